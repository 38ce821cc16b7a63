using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.Closing;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Outreach;
using CaseCoordination.Stalking.Reactions;
using CaseCoordination.Stalking.Reading;
using CaseCoordination.Stalking.Support;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using static CaseCoordination.Unit.Tests.Stalking.Pas;

namespace CaseCoordination.Unit.Tests.Stalking;

/// <summary>From the referral that opens a case to what closes it.</summary>
public sealed class CaseworkTests
{
    private static readonly WorkingDays WorkingDays = new(new HashSet<DateOnly>());
    private static readonly RiskAssessmentForm Assessment = new() { Answers = new Dictionary<string, string> { ["S01_FRIGHTENED"] = "yes", ["S06_THREATS"] = "yes" } };
    private static readonly ConsentWithdrawnForService Withdrawal = new() { ReferralId = ReferralId, Service = "stalking", Agency = "pas" };

    private static readonly ReferralForService Referral = new()
    {
        ReferralId = ReferralId,
        Service = "stalking",
        Agency = "pas",
        Kind = "stalking",
        ReferringAgency = "kp",
        MadeOn = new(2022, 5, 3),
        AboutId = TestKeys.Zephyrine,
        PerpetratorIds = [TestKeys.Ignatius],
        People = [new(TestKeys.Zephyrine, "victim", "female", "25-34", null, []), new(TestKeys.Ignatius, "perpetrator", null, "unknown", "stranger", [])],
        Consent = "given",
        Details = default,
    };

    [Theory]
    [InlineData(true, "2022-05-09")]
    [InlineData(false, "2022-05-10")]
    public void A_referral_of_a_Friday_is_due_the_Monday_with_priority_and_the_Tuesday_without(bool judged, string due)
    {
        var (opened, screened) = WhenReferralRoutedHandler.Decide(
            Referral, new(Assessment.Answers!.Take(1).ToDictionary(), judged ? new('x', 40) : null, DomesticAbuse: false), WorkingDays, new(2022, 5, 6));

        (opened.Kind, opened.VictimAgeBand, opened.DomesticAbuse, opened.OpenedOn).Should().Be(("stalking", "25-34", false, new DateOnly(2022, 5, 6)));
        (screened.Priority, screened.ContactDueOn, screened.ConsiderMarac).Should().Be((judged, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), false));
    }

    [Fact]
    public void Domestic_abuse_is_held_against_the_MARACs_criteria_unless_it_comes_from_there()
    {
        WhenReferralRoutedHandler.Decide(Referral, new(null, null, DomesticAbuse: true), WorkingDays, Today).Screened.ConsiderMarac.Should().BeTrue();
        WhenReferralRoutedHandler.Decide(Referral with { Kind = "marac" }, new(null, null, DomesticAbuse: true), WorkingDays, Today).Screened.ConsiderMarac.Should().BeFalse();
    }

    [Fact]
    public void Until_it_is_accepted_nobody_works_on_it_and_afterwards_only_the_service()
    {
        var state = Past.Of<StalkingCase>(StalkingCaseFold.Evolve, [Opened, Screened]);

        state.When(Does(ByPhone, CaseCoordination.Stalking.SafeContact.AgreeSafeContact.Decide)).ShouldRefuse(StalkingRefusals.NotAccepted);
        Given().When(Does(ByPhone, CaseCoordination.Stalking.SafeContact.AgreeSafeContact.Decide, agency: "kp")).ShouldRefuse(StalkingRefusals.NotTheService);
        Given(Closed).When(Does(ByPhone, CaseCoordination.Stalking.SafeContact.AgreeSafeContact.Decide)).ShouldRefuse(StalkingRefusals.Closed);
    }

    [Fact]
    public void An_acceptance_or_an_end_told_twice_is_noted_once()
    {
        var accepted = new ReferralAcceptedForService { ReferralId = ReferralId, Service = "stalking", Agency = "pas", AcceptedOn = Today };
        var ended = new ReferralEndedForService { ReferralId = ReferralId, Service = "stalking", Agency = "pas", Reason = "closed", EndedOn = Today };

        WhenReferralAcceptedHandler.Decide(accepted, Past.Of<StalkingCase>(StalkingCaseFold.Evolve, [Opened, Screened]).State!).Should().Be(Accepted);
        WhenReferralAcceptedHandler.Decide(accepted, Given().State!).Should().BeNull();
        WhenReferralEndedHandler.Decide(ended, Given().State!).Should().Be(new StalkingReferralEnded(CaseId, "closed", Today));
        WhenReferralEndedHandler.Decide(ended, Given(Closed).State!).Should().BeNull("the case's own close ended it");
    }

    [Fact]
    [Trait("Rule", "stalking-consent-withdrawn")]
    public void A_withdrawal_lets_go_unless_a_person_found_it_is_the_MARACs()
    {
        var considered = new StalkingMaracConsidered(CaseId, MaracConsideration.ToBeReferred, null, Today, "pas");

        WhenConsentWithdrawnHandler.Decide(Given().State!, Today).Should().Be(new StalkingConsentWithdrawn(CaseId, Kept: false, Today));
        WhenConsentWithdrawnHandler.Answer(Withdrawal, Given().State).Should().Be(new AcknowledgeWithdrawal { ReferralId = ReferralId, By = "pas", Keeps = false });
        WhenConsentWithdrawnHandler.Answer(Withdrawal, null).Keeps.Should().BeFalse();
        WhenConsentWithdrawnHandler.Answer(Withdrawal, Given(considered).State).Should()
            .Be(new AcknowledgeWithdrawal { ReferralId = ReferralId, By = "pas", Keeps = true, Basis = "substantial-public-interest" });
    }

    [Fact]
    public void Once_consent_is_withdrawn_only_closing_is_left()
    {
        var withdrawn = new StalkingConsentWithdrawn(CaseId, Kept: false, Today);

        Given(Engaged, withdrawn).When(Does(Assessment, AssessRisk.Decide)).ShouldRefuse(StalkingRefusals.Withdrawn);
        Given(Engaged, withdrawn).When(Does(new ClosureForm { Reason = StalkingCloseReason.ConsentWithdrawn }, CloseCase.Decide)).Events.Should().ContainSingle();
        Given(Engaged, withdrawn with { Kept = true }).When(Does(Assessment, AssessRisk.Decide)).Events.Should().ContainSingle();
    }

    [Fact]
    [Trait("Rule", "stalking-review-days")]
    public void An_assessment_stands_beside_the_one_before_and_sets_the_next_review()
    {
        var first = Given(Engaged).When(Does(Assessment, AssessRisk.Decide)).Events.Should().ContainSingle().Which.As<StalkingRiskAssessed>();

        (first.Yes, first.PriorityTopics, first.Priority, first.ReviewDueOn).Should().Be((2, 2, true, Today.AddDays(28)));
        TestKeys.OfZephyrine.Open<RiskAssessmentForm>(first.Assessment).Should().BeEquivalentTo(Assessment);
        Given(Engaged, first).When(Does(new RiskAssessmentForm { Answers = new Dictionary<string, string> { ["S01_FRIGHTENED"] = "no" } }, AssessRisk.Decide))
            .Events.Should().ContainSingle().Which.As<StalkingRiskAssessed>().Priority.Should().BeFalse();
        Given().When(Does(Assessment, AssessRisk.Decide)).ShouldRefuse(StalkingRefusals.NotEngaged);
        Given(Engaged).When(Does(new RiskAssessmentForm { Answers = new Dictionary<string, string> { ["D01_INJURY"] = "yes" } }, AssessRisk.Decide))
            .Refusal!.Faults!.Single().Code.Should().Be("unknown-topic");
    }

    [Fact]
    [Trait("Rule", "stalking-review-furthest")]
    public void A_review_lies_after_today_and_not_too_far()
    {
        Given(Engaged).When(Does(new ReviewForm(), ReviewCase.Decide)).ShouldRecord(new StalkingCaseReviewed(CaseId, null, Today, Today.AddDays(28), "pas"));
        foreach (var days in (int[])[0, 93])
        {
            Given(Engaged).When(Does(new ReviewForm { NextReviewOn = Today.AddDays(days) }, ReviewCase.Decide)).Refusal!.Faults!.Single().Pointer.Should().Be("/nextReviewOn");
        }
    }

    [Fact]
    public void That_no_criterion_is_met_needs_a_reason_which_is_sealed()
    {
        Given().When(Does(new MaracConsiderationForm { Outcome = MaracConsideration.NoCriterionMet }, ConsiderMarac.Decide)).Refusal!.Faults!.Single().Pointer.Should().Be("/why");
        var noted = Given().When(Does(new MaracConsiderationForm { Outcome = MaracConsideration.NoCriterionMet, Why = "One incident, a year ago, and none since." }, ConsiderMarac.Decide))
            .Events.Should().ContainSingle().Which.As<StalkingMaracConsidered>();
        TestKeys.OfZephyrine.Open(noted.Why!.Value).Should().StartWith("One incident");
    }

    [Fact]
    public void A_close_closes_the_referrals_loop_in_the_services_name_with_its_reason() => StalkingFollowing.Of(Closed).Should().Equal(
        new CloseReferral { ReferralId = ReferralId, Service = "stalking", By = "pas", Outcome = "needs-met" });

    [Fact]
    public void A_case_in_a_list_stands_where_the_case_itself_does()
    {
        object[] story = [Opened, Screened, Accepted, Agreed(), Tried(ContactOutcome.NoAnswer), Tried(ContactOutcome.Reached), Engaged, Agreed(), Closed];
        for (var length = 1; length <= story.Length; length++)
        {
            var state = Past.Of<StalkingCase>(StalkingCaseFold.Evolve, story.Take(length)).State!;
            var summary = Logged.Stream(story.Take(length)).Aggregate((StalkingSummary?)null, StalkingSummaryFold.Evolve)!;

            (summary.Status, summary.Priority).Should().Be((StalkingSummaryFold.Word(state.Status), state.Priority));
        }
    }

    [Fact]
    public void A_file_shows_of_the_sealed_parts_what_the_reader_may_see()
    {
        var assessed = (StalkingRiskAssessed)Given(Engaged).When(Does(Assessment, AssessRisk.Decide)).Events[0];
        object[] events = [Opened, Screened, Accepted, Agreed(), Engaged, assessed];
        FoundStalkingCase Seen(params FieldClass[] shown) =>
            new(Past.Of<StalkingCase>(StalkingCaseFold.Evolve, events).State!, events, new([], shown.ToHashSet(), new HashSet<FieldClass>(), null), events.Length);

        var whole = StalkingFiles.Show(Seen(FieldClass.SafeContact, FieldClass.Offending), TestKeys.OfZephyrine, Now);
        (whole.SafeContact!.SafeFrom, whole.ContactNow!.WhyNot, whole.Assessments[0].Answers!.Answers!.Count).Should().Be(("10:00", null, 2));
        var bare = StalkingFiles.Show(Seen(FieldClass.Metadata), TestKeys.OfZephyrine, Now);
        (bare.SafeContact, bare.ContactNow, bare.Assessments[0].Answers, bare.Assessments[0].Yes).Should().Be((null, null, null, 2));
        StalkingFiles.Show(Seen(FieldClass.SafeContact, FieldClass.Offending), key: null, Now).SafeContact.Should().BeNull("her key is gone");
    }

    [Fact]
    public void Counts_are_counts_and_lie_in_the_past()
    {
        var (id, by) = (Guid.Parse("01805c3f-7c00-7000-8000-0000000000e1"), new Viewer("subject-1", "pas", "tunbridge-wells", new HashSet<string>()));

        RecordOutreach.Decide(new SignpostingForm(), id, by, Today).ShouldRecord(new SignpostedToStalkingService(id, "pas", Today));
        RecordOutreach.Decide(new ClinicForm { On = Today, SlotsOffered = 6, SlotsAttended = 4 }, id, by, Today).ShouldRecord(new StalkingClinicHeld(id, 6, 4, Today, "pas"));
        RecordOutreach.Decide(new ClinicForm { On = Today.AddDays(7), Cancelled = ClinicCancelReason.NoStaff }, id, by, Today)
            .ShouldRecord(new StalkingClinicCancelled(id, ClinicCancelReason.NoStaff, Today.AddDays(7), "pas"));
        RecordOutreach.Decide(new ClinicForm { On = Today, SlotsOffered = 6, SlotsAttended = 7 }, id, by, Today).Refusal!.Faults!.Single().Pointer.Should().Be("/slotsAttended");
        RecordOutreach.Decide(new ClinicForm { On = Today.AddDays(1), SlotsOffered = 6, SlotsAttended = 4 }, id, by, Today).Refusal!.Faults!.Single().Code.Should().Be("in-the-future");
        RecordOutreach.Decide(new WorkshopForm(), id, by, Today).Refusal!.Faults!.Select(f => f.Pointer).Should().Equal("/on", "/places");
    }

    private static StalkingCaseClosed Closed => new(CaseId, ReferralId, "pas", StalkingCloseReason.NeedsMet, Today, "pas");
}
