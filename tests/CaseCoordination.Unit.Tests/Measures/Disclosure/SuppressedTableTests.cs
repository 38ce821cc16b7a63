using CaseCoordination.Measures.Disclosure;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Disclosure;

/// <summary>What is left out of a table cannot be worked back from what is left in it.</summary>
public sealed class SuppressedTableTests
{
    private static readonly SuppressionPolicy Policy = SuppressionPolicies.All[0];

    /// <summary>A table with its margins: rows by columns of small and large numbers.</summary>
    private static readonly Gen<(int Rows, int Columns, int[] Values)> AnyTable =
        from rows in Gen.Int[1, 3]
        from columns in Gen.Int[2, 4]
        from values in Gen.OneOf(0, 1, 2, 3, 4, 5, 6, 7, 12, 40).Array[rows * columns]
        select (rows, columns, values);

    [Fact]
    [Trait("Rule", "public-2022.primary")]
    public void A_number_from_one_to_four_is_shown_as_fewer_than_five_and_nought_as_nought()
    {
        var shown = SuppressedTable.Of([.. Enumerable.Range(0, 7).Select(n => new Cell($"{n}", n))], [], Policy);

        shown.Where(cell => cell.Value == Shown.FewerThan).Select(cell => cell.Key).Should().Equal("1", "2", "3", "4");
        (shown["0"], shown["5"], Policy.Few).Should().Be((Shown.Exact, Shown.Exact, "<5"));
    }

    [Fact]
    [Trait("Rule", "public-2022.secondary")]
    public void The_one_small_part_of_a_total_takes_the_next_smallest_with_it()
    {
        var shown = SuppressedTable.Of([new("a", 3), new("b", 12), new("c", 40), new("all", 55)], [new("all", ["a", "b", "c"])], Policy);

        shown.Should().BeEquivalentTo(new Dictionary<string, Shown> { ["a"] = Shown.FewerThan, ["b"] = Shown.Withheld, ["c"] = Shown.Exact, ["all"] = Shown.Exact });
    }

    [Theory]
    [Trait("Rule", "public-2022.secondary")]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    public void Two_small_parts_whose_total_allows_only_one_answer_are_not_enough(int first, int second)
    {
        var shown = SuppressedTable.Of([new("a", first), new("b", second), new("c", 40), new("all", 40 + first + second)], [new("all", ["a", "b", "c"])], Policy);

        shown["c"].Should().Be(Shown.Withheld, "1 + 1 is the only way to make 2, and 4 + 4 to make 8, of numbers from 1 to 4");
    }

    [Fact]
    [Trait("Rule", "public-2022.secondary")]
    public void Whoever_knows_every_total_works_no_small_number_back() => Always.Holds(
        AnyTable,
        table =>
        {
            var (cells, sums) = WithMargins(table.Rows, table.Columns, table.Values);

            var shown = SuppressedTable.Of(cells, sums, Policy);

            var (small, bounds) = (cells.Where(cell => cell.Value is >= 1 and <= 4).ToList(), Solver.Bounds(cells, sums, shown, Policy));
            small.Where(cell => shown[cell.Key] == Shown.Exact).Should().BeEmpty();
            small.Where(cell => bounds[cell.Key].Low >= bounds[cell.Key].High).Should().BeEmpty("each may be more than one number");
        },
        times: 400);

    [Fact]
    [Trait("Rule", "public-2022.secondary")]
    public void Nor_does_whoever_tries_every_answer_there_is() => Always.Holds(
        AnyTable.Where(table => table.Values.Length <= 6),
        table =>
        {
            var (cells, sums) = WithMargins(table.Rows, table.Columns, table.Values);

            var shown = SuppressedTable.Of(cells, sums, Policy);

            cells.Where(cell => cell.Value is >= 1 and <= 4).Where(cell => Solver.Answers(cell.Key, cells, sums, shown, Policy).Count() < 2).Should().BeEmpty();
        },
        times: 150);

    [Fact]
    public void The_solver_of_these_tests_does_find_what_is_badly_hidden()
    {
        Cell[] cells = [new("a", 3), new("b", 12), new("all", 15)];
        var shown = new Dictionary<string, Shown> { ["a"] = Shown.FewerThan, ["b"] = Shown.Exact, ["all"] = Shown.Exact };

        Solver.Bounds(cells, [new("all", ["a", "b"])], shown, Policy)["a"].Should().Be((3, 3));
    }

    [Fact]
    public void A_table_without_small_numbers_is_shown_whole()
    {
        var (cells, sums) = WithMargins(2, 2, [10, 0, 7, 33]);

        SuppressedTable.Of(cells, sums, Policy).Values.Should().OnlyContain(shown => shown == Shown.Exact);
    }

    private static (List<Cell> Cells, List<Sum> Sums) WithMargins(int rows, int columns, int[] values)
    {
        int At(int row, int column) => values[(row * columns) + column];
        var (allRows, allColumns) = (Enumerable.Range(0, rows).ToList(), Enumerable.Range(0, columns).ToList());
        List<Cell> cells =
        [
            .. allRows.SelectMany(r => allColumns.Select(c => new Cell($"{r}.{c}", At(r, c)))),
            .. allRows.Select(r => new Cell($"row {r}", allColumns.Sum(c => At(r, c)))),
            .. allColumns.Select(c => new Cell($"column {c}", allRows.Sum(r => At(r, c)))),
            new("all", values.Sum()),
        ];
        List<Sum> sums =
        [
            .. allRows.Select(r => new Sum($"row {r}", [.. allColumns.Select(c => $"{r}.{c}")])),
            .. allColumns.Select(c => new Sum($"column {c}", [.. allRows.Select(r => $"{r}.{c}")])),
            new("all", [.. allRows.Select(r => $"row {r}")]),
            new("all", [.. allColumns.Select(c => $"column {c}")]),
        ];
        return (cells, sums);
    }
}
