using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Unit.Tests.Measures.Figures;

namespace CaseCoordination.Unit.Tests.Measures.WhatIf;

/// <summary>A draft on the past, and how late the past came.</summary>
public sealed class WhatIfTests
{
    private static readonly DraftMeasure Draft = new() { Code = "9.1a", Kind = "sum", Fact = "begun", From = "2022-23/Q1", To = "2022-23/Q3" };

    [Fact]
    public void A_draft_is_counted_beside_the_live_one_with_what_it_adds_and_drops()
    {
        var facts = new[] { Counted.Fact("begun", new(2022, 4, 2), quantity: 5, position: 1), Counted.Fact("begun", new(2022, 5, 2), "b", quantity: 7, position: 2) };
        var live = Counted.Measure("count", where: new() { ["place"] = "there" }).In(facts);

        var tried = DefinitionTrials.Beside(Draft, new(2022, 1), live, facts, new(2022, 4, 2));

        (tried.LiveStatus, tried.Live, tried.DraftStatus, tried.Draft, tried.Added, tried.Dropped).Should().Be(("computed", 0, "computed", 12, 2, 0));
    }

    [Fact]
    public void A_draft_of_a_count_of_people_counts_linked_people_once_too()
    {
        Fact[] facts = [.. Programme.Attends('a', 1), .. Programme.Attends('b', 11), .. Programme.Attends('c', 21), .. Programme.Linked('a', 'b', 31)];
        var draft = new DraftMeasure { Code = "1.2", Kind = "distinct", Fact = "referral.step", Where = new Dictionary<string, string> { ["step"] = "module-attended" }, From = "2022-23/Q1", To = "2022-23/Q1" };

        DefinitionTrials.Beside(draft, new(2022, 1), Programme.Supported(facts), facts, new(2022, 4, 2)).Draft.Should().Be(2);
    }

    [Fact]
    public void A_quarter_before_anything_was_collected_is_not_nought()
    {
        var facts = new[] { Counted.Fact("begun", new(2022, 8, 2), quantity: 5) };

        var before = DefinitionTrials.Beside(Draft, new(2022, 1), null, facts, new(2022, 8, 2));
        var within = DefinitionTrials.Beside(Draft, new(2022, 2), null, facts, new(2022, 8, 2));

        (before.DraftStatus, before.Draft, before.LiveStatus).Should().Be(("not-collected-before", null, null));
        (within.DraftStatus, within.Draft).Should().Be(("computed", 5));
    }

    [Fact]
    public void A_draft_names_every_fault_at_once()
    {
        new DraftMeasure { Kind = "guess", From = "2022-23/Q3", To = "2022-23/Q1" }.Check().Select(fault => fault.Pointer).Should().Equal("/code", "/kind", "/fact", "/from");
        Draft.Check().Should().BeEmpty();
        Draft.Quarters().Should().Equal(new Quarter(2022, 1), new Quarter(2022, 2), new Quarter(2022, 3));
        (Draft with { From = "2018-19/Q1" }).Check().Should().ContainSingle();
    }

    [Fact]
    public void What_was_recorded_after_the_quarter_is_late_by_agency_and_by_days()
    {
        Fact Recorded(long position, string agency, DateTimeOffset at)
        {
            var fact = Counted.Fact("begun", new(2022, 5, 2), $"{position}", position: position);
            return fact with { Dimensions = new Dictionary<string, string> { ["agency"] = agency }, Source = fact.Source with { RecordedAt = at } };
        }

        var facts = new[]
        {
            Recorded(1, "kenward", new(2022, 5, 3, 9, 0, 0, TimeSpan.Zero)),
            Recorded(2, "kenward", new(2022, 6, 30, 22, 59, 0, TimeSpan.Zero)),
            Recorded(3, "kenward", new(2022, 6, 30, 23, 1, 0, TimeSpan.Zero)),
            Recorded(4, "stp", new(2022, 7, 20, 9, 0, 0, TimeSpan.Zero)),
        };
        var figure = Counted.Measure("count").In(facts);

        var late = LateData.Of(new FiguresOfQuarter(new(2022, 1), 1, 100, [figure, figure]));

        late.Agencies.Should().Equal(new AgencyLateness("kenward", 3, 1, 33.3m, 1), new AgencyLateness("stp", 1, 1, 100m, 20));
    }
}
