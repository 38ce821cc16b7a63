using System.Text.Json.Serialization;

namespace CaseCoordination.Measures.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.
// What a version 1 of a set does not know is left out where it is null, so that it is written as it was read.

/// <summary>How a plan year's actions are measured; a later version replaces the whole set.</summary>
/// <param name="PlanYear">As printed: <c>2022/23</c>.</param>
public sealed record MeasuresDefined(string PlanYear, int Version, IReadOnlyList<MeasureDefinition> Measures);

/// <summary>One measure of one action.</summary>
/// <param name="Code">The action's number, with a letter when it has several: <c>1.1b</c>.</param>
/// <param name="Kind">count, sum, distinct, rate, in-force, milestone or evidence.</param>
/// <param name="Direction">higher-is-better, lower-is-better or context-only.</param>
/// <param name="Area">Whose figures: <c>west-kent</c> is not <c>tunbridge-wells</c>.</param>
/// <param name="Feed">What it is computed from; null while it is not collected.</param>
public sealed record MeasureDefinition(
    string Code,
    string Action,
    string Title,
    string Kind,
    string Unit,
    string Cadence,
    bool CadenceStatedInPlan,
    string Direction,
    string Area,
    bool DependsOnResources,
    MeasureFeed? Feed)
{
    /// <summary>For a rate, how it is worked out: share (percent of the whole), ratio, mean, median or change (percent).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rate { get; init; }

    /// <summary>What a rate is held against: the whole of a share, the base of a change; null for a median.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MeasureFeed? Whole { get; init; }

    /// <summary>The least the whole of a share is, for each month: two clinics a month are six a quarter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? ExpectedEachMonth { get; init; }

    /// <summary>Of a distinct count: <c>person</c>, the human a fact is about, whoever is linked being one. Null: each key of a fact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DistinctBy { get; init; }

    /// <summary>Areas whose facts count; a fact that names no area is the partnership's own. Null: every area.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>Null where the plan sets none and none is agreed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MeasureTarget? Target { get; init; }

    /// <summary>What to know before the figure is compared with another.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }
}

/// <summary>What a figure is held against, and how far it may miss it.</summary>
/// <param name="Per">quarter, year (taken in equal parts up to the quarter) or end (what stands at the period's end).</param>
/// <param name="AmberWithinPercent">Missed by up to so much it is amber, by more red.</param>
/// <param name="EffectiveFrom">First day it holds; quarters that end before have no target.</param>
/// <param name="Source">Where the target is from.</param>
public sealed record MeasureTarget(decimal Value, string Per, decimal AmberWithinPercent, DateOnly EffectiveFrom, string Source);

/// <summary>The facts a measure counts.</summary>
/// <param name="Fact">Name of the fact, such as <c>activity.engagement</c>.</param>
/// <param name="Until">For things that last: the fact that ends one. It then counts in every quarter it was open in.</param>
/// <param name="Where">Dimensions and the value each must have; of several with <c>|</c> between them any will do.</param>
/// <param name="CollectedFrom">
/// events (the system sees all of it: nothing means none); or, where nothing means no return, activities (entered for the
/// plan), register (kept by a service in its own part of the system), reports (a figure somebody else worked out) or
/// events-or-report (what the system sees, unless somebody reported the figure of exactly that period: then that, never both).
/// </param>
public sealed record MeasureFeed(string Fact, string? Until, IReadOnlyDictionary<string, string> Where, string CollectedFrom)
{
    /// <summary>Facts of other names that count as well.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? AlsoFacts { get; init; }

    /// <summary>What the ending fact's dimensions must be, where its name alone does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? UntilWhere { get; init; }
}
