using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>Measure 5.22b: what is made in one quarter and closed in another counts in the one it is closed in.</summary>
public sealed class RecommendationsClosedTests
{
    /// <summary>
    /// By hand. Spring: five made, one closed: 1 of 5. Summer: four open, two made, three closed: 3 of 6. Autumn: three open,
    /// none closed: 0 of 3. Winter: three open, all closed: 3 of 3. The year: seven made, and all closed.
    /// </summary>
    private static readonly Fact[] Year =
    [
        Made(1, new(2022, 4, 20)), Made(2, new(2022, 4, 20)), Made(3, new(2022, 4, 20)), Made(4, new(2022, 4, 20)), Made(5, new(2022, 4, 20)),
        Closed(1, new(2022, 6, 30)),
        Made(6, new(2022, 7, 1)), Made(7, new(2022, 9, 30)),
        Closed(2, new(2022, 7, 1)), Closed(3, new(2022, 8, 9)), Closed(6, new(2022, 9, 30)),
        Closed(4, new(2023, 1, 1)), Closed(5, new(2023, 2, 2)), Closed(7, new(2023, 3, 31)),
    ];

    [Theory]
    [InlineData(1, 1, 5, 20.0)]
    [InlineData(2, 3, 6, 50.0)]
    [InlineData(3, 0, 3, 0.0)]
    [InlineData(4, 3, 3, 100.0)]
    public void Of_what_was_open_at_the_beginning_or_made_in_the_quarter_so_much_was_closed(int quarter, int closed, int of, double percent)
    {
        var figure = Figure.Of(Seeded.Measure("5.22b"), new Quarter(2022, quarter), Year);

        (figure.Part, figure.Whole, figure.Value).Should().Be((closed, of, (decimal)percent));
    }

    [Fact]
    public void Over_the_year_everything_made_was_closed() =>
        Figure.Of(Seeded.Measure("5.22b"), Period.YearToDate(new(2022, 4)), Year).Value.Should().Be(100);

    [Fact]
    public void Each_counts_in_the_quarter_it_was_closed_in_and_in_no_other() => Enumerable.Range(1, 4)
        .Sum(n => Figure.Of(Seeded.Measure("5.22b"), new Quarter(2022, n), Year).Part).Should().Be(7);

    private static Fact Made(int number, DateOnly on) => Of("places.eva-recommended", number, on, number);

    private static Fact Closed(int number, DateOnly on) => Of("places.eva-recommendation-closed", number, on, 100 + number);

    private static Fact Of(string name, int number, DateOnly on, long position) =>
        Counted.Fact(name, on, $"audit {number}", position: position) with { Dimensions = new Dictionary<string, string> { ["place"] = "dunorlan-park", ["outcome"] = "done" } };
}
