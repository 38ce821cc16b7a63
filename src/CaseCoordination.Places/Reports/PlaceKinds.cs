using CaseCoordination.Kernel;

namespace CaseCoordination.Places.Reports;

/// <summary>A kind of report, and what can be wrong there.</summary>
/// <param name="Issues">Codes; at least one is named, unless there is none.</param>
/// <param name="FromPublic">Whether the open form takes it.</param>
/// <param name="Theme">Which reports make a hotspot together.</param>
public sealed record PlaceKind(
    string Code, IReadOnlyList<string> Issues, bool FromPublic, string Theme, DateOnly EffectiveFrom, string Source, bool Verified)
{
    public Rule AsRule() => new(
        $"place-kind.{Code}",
        Issues.Count == 0 ? $"A report of {Code} names no issue." : $"A report of {Code} names one or more of: {string.Join(", ", Issues)}.",
        Source,
        Verified,
        EffectiveFrom);
}

/// <summary>The kinds there are; a further one is a row here.</summary>
public static class PlaceKinds
{
    private static readonly DateOnly PlanYear = new(2022, 4, 1);

    /// <summary>StreetSafe's codes; its pilot began in September 2021.</summary>
    private static readonly string[] StreetSafe =
    [
        "no-cctv", "bad-lighting", "empty-isolated", "poor-layout", "restricted-visibility", "rundown", "drug-alcohol-signs", "other-env",
        "harass-single", "harass-group", "followed", "other-harass",
    ];

    public static readonly IReadOnlyList<PlaceKind> All =
    [
        new("near-miss", ["dangerous-driving", "inconsiderate-parking", "crossing", "cyclist-pass", "other"], true, "road", PlanYear, "Plan 2022/23, action 4.9: Near Miss Register; the types are a proposal", Verified: false),
        new("unsafe-place", StreetSafe, true, "unsafe", new(2021, 9, 1), "police.uk StreetSafe, the codes of its export", Verified: false),
        new("street-lighting", ["lamp-out", "too-dark", "glare", "other"], true, "unsafe", PlanYear, "Plan 2022/23, action 5.14; the types are a proposal", Verified: false),
        new("graffiti-tag", ["tag", "offensive", "other"], true, "graffiti", PlanYear, "Plan 2022/23, action 3.4; the types are a proposal", Verified: false),
        new("parking-complaint", ["school-keep-clear", "pavement", "junction", "other"], false, "road", PlanYear, "Plan 2022/23, action 4.10; the types are a proposal", Verified: false),
        new("off-road-motorcycle", [], false, "road", PlanYear, "Plan 2022/23, action 4.13", Verified: true),
    ];

    public static readonly IReadOnlyList<string> Sources = ["public", "partner", "councillor", "police", "streetsafe"];

    public static readonly IReadOnlyList<string> PartsOfDay = ["morning", "afternoon", "evening", "night", "not-known"];

    public static PlaceKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
