using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>Measures of made-up facts, counted in the first quarter of 2022/23.</summary>
internal static class Counted
{
    private static readonly Quarter FirstOf2022 = new(2022, 1);

    /// <summary>Any facts around the quarter, each of an event of its own.</summary>
    public static readonly Gen<Fact[]> AnyFacts = Gen.Select(
            Gen.OneOf("begun", "ended", "other"), Gen.DateOnly[new(2022, 1, 1), new(2022, 9, 30)], Gen.Int[0, 9], Gen.OneOf("a", "b", "c"), Gen.OneOf("here", "there"))
        .Array[0, 20]
        .Select(facts => facts.Select((f, n) => Fact(f.Item1, f.Item2, f.Item4, f.Item3, position: n + 1, where: f.Item5)).ToArray());

    public static readonly Gen<MeasureDefinition> AnyMeasure =
        Gen.Select(Gen.OneOf("count", "sum", "distinct"), Gen.OneOf(null, "ended"), Gen.OneOf("events", "activities"), Gen.Bool)
            .Select((kind, until, from, here) => Measure(kind, until, from, here ? new() { ["place"] = "here" } : []));

    public static Fact Fact(string name, DateOnly on, string key = "a", decimal quantity = 1, long position = 1, string where = "here") => new()
    {
        Id = NamedId.From("fact", name, position.ToString(CultureInfo.InvariantCulture), key),
        Name = name,
        OccurredOn = on,
        Quantity = quantity,
        Key = key,
        Dimensions = new Dictionary<string, string> { ["place"] = where },
        Source = new(NamedId.From("event", position.ToString(CultureInfo.InvariantCulture)), "made-up", Guid.Empty, 1, position, Logged.RecordedAt),
    };

    public static MeasureDefinition Measure(string kind, string? until = null, string from = "events", Dictionary<string, string>? where = null) =>
        Uncollected(kind) with { Feed = new("begun", until, where ?? [], from) };

    public static MeasureDefinition Uncollected(string kind) => new(
        "9.1a", "9.1", "Made up", kind, "things", "quarterly", CadenceStatedInPlan: true, "higher-is-better", "tunbridge-wells", DependsOnResources: false, Feed: null);

    public static Figure In(this MeasureDefinition measure, params Fact[] facts) => Figure.Of(measure, FirstOf2022, facts);
}
