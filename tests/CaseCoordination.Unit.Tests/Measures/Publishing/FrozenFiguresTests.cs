using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Unit.Tests.Measures.Figures;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>What is published of a figure adds up to it.</summary>
public sealed class FrozenFiguresTests
{
    private static readonly Quarter Quarter = new(2022, 1);

    [Fact]
    public void The_parts_of_a_sum_add_up_to_it_and_a_count_has_as_many_facts() => Always.Holds(
        Counted.AnyFacts,
        facts =>
        {
            var (sum, count) = (Frozen(Counted.Measure("sum"), facts), Frozen(Counted.Measure("count"), facts));

            sum.Parts.Sum(part => part.Quantity).Should().Be(sum.Value ?? 0);
            count.Parts.Count.Should().Be((int)(count.Value ?? 0), "each of these facts is of an event of its own");
        });

    [Fact]
    public void In_any_order_of_arrival_the_same_figure_is_published() => Always.Holds(
        Gen.Select(Counted.AnyFacts, Counted.AnyMeasure),
        both =>
        {
            var (facts, measure) = both;

            Frozen(measure, [.. facts.Reverse()]).Digest.Should().Be(Frozen(measure, facts).Digest);
        });

    private static PublishedFigure Frozen(MeasureDefinition measure, CaseCoordination.Measures.Facts.Fact[] facts)
    {
        var compared = ComparedFigure.Of(measure, Quarter, facts);
        return FrozenFigures.Of(new(Quarter, 1, 100, [compared.Now]) { Compared = [compared] }).Figures[0];
    }
}
