using CaseCoordination.Asb;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Asb.CaseReviews;

public sealed class CaseReviewStoryTests
{
    private static readonly DateOnly Today = new(2022, 5, 31);
    private static readonly Guid ReviewId = NamedId.From("case-review-story");
    private static readonly WorkingDays Days = new(new HashSet<DateOnly>());
    private static readonly ReportOnForm Complained = new() { Problem = "noise", OccurredOn = new(2022, 5, 1), ReportedOn = new(2022, 5, 2), ReportedTo = "kp" };

    private static readonly string[] Both = ["kp", "twbc-cst"];

    private readonly List<object> _events = [];

    [Fact]
    public void Enough_reports_oblige_to_the_review_and_no_reason_is_heard_against_it()
    {
        Apply(3);
        Do(AcknowledgeCaseReview.Decide);

        Try(open => DecideThreshold.Decide(new() { Reason = "too-few-reports", Advice = "Ask again." }, open)).Refusal.Should().Be(AsbRefusals.ThresholdIsMet);
        Try(open => DecideThreshold.Decide(new(), open)).ShouldRecord(new CaseReviewThresholdMet(ReviewId, "case-review-three-in-six", 3, "reports", "twbc-cst", Today));
    }

    [Fact]
    public void Fewer_need_a_ground_to_hold_it_or_a_reason_with_advice()
    {
        Apply(2);
        Do(AcknowledgeCaseReview.Decide);

        Try(open => DecideThreshold.Decide(new(), open)).Refusal!.Faults.Should().ContainSingle(fault => fault.Pointer == "/reason");
        Try(open => DecideThreshold.Decide(new() { Reason = "too-few-reports" }, open)).Refusal!.Faults.Should().ContainSingle(fault => fault.Pointer == "/advice");
        Do(open => DecideThreshold.Decide(new() { Reason = "too-few-reports", Advice = "Keep a diary." }, open));
        Try(open => DecideThreshold.Decide(new() { Ground = "harm" }, open)).Refusal.Should().Be(AsbRefusals.ReviewElsewhere, "nobody appealed");
        Do(open => AppealCaseReview.Decide(new() { AppealedOn = Today }, open));
        Do(open => DecideThreshold.Decide(new() { Ground = "harm" }, open));
        _events.OfType<CaseReviewThresholdMet>().Single().Ground.Should().Be("harm");
    }

    [Fact]
    public void It_goes_step_by_step_to_its_outcome()
    {
        Apply(3);
        Try(open => DecideThreshold.Decide(new(), open)).Refusal.Should().Be(AsbRefusals.ReviewElsewhere);
        Do(AcknowledgeCaseReview.Decide);
        Do(open => RequestReviewInformation.Decide(new() { Agencies = ["kp"] }, Story.Agencies, open));
        Try(open => HoldReviewPanel.Decide(Panel, Story.Agencies, open)).Refusal.Should().Be(AsbRefusals.ReviewElsewhere);
        Do(open => DecideThreshold.Decide(new(), open));
        Try(open => SendReviewOutcome.Decide(new() { SentOn = Today }, open)).Refusal.Should().Be(AsbRefusals.ReviewElsewhere);
        Do(open => HoldReviewPanel.Decide(Panel, Story.Agencies, open));
        Try(open => CloseCaseReview.Decide(new() { Reason = "completed" }, open)).Refusal.Should().Be(AsbRefusals.ReviewElsewhere);
        Do(open => SendReviewOutcome.Decide(new() { SentOn = Today }, open));
        Do(open => CloseCaseReview.Decide(new() { Reason = "completed" }, open));

        Try(AcknowledgeCaseReview.Decide).Refusal.Should().Be(AsbRefusals.ReviewElsewhere);
        Logged.Stream(_events).Aggregate((CaseReviewSummary?)null, CaseReviewSummaryFold.Evolve).Should().BeEquivalentTo(
            new { Status = "closed", HeldOn = Today, Recommendations = 1, NotMetOn = (DateOnly?)null, Parties = Both });
    }

    [Fact]
    public void A_clock_strikes_once_after_the_last_day_where_nothing_was_done()
    {
        Apply(3);
        var clock = new CaseReviewClock(ReviewId, "acknowledge", Today.AddDays(7));

        CaseReviewClockHandler.Decide(clock, State, clock.StrikesAt.AddSeconds(-1)).Should().BeNull();
        CaseReviewClockHandler.Decide(clock, State, clock.StrikesAt).Should().Be(new CaseReviewClockStruck(ReviewId, "acknowledge", clock.DueOn));
        Try(_ => Decision.Record(new CaseReviewClockStruck(ReviewId, "acknowledge", clock.DueOn)));
        CaseReviewClockHandler.Decide(clock, State, clock.StrikesAt).Should().BeNull();
        Do(AcknowledgeCaseReview.Decide);
        var threshold = clock with { Step = "threshold" };
        CaseReviewClockHandler.Decide(threshold, State, clock.StrikesAt).Should().NotBeNull();
        Do(open => DecideThreshold.Decide(new(), open));
        CaseReviewClockHandler.Decide(threshold, State, clock.StrikesAt).Should().BeNull();
    }

    [Fact]
    public void Somebody_else_applies_with_the_victims_consent_alone() =>
        RequestCaseReview.Decide(Form(3) with { OnBehalf = true }, ReviewId, "twbc-cst", TestKeys.OfZephyrine, Story.Agencies, Days, Today)
            .Refusal!.Faults.Should().ContainSingle(fault => fault.Pointer == "/victimConsents");

    private static PanelForm Panel => new() { HeldOn = Today, Agencies = ["kp", "twbc-cst"], Recommendations = [new() { Agency = "kp", Text = "Patrol at night." }] };

    private AsbCaseReview State => _events.Aggregate((AsbCaseReview?)null, AsbCaseReviewFold.Evolve)!;

    private static CaseReviewForm Form(int reports) => new()
    {
        Applicant = new() { FamilyName = "Quillfeather" },
        Problem = "noise",
        Reports = [.. Enumerable.Repeat(Complained, reports)],
        RequestedOn = Today,
    };

    private void Apply(int reports) => _events.AddRange(
        RequestCaseReview.Decide(Form(reports), ReviewId, "twbc-cst", TestKeys.OfZephyrine, Story.Agencies, Days, Today).Events);

    private Decision Try(Func<OpenMatter<AsbCaseReview>, Decision> decide)
    {
        var open = new OpenMatter<AsbCaseReview>(
            State, TestKeys.OfZephyrine, new("officer", "twbc-cst", "tunbridge-wells", new HashSet<string>()), new Standing([], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null), Story.Noon(Today));
        var decision = decide(open);
        _events.AddRange(decision.Events);
        return decision;
    }

    private void Do(Func<OpenMatter<AsbCaseReview>, Decision> decide) => Try(decide).Refusal.Should().BeNull();
}
