using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;

namespace CaseCoordination.Unit.Tests.Measures.Assessment;

/// <summary>A file is taken in whole, or every fault in it is named and nothing kept.</summary>
public sealed class ImportCountsTests
{
    [Fact]
    public void Every_row_at_fault_is_named_by_line_and_column()
    {
        var refusal = Year.Import(
            null,
            $"{Year.Own},robbery,2021,26,=1",
            "E07009999,robbery,2021,26,",
            $"{Year.Own},piracy,2021,26,",
            $"{Year.Own},robbery,2019,26,",
            $"{Year.Own},robbery,2020,minus one,",
            $"{Year.Own},robbery,2020,39,=99",
            $"{Year.Own},robbery,2021,27,").Refusal!;

        refusal.Code.Should().Be("assessment-not-acceptable");
        refusal.Faults!.Select(f => f.Pointer).Should().Equal("/lines/3/district", "/lines/4/type", "/lines/5/year", "/lines/6/count", "/lines/7/position", "/lines/8/type");
    }

    [Fact]
    [Trait("Rule", "assessment-parts")]
    public void Parts_add_up_to_their_whole_in_one_file_and_over_two()
    {
        string[] parts = [$"{Year.Own},drug-trafficking,2021,52,", $"{Year.Own},drug-possession,2021,159,"];
        string whole = $"{Year.Own},drug-offences,2021,211,", wrong = $"{Year.Own},drug-offences,2021,212,";

        Year.Import(null, [.. parts, whole]).Refusal.Should().BeNull();
        Year.Import(null, [.. parts, wrong]).Refusal!.Faults.Should().ContainSingle(f => f.Code == "does-not-add-up");
        Year.Import(Year.After(parts), wrong).Refusal!.Faults.Should().ContainSingle(f => f.Code == "does-not-add-up");
        Year.Import(Year.After([wrong]), parts[0]).Refusal.Should().BeNull("one part may still come");
    }

    [Fact]
    [Trait("Rule", "assessment-who")]
    public void The_team_writes_it_the_police_may_import_and_nobody_else_may()
    {
        ImportCounts.Decide("district,type,year,count\n" + $"{Year.Own},robbery,2021,26\n", Year.Plan, null, Year.Tables, Year.By("kp"), Year.Today).Refusal.Should().BeNull();
        ImportCounts.Decide("", Year.Plan, null, Year.Tables, Year.By("pas"), Year.Today).Refusal!.Code.Should().Be("not-yours-to-do");
        WriteAssessment.Caveat(new() { Text = "Provisional." }, Year.After(Year.PublishedRows), Year.By("kp"), Year.Today).Refusal!.Code.Should().Be("not-yours-to-do");
    }

    [Fact]
    public void Published_it_stays_as_it_is_and_before_it_is_whole_it_is_not_published()
    {
        var counted = Year.After(Year.PublishedRows);
        var team = Year.By("twbc-cst");
        WriteAssessment.Publish(counted, Year.Own, team, Year.Today).Refusal.Should().Be(AssessmentRefusals.Incomplete);
        var whole = ((object[])
            [
                WriteAssessment.Caveat(new() { Text = "Provisional." }, counted, team, Year.Today).Events.Single(),
                WriteAssessment.Recommend(new() { Priorities = [new() { Title = "Road safety", Recommendation = "retain" }] }, counted, team, Year.Today).Events.Single(),
            ]).Aggregate(counted, (state, e) => StrategicAssessmentFold.Evolve(state, Logged.At(e))!);
        WriteAssessment.Publish(whole, "E07000105", team, Year.Today).Refusal.Should().Be(AssessmentRefusals.Incomplete, "the district's own counts are missing");

        var published = StrategicAssessmentFold.Evolve(whole, Logged.At(WriteAssessment.Publish(whole, Year.Own, team, Year.Today).Events.Single()))!;

        published.PublishedOn.Should().Be(Year.Today);
        Year.Import(published, Year.PublishedRows).Refusal!.Code.Should().Be("assessment-published");
    }

    [Fact]
    [Trait("Rule", "repeat-rate-sources")]
    public void A_repeat_rate_is_the_sources_word_or_computed_from_both_parts_and_never_both()
    {
        var form = new RepeatRateForm { Source = "davss", Period = "2021-22-Q1", Area = "west-kent", Percent = 7 };

        Faults(form).Should().BeEmpty();
        Faults(form with { Percent = null, Numerator = 7, Denominator = 90 }).Should().BeEmpty();
        Faults(form with { Numerator = 7, Denominator = 90 }).Should().Equal("/percent");
        Faults(form with { Percent = null, Numerator = 91, Denominator = 90 }).Should().Equal("/numerator");
        Faults(form with { Percent = 101 }).Should().Equal("/percent");
        Faults(form with { Period = "2021-23-Q1" }).Should().Equal("/period");
        ((CaseCoordination.Measures.Events.RepeatRateReported)Rate(form with { Percent = null, Numerator = 7, Denominator = 90 }).Events.Single()).Percent.Should().Be(7.8m);
    }

    [Fact]
    public void The_next_plan_begins_with_the_last_ones_actions_and_measures_and_takes_the_teams_changes()
    {
        ActionBefore[] before = [new("1.1", 1, "Domestic abuse", "Answer the helpline.", ["davss"]), new("4.9", 4, "Road safety", "Keep a register.", ["csu"]), new("4.10", 4, "Road safety", "Park well.", ["csu"])];
        CaseCoordination.Measures.Events.MeasureDefinition[] measures = [new("4.9a", "4.9", "Hotspots", "count", "hotspots", "quarterly", true, "context-only", "tunbridge-wells", false, null)];
        var assessment = Year.After(Year.PublishedRows) with { Priorities = [new(1, "Road safety", "retain", null), new(2, "Domestic abuse", "drop", null)] };
        var team = Year.By("twbc-cst");
        var numbers = before.Select(action => action.Number).ToHashSet();
        foreach (var (number, form) in ((string, DraftActionForm)[])[("4.10", new() { Choice = "change", Text = "Park better." }), ("4.11", new() { Choice = "add", Text = "Walk to school." })])
        {
            assessment = StrategicAssessmentFold.Evolve(assessment, Logged.At(DraftPlan.Decide(number, form, assessment, numbers, team, Year.Today).Events.Single()))!;
        }

        var draft = DraftPlan.Of(assessment, before, measures);

        draft.Select(action => (action.Number, action.Choice, action.Text)).Should().Equal(
            ("1.1", "drop", "Answer the helpline."), ("4.9", "keep", "Keep a register."), ("4.10", "change", "Park better."), ("4.11", "add", "Walk to school."));
        draft.Single(action => action.Number == "4.9").Measures.Should().ContainSingle(measure => measure.Code == "4.9a");
        DraftPlan.Decide("4.9", new() { Choice = "add", Text = "x" }, assessment, numbers, team, Year.Today).Refusal.Should().NotBeNull();
        DraftPlan.IsNumber("4.011").Should().BeFalse();
    }

    private static Decision Rate(RepeatRateForm form) => ReportRepeatRate.Decide(form, Year.After(Year.PublishedRows), new HashSet<string> { "davss" }, Year.By("twbc-cst"), Year.Today);

    private static IEnumerable<string> Faults(RepeatRateForm form) => (Rate(form).Refusal?.Faults ?? []).Select(f => f.Pointer);
}
