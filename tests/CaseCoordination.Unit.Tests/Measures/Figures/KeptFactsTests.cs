using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>A measure looks at its own rows only, and what it does not look at would have added nothing.</summary>
public sealed class KeptFactsTests
{
    private static readonly Quarter First = new(2022, 1);

    private static readonly Gen<MeasureFeed> AnyFeed = Gen.Select(
        Gen.OneOf("begun", "other"), Gen.OneOf(null, "ended", "begun"), Gen.OneOf(null, "1.1", "1.2", "1.1|1.2"), Gen.Bool, Gen.Bool,
        (name, until, action, here, also) => new MeasureFeed(name, until, Where(action, here), "events") { AlsoFacts = also ? ["other"] : null });

    [Fact]
    public void Whatever_it_looks_at_the_figure_is_that_of_all_facts() => Always.Holds(
        Gen.Select(AnyFacts, Gen.OneOf(null, "1.1", "1.2").Array[20], Gen.OneOf("sum", "distinct", "in-force", "rate"), AnyFeed, AnyFeed),
        it =>
        {
            var facts = it.Item1.Select((f, n) => f with { Dimensions = Where(it.Item2[n], f.Dimensions["place"] == "here") }).ToArray();
            var measure = Uncollected(it.Item3) with { Feed = it.Item4, Whole = it.Item3 == "rate" ? it.Item5 : null, Rate = "share" };

            var (looked, all) = (Figure.Of(measure, First, new KeptFacts(facts).Of(measure)), Figure.Of(measure, First, facts));

            (looked.Value, looked.Status).Should().Be((all.Value, all.Status));
            looked.Facts.Select(f => f.Id).Should().Equal(all.Facts.Select(f => f.Id));
        });

    [Fact]
    public void It_looks_at_no_row_twice() => Always.Holds(Gen.Select(AnyFacts, AnyFeed, AnyFeed), it =>
    {
        var measure = Uncollected("rate") with { Feed = it.Item2, Whole = it.Item3, Rate = "share" };

        new KeptFacts(it.Item1).Of(measure, measure).Should().OnlyHaveUniqueItems();
    });

    private static Dictionary<string, string> Where(string? action, bool here)
    {
        var where = new Dictionary<string, string> { ["place"] = here ? "here" : "there" };
        if (action is not null)
        {
            where["action"] = action;
        }

        return where;
    }
}
