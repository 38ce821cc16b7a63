using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Measures.Publishing;
using static CaseCoordination.Unit.Tests.Measures.Figures.Programme;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>A published count of people changes because somebody was linked or unlinked, and says so.</summary>
public sealed class LinksSinceTests
{
    private const long PublishedTo = 100;
    private static readonly Quarter First = new(2022, 1);
    private static readonly Fact[] Three = [.. Attends('a', 1), .. Attends('b', 11), .. Attends('c', 21)];

    [Fact]
    public void Two_who_were_linked_since_are_one_fewer_because_of_the_link()
    {
        var changed = Changed(Three, [.. Three, .. Linked('a', 'b', 110)]);

        (changed.Before, changed.Figure.Value).Should().Be((3m, 2m));
        Causes(changed).Should().Equal(("link", 110, "case-file-linked", -1m));
        changed.Figure.Parts.Select(part => part.Quantity).Should().Equal([1, 0, 1], "the second event is of the first one's person");
    }

    [Fact]
    public void Two_who_were_unlinked_since_are_one_more_because_of_that()
    {
        Fact[] published = [.. Three, .. Linked('a', 'b', 31)];

        Causes(Changed(published, [.. published, .. Unlinked('a', 'b', 120)])).Should().Equal(("link", 120, "case-file-unlinked", 1m));
    }

    [Fact]
    public void Each_link_is_named_with_what_it_took_away_and_one_that_changed_nothing_is_not()
    {
        Fact[] now = [.. Three, .. Linked('a', 'b', 110), .. Linked('b', 'c', 120), .. Linked('a', 'c', 130), .. Linked('d', 'e', 140)];

        Causes(Changed(Three, now)).Should().Equal(("link", 110, "case-file-linked", -1m), ("link", 120, "case-file-linked", -1m));
    }

    [Fact]
    public void Who_came_late_and_who_was_linked_are_told_apart()
    {
        var changed = Changed(Three, [.. Three, .. Attends('d', 110), .. Attends('e', 120), .. Linked('b', 'd', 130)]);

        (changed.Before, changed.Figure.Value).Should().Be((3m, 4m));
        Causes(changed).Should().Equal(("late-entry", 111, "service-progressed", 1m), ("late-entry", 121, "service-progressed", 1m), ("link", 130, "case-file-linked", -1m));
        changed.Causes.Sum(cause => cause.Quantity).Should().Be(changed.Figure.Value!.Value - changed.Before!.Value);
    }

    [Fact]
    public void Linked_and_unlinked_again_since_nothing_is_different() =>
        Between(Three, [.. Three, .. Linked('a', 'b', 110), .. Unlinked('a', 'b', 120)]).Should().BeEmpty();

    [Fact]
    public void A_figure_that_was_reported_does_not_care_who_is_linked()
    {
        var (figure, people) = Read([.. Three, .. Linked('a', 'b', 110)]);

        LinksSince.Of(figure with { Firsts = null }, people, PublishedTo).Should().BeNull();
        LinksSince.Of(figure, people, 110).Should().BeNull("it was known then");
    }

    private static RestatedFigure Changed(Fact[] published, Fact[] now) => Between(published, now).Should().ContainSingle().Subject;

    private static IReadOnlyList<RestatedFigure> Between(Fact[] published, Fact[] now)
    {
        var (figure, people) = Read(now);
        var later = figure.Facts.Select(fact => new LaterEvent(fact.Source.EventId, fact.Source.EventType, fact.Source.StreamId, fact.Source.Position, fact.Source.RecordedAt, [fact])).ToList();
        var links = LinksSince.Of(figure, people, PublishedTo);
        return Drift.Between(
            Frozen(Read(published).Figure), PublishedTo, Frozen(figure), later, redefined: null, links is null ? null : new Dictionary<string, LinksSince> { ["1.2"] = links });
    }

    private static IReadOnlyList<PublishedFigure> Frozen(Figure figure)
    {
        var compared = ComparedFigure.Of(figure.Measure, First, figure.Facts);
        return FrozenFigures.Of(new(First, 3, PublishedTo, [compared.Now]) { Compared = [compared] }).Figures;
    }

    private static IEnumerable<(string, long, string, decimal)> Causes(RestatedFigure changed) =>
        changed.Causes.Select(cause => (cause.Kind, cause.Position, cause.EventType, cause.Quantity));
}
