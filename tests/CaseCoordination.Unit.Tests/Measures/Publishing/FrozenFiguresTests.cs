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

    [Theory]
    [InlineData("sum")]
    [InlineData("count")]
    [InlineData("distinct")]
    [InlineData("evidence")]
    public void The_parts_of_a_figure_add_up_to_it(string kind) => Always.Holds(Counted.AnyFacts, facts =>
    {
        var figure = Frozen(Counted.Measure(kind), facts);

        figure.Parts.Sum(part => part.Quantity).Should().Be(figure.Value ?? 0);
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
