using CaseCoordination.Agencies;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Reading;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.Asb;
using CaseCoordination.CoordinatorUi.Casework.Isva;
using CaseCoordination.CoordinatorUi.Casework.Stalking;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Reading;
using CaseCoordination.Unit.Tests.Asb;
using CaseCoordination.Unit.Tests.Isva;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using CaseCoordination.Unit.Tests.Stalking;

namespace CaseCoordination.Unit.Tests.CoordinatorUi.Casework;

/// <summary>The tables of steps say what the decisions ask for, in words for people, and offer what can be next.</summary>
public sealed class StepTablesTests
{
    private static readonly IReadOnlyDictionary<string, Agency> Directory = Story.Agencies.ToDictionary(
        one => one.Key, one => new Agency(Agency.IdFor(one.Key), one.Key, one.Key.ToUpperInvariant(), one.Value, [], ""));

    [Fact]
    public void What_a_stalking_case_offers_follows_where_it_stands()
    {
        Stalking().Should().Equal("safe-contact", "spo", "marac-consideration", "closure");
        Stalking(Pas.Agreed()).Should().Equal("safe-contact", "safe-contact-doubts", "contact-attempts", "spo", "marac-consideration", "closure");
        Stalking(Pas.Agreed(), Pas.Tried(ContactOutcome.Reached)).Should().Contain("engagement").And.NotContain("support");
        Stalking(Pas.Agreed(), Pas.Tried(ContactOutcome.Reached), Pas.Engaged).Should().Contain(["assessments", "support", "review"]).And.NotContain("engagement");
        Stalking(new StalkingConsentWithdrawn(Pas.CaseId, false, Pas.Today)).Should().Equal("closure");
    }

    [Fact]
    public void She_is_not_to_be_tried_outside_her_hours() =>
        StalkingSteps.Of(File(Pas.Now.AddHours(9), Pas.Agreed()), OpenStalking(Pas.Now.AddHours(9), Pas.Agreed())).Single(step => step.Code == "contact-attempts")
            .IsPossible(OpenStalking(Pas.Now.AddHours(9), Pas.Agreed())).Should().BeFalse();

    [Theory]
    [InlineData(0, "consent")]
    [InlineData(1, "allocation waiting")]
    [InlineData(2, "allocation waiting")]
    [InlineData(3, "contact-attempts")]
    [InlineData(4, "contact-attempts engagement")]
    [InlineData(5, "needs")]
    [InlineData(6, "needs support")]
    [InlineData(7, "needs outcomes exit-plan")]
    [InlineData(8, "needs outcomes exit-plan")]
    public void What_an_ISVA_case_offers_follows_where_it_stands(int far, string offered) =>
        Isva([.. FamilyMatters.Life.Take(far)]).Should().BeEquivalentTo([.. offered.Split(' '), "cj-stage", "closure"]);

    [Fact]
    public void A_closed_ISVA_case_is_taken_up_again_or_left() => Isva(FamilyMatters.Closed).Should().Equal("reopening");

    [Fact]
    public void An_ISVA_page_has_no_field_for_words() =>
        IsvaSteps.Of(FamilyMatters.Open(FamilyMatters.Given().State!), AtWorkingDays).SelectMany(step => step.Fields)
            .Should().OnlyContain(field => field.Kind != FieldKind.Text && field.Kind != FieldKind.Line);

    [Fact]
    public void What_an_anti_social_behaviour_case_offers_follows_where_each_of_its_steps_stands()
    {
        var story = new Story().Incident();
        Asb(story).Should().Equal("incidents", "exploitation-pathway", "interventions", "closure");
        story.Propose("warning-letter-1").Refusal.Should().BeNull();
        Asb(story).Should().Equal("incidents", "exploitation-pathway", "interventions", "approval-1", "ending-1");
        story.Do(open => CaseCoordination.Asb.Interventions.ApproveIntervention.Decide(1, open));
        Asb(story).Should().Contain("service-1").And.NotContain("approval-1");
        story.Serve().Refusal.Should().BeNull();
        Asb(story).Should().Contain(["compliance-1", "breaches-1", "reviews-1", "ending-1"]).And.NotContain("service-1").And.NotContain("closure");
        story.Do(open => CaseCoordination.Asb.Interventions.ReportBreach.Decide(new() { OccurredOn = story.Today }, 1, open));
        Asb(story).Should().Contain("breach-decision-1-1");
    }

    /// <summary>Nothing filled in: what each decision misses is told at a field of the page, in words for people.</summary>
    [Fact]
    public void Every_fault_of_an_empty_form_leads_to_a_field()
    {
        var (story, stalked, isva) = (ServedAndBreached(), OpenStalking(Pas.Now, Everything), FamilyMatters.Open(FamilyMatters.Given([.. FamilyMatters.Life]).State!));
        var told = Faults(AsbSteps.Of(AsbFile(story), story.Today, Directory), story.Open)
            .Concat(Faults(StalkingSteps.Of(File(Pas.Now, Everything), stalked), stalked))
            .Concat(Faults(IsvaSteps.Of(isva, AtWorkingDays), isva))
            .Concat(Faults(CaseReviewSteps.Of(Review("acknowledged"), Directory), OpenReview)).ToList();

        told.Should().HaveCountGreaterThan(25);
        told.Where(one => one.Field is null || one.Words.Contains("Send", StringComparison.Ordinal) || one.Words.EndsWith('.')).Should().BeEmpty();
    }

    /// <summary>Each choice alone: none that a page offers is a word its decision does not know.</summary>
    [Fact]
    public void Every_choice_a_page_offers_is_one_its_decision_takes()
    {
        var (story, stalked, isva) = (ServedAndBreached(), OpenStalking(Pas.Now, Everything), FamilyMatters.Open(FamilyMatters.Given([.. FamilyMatters.Life]).State!));

        Unknown(AsbSteps.Of(AsbFile(story), story.Today, Directory), story.Open).Should().BeEmpty();
        Unknown(StalkingSteps.Of(File(Pas.Now, Everything), stalked), stalked).Should().BeEmpty();
        Unknown(IsvaSteps.Of(isva, AtWorkingDays), isva).Should().BeEmpty();
        Unknown(CaseReviewSteps.Of(Review("appealed") with { NotMetOn = Story.Start, HeldOn = Story.Start }, Directory), OpenReview).Should().BeEmpty();
    }

    private static readonly object[] Everything = [Pas.Agreed(), Pas.Tried(ContactOutcome.Reached), Pas.Engaged];

    private static WorkingDays AtWorkingDays => Kernel.WorkingDaysTests.England;

    private static OpenMatter<AsbCaseReview> OpenReview => new(
        new(NamedId.From("review"), TestKeys.Zephyrine, "noise", [], Story.Start, [], true, null, false, false, false, false, false, []),
        TestKeys.OfZephyrine,
        new("officer", "twbc-cst", "tunbridge-wells", new HashSet<string>()),
        new([], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null),
        Story.Noon(Story.Start));

    private static CaseReviewSummary Review(string status) => new(NamedId.From("review"), status, "noise", "twbc-cst", Story.Start, [], [], [], 1, 1);

    private static Story ServedAndBreached()
    {
        var story = new Story().Incident();
        story.Step("warning-letter-1").Should().BeNull();
        return story.Do(open => CaseCoordination.Asb.Interventions.ReportBreach.Decide(new() { OccurredOn = story.Today }, 1, open));
    }

    private static IEnumerable<(StepField? Field, string Words)> Faults<TState>(IReadOnlyList<CaseStep<TState>> steps, OpenMatter<TState> open)
        where TState : class, IMatter =>
        from step in steps
        from fault in step.Decided(StepForm.Empty, open).Refusal?.Faults ?? []
        select StepWording.Of(step.Fields, fault);

    private static List<string> Unknown<TState>(IReadOnlyList<CaseStep<TState>> steps, OpenMatter<TState> open)
        where TState : class, IMatter =>
    [
        .. from step in steps
           from field in step.Fields
           from option in field.Options
           let form = new StepForm(new Dictionary<string, IReadOnlyList<string>> { [field.Name] = [option.Value] })
           from fault in step.Decided(form, open).Refusal?.Faults ?? []
           where fault.Pointer == $"/{field.Name}" && fault.Code is "missing" or "unknown-word" or "not-one-of" or "unknown-agency"
           where StepWording.Of(step.Fields, fault).Field == field
           select $"{step.Code} {field.Name} {option.Value}: {fault.Code}",
    ];

    private static List<string> Stalking(params object[] since) =>
        [.. StalkingSteps.Of(File(Pas.Now, since), OpenStalking(Pas.Now, since)).Where(step => step.IsPossible(OpenStalking(Pas.Now, since))).Select(step => step.Code)];

    private static OpenMatter<CaseCoordination.Stalking.StalkingCase> OpenStalking(DateTimeOffset at, params object[] since) => Pas.Open(Pas.Given(since).State!, at: at);

    private static StalkingFile File(DateTimeOffset at, params object[] since)
    {
        var all = Enum.GetValues<FieldClass>().ToHashSet();
        return StalkingFiles.Show(new(Pas.Given(since).State!, since, new(["stalking"], all, new HashSet<FieldClass>(), null), 1), TestKeys.OfZephyrine, at);
    }

    private static List<string> Isva(params object[] since)
    {
        var open = FamilyMatters.Open(FamilyMatters.Given(since).State!);
        return [.. IsvaSteps.Of(open, AtWorkingDays).Where(step => step.IsPossible(open)).Select(step => step.Code)];
    }

    private static List<string> Asb(Story story) => [.. AsbSteps.Of(AsbFile(story), story.Today, Directory).Where(step => step.Offered).Select(step => step.Code)];

    private static AsbCaseFile AsbFile(Story story)
    {
        var summary = Logged.Stream(story.Events).Aggregate((AsbCaseSummary?)null, AsbCaseSummaryFold.Evolve)!;
        return new(summary, null, null, [], [], [.. story.Events.OfType<CaseCoordination.Asb.Events.BreachReported>().Select(e => new ShownBreach(e.Number, e.Breach, e.OccurredOn, null, null))]);
    }
}
