using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.WhatIf;

/// <summary>A measure somebody thinks of, to be tried on the past. Nothing counts by it.</summary>
public sealed record DraftMeasure
{
    /// <summary>The measure it would replace: <c>2.1a</c>. A new code is tried alone.</summary>
    public string? Code { get; init; }

    /// <summary>count, sum, distinct or in-force.</summary>
    public string? Kind { get; init; }

    /// <summary>The fact it counts, such as <c>activity.engagement</c>.</summary>
    public string? Fact { get; init; }

    /// <summary>For what lasts: the fact that ends one.</summary>
    public string? Until { get; init; }

    /// <summary>Dimensions, and the value each must have.</summary>
    public IReadOnlyDictionary<string, string>? Where { get; init; }

    /// <summary>The first quarter it is tried on, as <c>2022-23/Q1</c>.</summary>
    public string? From { get; init; }

    /// <summary>The last.</summary>
    public string? To { get; init; }

    public static readonly IReadOnlyList<string> Kinds = ["count", "sum", "distinct", "in-force"];

    /// <summary>As many quarters are tried at once.</summary>
    public const int MostQuarters = 12;

    /// <summary>Every fault at once; none means it can be tried.</summary>
    public IReadOnlyList<Fault> Check()
    {
        var faults = new List<Fault>();
        if (Code is not { Length: > 0 and <= 12 })
        {
            faults.Add(new("/code", "missing", "Send the code of the measure, such as 2.1a."));
        }

        if (Kind is null || !Kinds.Contains(Kind))
        {
            faults.Add(new("/kind", "unknown-kind", $"Send one of {string.Join(", ", Kinds)}."));
        }

        if (Fact is not { Length: > 0 and <= 80 })
        {
            faults.Add(new("/fact", "missing", "Send the name of the fact to count, such as activity.engagement."));
        }

        if (Where is { Count: > 10 } || Where?.Any(one => one.Key.Length > 80 || one.Value is null or { Length: > 80 }) == true)
        {
            faults.Add(new("/where", "out-of-range", "Send at most 10 dimensions, each with one value of at most 80 characters."));
        }

        var quarters = Quarters();
        if (quarters.Count is 0 or > MostQuarters)
        {
            faults.Add(new("/from", "not-quarters", $"Send from and to as 2022-23/Q1, in order and at most {MostQuarters} quarters apart."));
        }

        return faults;
    }

    /// <summary>Empty where they make no sense.</summary>
    public IReadOnlyList<Quarter> Quarters()
    {
        var (quarters, last) = (new List<Quarter>(), Parse(To));
        for (var quarter = Parse(From); quarter is { } one && one <= last && quarters.Count <= MostQuarters; quarter = Quarter.Of(one.EndsOn.AddDays(1)))
        {
            quarters.Add(one);
        }

        return quarters;
    }

    /// <param name="like">The live measure, where there is one: its unit and area stay.</param>
    public MeasureDefinition Definition(MeasureDefinition? like)
    {
        var feed = new MeasureFeed(Fact!, Until, Where ?? new Dictionary<string, string>(), like?.Feed?.CollectedFrom ?? (Fact!.StartsWith("activity.", StringComparison.Ordinal) ? "activities" : "events"));
        return like is not null
            ? like with { Kind = Kind!, Feed = feed, DistinctBy = Fact == like.Feed?.Fact ? like.DistinctBy : null }
            : new(Code!, Code!, Code!, Kind!, "", "quarterly", false, "context-only", "", false, feed);
    }

    private static Quarter? Parse(string? text) =>
        text?.Split('/') is [var year, var quarter] && PlanYear.Parse(year) is { } planYear ? Kernel.Quarter.Parse(planYear, quarter) : null;
}
