using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Import;

namespace CaseCoordination.Unit.Tests.Plan.Import;

/// <summary>A file decided row by row.</summary>
public sealed class ImportActivitiesTests
{
    private static readonly PlanYear Year = new(2022);

    private static readonly Dictionary<string, PriorityAction> Actions = new()
    {
        ["2.3"] = PriorityActionFold.Evolve(null, new ActionAdopted(
            PriorityAction.IdFor(Year, "2.3"), PartnershipPlan.IdFor(Year), "2022/23", "2.3", 2, "Be there at night", ["stpastors"], "Street Pastors", "People"))!,
    };

    private static readonly string[] Header = ["action", "kind", "occurredOn", "agencyReference", "places", "people", "hours", "vulnerable", "answered"];
    private static readonly string[] Places = ["Calverley Road", "Mount Pleasant"];
    private static readonly string[] Good = ["2.3", "patrol", "2022-05-14", "SP-1", "Calverley Road; Mount Pleasant", "41", "6.5", "", ""];

    [Fact]
    public void Good_rows_are_recorded_whole()
    {
        var decided = Decide(false, Good, ["2.3", "patrol", "2022-05-21", "SP-2", "", "12", "5", "3", ""]);

        decided.Rows.Select(r => (r.Row, r.Outcome)).Should().Equal((2, "recorded"), (3, "recorded"));
        decided.Events[0].Content.Should().BeEquivalentTo(new
        {
            Kind = "patrol",
            OccurredOn = new DateOnly(2022, 5, 14),
            Area = "tunbridge-wells",
            Quantities = new Dictionary<string, decimal> { ["people"] = 41, ["hours"] = 6.5m },
            Places = Places,
        });
    }

    [Theory]
    [InlineData(0, "9.9", "action", "action-unknown")]
    [InlineData(1, "patrl", "kind", "unknown-kind")]
    [InlineData(1, "helpline-calls", "kind", "not-for-action")]
    [InlineData(2, "14/05/2022", "occurredOn", "not-a-day")]
    [InlineData(2, "2023-04-01", "occurredOn", "outside-year")]
    [InlineData(3, "", "agencyReference", "missing")]
    [InlineData(4, "12 Nowhere Row TN4 9QQ", "places", "personal-data")]
    [InlineData(5, "forty", "people", "not-a-number")]
    [InlineData(5, "", "people", "missing")]
    [InlineData(6, "25", "hours", "out-of-range")]
    [InlineData(7, "42", "vulnerable", "more-than-whole")]
    [InlineData(8, "3", "answered", "unknown-field")]
    public void A_bad_cell_is_named_by_row_column_and_code_and_keeps_out_its_row(int column, string cell, string named, string code)
    {
        string[] bad = [.. Good];
        (bad[3], bad[column]) = ("SP-2", cell);

        var decided = Decide(false, Good, bad);

        decided.Rows[0].Outcome.Should().Be("recorded");
        decided.Rows[1].Should().BeEquivalentTo(new { Row = 3, Outcome = "refused", ActivityId = (Guid?)null });
        decided.Rows[1].Faults.Select(f => (f.Column, f.Code)).Should().Contain((named, code));
        decided.Rows[1].Faults.Should().OnlyContain(f => f.Mend.Length > 10);
        decided.Events.Should().HaveCount(1);
    }

    [Fact]
    public void Of_all_or_none_one_bad_row_keeps_out_the_others_and_says_so()
    {
        var decided = Decide(true, Good, ["2.3", "patrol", "2022-05-21", "SP-2", "", "many", "5", "", ""]);

        decided.Events.Should().BeEmpty();
        decided.Rows.Select(r => r.Outcome).Should().Equal("left-out", "refused");
    }

    [Fact]
    public void A_row_known_by_its_reference_is_not_recorded_again_in_this_file_or_the_next()
    {
        var first = Decide(false, Good, Good);
        first.Rows.Select(r => r.Outcome).Should().Equal("recorded", "known");

        var again = Decide(false, first.Events.ToDictionary(e => e.ActivityId, e => PlanEntriesProjection.EntryOf(e)!), Good, ["2.3", "patrol", "2022-05-14", "SP-1", "", "40", "6.5", "", ""]);
        again.Events.Should().BeEmpty();
        again.Rows.Select(r => r.Outcome).Should().Equal("known", "refused");
        again.Rows[1].Faults.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Column = "agencyReference", Code = "activity-reference-known" });
    }

    private static ImportDecision Decide(bool allOrNone, params string[][] rows) => Decide(allOrNone, [], rows);

    private static ImportDecision Decide(bool allOrNone, Dictionary<Guid, PlanEntry> known, params string[][] rows) => ImportActivities.Decide(
        [.. rows.Select((cells, i) => ImportRow.Of(i + 2, Header, cells, TestKinds.All))], "stpastors", Year, Actions, known, TestKinds.All, new(2023, 6, 1), allOrNone);
}
