using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Plan.Reports;

namespace CaseCoordination.Unit.Tests.Plan;

/// <summary>Milestones, evidence, progress and reported figures.</summary>
public sealed class PlanEntryTests
{
    private static readonly PlanYear Year = new(2022);
    private static readonly DateOnly Today = new(2022, 9, 1);
    private static readonly Guid Id = NamedId.From("entry");

    [Fact]
    public void A_milestone_reached_says_what_it_is_worth_and_how_long_it_holds() => Milestone(
        new() { Milestone = "caseworker-funded", Outcome = "reached", On = new(2022, 6, 30), Worth = 12, HoldsUntil = new(2023, 6, 29) }).ShouldRecord(
        new MilestoneReached(Action("5.20").Id, Id, "2022/23", "5.20", "pas", "caseworker-funded", new(2022, 6, 30), 12, new(2023, 6, 29), null));

    [Fact]
    public void A_milestone_missed_says_why() => Milestone(
        new() { Milestone = "caseworker-defined", Outcome = "missed", On = new(2022, 6, 30), Reason = "no-funding" }).ShouldRecord(
        new MilestoneMissed(Action("5.20").Id, Id, "2022/23", "5.20", "pas", "caseworker-defined", new(2022, 6, 30), "no-funding", null));

    [Fact]
    public void Every_fault_of_a_milestone_is_told_at_once() => Faults(Milestone(new()
    {
        Milestone = "white-ribbon-applied",
        Outcome = "missed",
        On = new(2022, 9, 2),
        Worth = 2,
        HoldsUntil = new(2022, 9, 1),
        EvidenceId = Id,
    })).Should().Equal(("/milestone", "not-a-choice"), ("/on", "outside-year"), ("/reason", "not-a-choice"), ("/worth", "out-of-range"), ("/holdsUntil", "before-start"), ("/evidenceId", "unknown"));

    [Fact]
    public void Evidence_is_a_title_and_where_it_is_kept() => Evidence(new()
    {
        Shows = "strategy-aspect",
        Title = " Walk and talk plan ",
        Type = "plan",
        DatedOn = new(2022, 8, 1),
        KeptAt = "Team folder",
    }).ShouldRecord(new EvidenceFiled(Action("5.21").Id, Id, "2022/23", "5.21", "fm", "strategy-aspect", "Walk and talk plan", "plan", new(2022, 8, 1), "Team folder"));

    [Theory]
    [Trait("Rule", "plan.no-personal-data")]
    [InlineData("Letter to Mrs Testwood")]
    [InlineData("Minutes, queries to someone@example.org")]
    [InlineData("Call 07700 900 123 about it")]
    [InlineData("Works at 1 Nowhere Row, TN1 1ZZ")]
    [InlineData("NHS 943 476 5919")]
    public void A_title_with_a_person_in_it_is_refused(string title) =>
        Faults(Evidence(new() { Shows = "strategy-aspect", Title = title, Type = "plan", DatedOn = new(2022, 8, 1) })).Should().Equal(("/title", "personal-data"));

    [Theory]
    [Trait("Rule", "plan.no-personal-data")]
    [InlineData("Minutes of 12/05/2022, item 4")]
    [InlineData("Op Heart 2022-12: 3 patrols, A26 and A264")]
    [InlineData("Missing lighting at Calverley Grounds")]
    public void A_title_about_the_work_is_taken(string title) =>
        Evidence(new() { Shows = "strategy-aspect", Title = title, Type = "plan", DatedOn = new(2022, 8, 1) }).Refusal.Should().BeNull();

    [Fact]
    public void Progress_at_risk_needs_words_and_a_quarter_that_has_begun()
    {
        Progress(new() { Quarter = "Q2", Rating = "green" }).ShouldRecord(new ProgressRated(Action("5.21").Id, Id, "2022/23", "5.21", "fm", 2, "green", null, Today));
        Faults(Progress(new() { Quarter = "Q3", Rating = "amber" })).Should().Equal(("/quarter", "not-a-quarter"), ("/narrative", "missing"));
        Faults(Progress(new() { Quarter = "Q2", Rating = "purple" })).Should().Equal(("/rating", "not-a-choice"));
    }

    [Fact]
    public void A_reported_figure_is_of_a_measure_of_the_action_and_a_period_that_is_over()
    {
        ReportedFigureForm form = new() { Measure = "1.2", From = new(2022, 4, 1), To = new(2022, 6, 30), Value = 17, Method = "Different men with at least one session." };

        Reported(form).ShouldRecord(new FigureReported(
            Action("1.2").Id, Id, "2022/23", "1.2", "cdap", "1.2", new(2022, 4, 1), new(2022, 6, 30), "tunbridge-wells", 17, null, null, "Different men with at least one session."));
        Faults(Reported(form with { Measure = "1.3", To = new(2022, 9, 30), Value = -1, Numerator = 1, Method = null })).Should().Equal(
            ("/measure", "not-of-action"), ("/from", "not-a-period"), ("/value", "out-of-range"), ("/denominator", "not-a-rate"), ("/method", "missing"));
    }

    [Fact]
    public void Every_kind_names_its_source_and_asks_in_words_of_its_own_fields()
    {
        string[] reserved = ["action", "kind", "agency", "location", "of-area"];
        TestKinds.All.Kinds.Should().OnlyHaveUniqueItems(k => k.Code).And.OnlyContain(k => k.Source.Length > 10 && k.Actions.Count > 0 && k.Says.EndsWith('.'));
        foreach (var field in TestKinds.All.Kinds.SelectMany(k => k.Fields.Select(f => (Kind: k, Field: f))))
        {
            reserved.Should().NotContain(field.Field.Name);
            field.Field.Meaning.Should().EndWith(".", field.Field.Name);
            (field.Field.AtMost is null || field.Kind.Numbers.Any(f => f.Name == field.Field.AtMost)).Should().BeTrue(field.Field.Name);
            (field.Field.Type == "choice").Should().Be(field.Field.Choices is { Count: > 1 });
        }
    }

    private static Decision Milestone(MilestoneForm form) => RecordMilestone.Decide(form, Id, "pas", Action("5.20"), evidenceKnown: false, TestKinds.All, Year, Today);

    private static Decision Evidence(EvidenceForm form) => FileEvidence.Decide(form, Id, "fm", Action("5.21", "all-partners"), TestKinds.All, Year, Today);

    private static Decision Progress(ProgressForm form) => RateProgress.Decide(form, Id, "fm", Action("5.21", "all-partners"), Year, Today);

    private static Decision Reported(ReportedFigureForm form) => ReportFigure.Decide(form, Id, "cdap", Action("1.2", "cdap"), TestKinds.All, Year, Today);

    private static PriorityAction Action(string number, string lead = "pas") => PriorityActionFold.Evolve(null, new ActionAdopted(
        PriorityAction.IdFor(Year, number), PartnershipPlan.IdFor(Year), "2022/23", number, number[0] - '0', "Made up", [lead], "Made up", "Made up"))!;

    private static IEnumerable<(string Pointer, string Code)> Faults(Decision decision) => decision.Refusal!.Faults!.Select(f => (f.Pointer, f.Code));
}
