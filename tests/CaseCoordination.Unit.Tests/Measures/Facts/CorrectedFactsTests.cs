using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Events;
using CsCheck;
using JasperFx.Events;

namespace CaseCoordination.Unit.Tests.Measures.Facts;

/// <summary>What is corrected or withdrawn later: the figure follows, and the log keeps both.</summary>
public sealed class CorrectedFactsTests
{
    private static readonly Guid Action = NamedId.From("action");
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly MeasureDefinition Hours = new(
        "2.3c", "2.3", "Hours", "sum", "hours", "quarterly", false, "higher-is-better", "tunbridge-wells", false,
        new("activity.hours", null, new Dictionary<string, string> { ["kind"] = "patrol" }, "activities"));

    [Fact]
    public void A_corrected_activity_counts_as_it_was_corrected_and_a_withdrawn_one_no_more()
    {
        Told(Patrol("a", 6), Patrol("b", 4)).Value.Should().Be(10);
        Told(Patrol("a", 6), Patrol("b", 4), Corrected("a", 7.5m)).Value.Should().Be(11.5m);
        Told(Patrol("a", 6), Corrected("a", 7), Corrected("a", 5)).Value.Should().Be(5);
        Told(Patrol("a", 6), Patrol("b", 4), Withdrawn("a")).Value.Should().Be(4);
        Told(Patrol("a", 6), Withdrawn("a")).Should().BeEquivalentTo(new { Status = FigureStatus.NoReturn, Value = (decimal?)null });
    }

    [Fact]
    public void A_corrected_milestone_and_corrected_evidence_count_as_they_were_corrected_and_withdrawn_no_more()
    {
        var entry = NamedId.From("m");
        var reached = new MilestoneReached(Action, entry, "2022/23", "5.20", "pas", "caseworker-funded", new(2022, 6, 30), 12, null, null);
        var filed = new EvidenceFiled(Action, NamedId.From("e"), "2022/23", "5.21", "fm", "strategy-aspect", "A plan", "plan", new(2022, 6, 30), null);
        MilestoneCorrected Milestone(string outcome, decimal worth) => new(Action, entry, "2022/23", "5.20", "pas", "pas", "other", new("caseworker-funded", outcome, new(2022, 7, 1), worth, null, null, null), new(2022, 9, 1));
        PlanEntryWithdrawn Withdrawn(Guid id, string type) => new(Action, id, "2022/23", "5.20", "pas", type, "x", new(2022, 6, 30), "other", new(2022, 9, 1));

        Kept([reached, filed]).Select(f => (f.Name, f.Quantity)).Should().Equal(("milestone.reached", 12), ("evidence.filed", 1));
        Kept([reached, filed, Milestone("reached", 6)]).Select(f => (f.Name, f.Quantity, f.OccurredOn.Month)).Should().Equal(("evidence.filed", 1, 6), ("milestone.reached", 6, 7));
        Kept([reached, Milestone("missed", 0), Milestone("reached", 3)]).Select(f => (f.Name, f.Quantity)).Should().Equal(("milestone.reached", 3));
        Kept([filed, new EvidenceCorrected(Action, filed.EntryId, "2022/23", "5.21", "fm", "fm", "other", new("strategy-aspect", "A plan", "report", new(2022, 6, 30), null), new(2022, 9, 1))])
            .Select(f => f.Dimensions["type"]).Should().Equal("report");
        Kept([reached, filed, Withdrawn(entry, "milestone"), Withdrawn(filed.EntryId, "evidence")]).Should().BeEmpty();
    }

    [Fact]
    public void A_correction_to_another_day_moves_it_to_that_days_quarter()
    {
        Told(Patrol("a", 6), Corrected("a", 6, new(2022, 7, 1))).Status.Should().Be(FigureStatus.NoReturn);
        Figure.Of(Hours, new Quarter(2022, 2), Kept([Patrol("a", 6), Corrected("a", 6, new(2022, 7, 1))])).Value.Should().Be(6);
    }

    [Fact]
    public void In_whatever_order_activities_came_the_figure_is_the_same() => Always.Holds(
        Gen.Select(Gen.OneOf("a", "b", "c", "d"), Gen.Int[0, 9], Gen.Int[0, 2]).Array[1, 12].SelectMany(story => Gen.Select(Gen.Const(story), Gen.Shuffle(Names))),
        it =>
        {
            // Each activity's own story in its own order; the activities themselves in any.
            object[] Of(IEnumerable<string> names) => [.. names.SelectMany(name => it.Item1.Where(s => s.Item1 == name).Select((s, n) => n == 0 ? Patrol(name, s.Item2)
                : s.Item3 == 0 ? (object)Corrected(name, s.Item2) : Corrected(name, s.Item2 + 1)))];

            Told(Of(it.Item2)).Value.Should().Be(Told(Of(it.Item2.Order())).Value);
        });

    [Fact]
    public void However_the_log_is_cut_the_same_rows_are_left() => Always.Holds(
        Gen.Select(Gen.OneOf("a", "b", "c"), Gen.Int[0, 9], Gen.Int[0, 3], Gen.Bool).Array[1, 12],
        story =>
        {
            var events = story.Select((s, n) => Logged.At(s.Item3 switch { 0 => Patrol(s.Item1, s.Item2), 1 => Withdrawn(s.Item1), _ => (object)Corrected(s.Item1, s.Item2) }, version: n + 1)).ToList();

            IEnumerable<Guid> Left(IEnumerable<IEnumerable<IEvent>> pages) => pages.Select(FactsProjection.KeptOf)
                .Aggregate(new List<Fact>(), (rows, page) => [.. rows.Where(f => f.Entry is not { } entry || !page.Replaced.Contains(entry)), .. page.Facts]).Select(f => f.Id);

            var cuts = story.Select((s, n) => story.Take(n).Count(before => before.Item4)).ToList();
            Left(events.Zip(cuts).GroupBy(e => e.Second, e => e.First)).Should().Equal(Left(events.Select(e => new[] { e }))).And.Equal(Left([events]));
        });

    private static Figure Told(params object[] events) => Figure.Of(Hours, new Quarter(2022, 1), Kept(events));

    /// <summary>As the projection keeps them.</summary>
    private static IReadOnlyList<Fact> Kept(object[] events) => FactsProjection.KeptOf(events.Select((data, n) => Logged.At(data, version: n + 1))).Facts;

    private static ActivityReported Patrol(string name, decimal hours) => new(Action, NamedId.From(name), "2022/23", "2.3", "stpastors", null, Content(hours, new(2022, 5, 14)));

    private static ActivityCorrected Corrected(string name, decimal hours, DateOnly? on = null) =>
        new(Action, NamedId.From(name), "2022/23", "2.3", "stpastors", null, "stpastors", "counted-anew", Content(hours, on ?? new(2022, 5, 14)), new(2022, 6, 1));

    private static ActivityWithdrawn Withdrawn(string name) => new(Action, NamedId.From(name), "2022/23", "2.3", "stpastors", "patrol", new(2022, 5, 14), "recorded-twice", new(2022, 6, 1));

    private static ActivityContent Content(decimal hours, DateOnly on) => new(
        "patrol", on, "tunbridge-wells", new Dictionary<string, decimal> { ["hours"] = hours, ["people"] = 3 }, new Dictionary<string, string>(), []);
}
