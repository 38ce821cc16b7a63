namespace CaseCoordination.Measures.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

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
    MeasureFeed? Feed);

/// <summary>The facts a measure counts.</summary>
/// <param name="Fact">Name of the fact, such as <c>activity.engagement</c>.</param>
/// <param name="Until">For things that last: the fact that ends one. It then counts in every quarter it was open in.</param>
/// <param name="Where">Dimensions and the value each must have.</param>
/// <param name="CollectedFrom">events (nothing means none) or activities (nothing means no return).</param>
public sealed record MeasureFeed(string Fact, string? Until, IReadOnlyDictionary<string, string> Where, string CollectedFrom);
