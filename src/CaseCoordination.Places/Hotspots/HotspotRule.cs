using CaseCoordination.Kernel;

namespace CaseCoordination.Places.Hotspots;

/// <summary>When reports near one another make a hotspot.</summary>
/// <param name="Theme">Of the kinds it counts.</param>
/// <param name="Reports">So many alone.</param>
/// <param name="ReportsWithCrash">So many where a collision killed or seriously injured somebody; null where collisions do not count.</param>
/// <param name="WithinM">Metres from its middle.</param>
/// <param name="Months">How far back.</param>
public sealed record HotspotRule(
    string Id, string Theme, int Reports, int? ReportsWithCrash, int WithinM, int Months, DateOnly EffectiveFrom, string Source, bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"{Reports} reports{(ReportsWithCrash is { } few ? $", or a collision with somebody killed or seriously injured and {few}," : "")} within {WithinM} metres and {Months} months are a hotspot; a report placed less exactly than that counts for none.",
        Source,
        Verified,
        EffectiveFrom);

    /// <summary>The first day that counts.</summary>
    public DateOnly Since(DateOnly today) => today.AddMonths(-Months).AddDays(1);
}

public static class HotspotRules
{
    private static readonly DateOnly PlanYear = new(2022, 4, 1);

    public static readonly IReadOnlyList<HotspotRule> All =
    [
        new("hotspot-road-2022", "road", 3, 1, 50, 12, PlanYear, "A proposal for action 4.9: near misses matched with crash data; no published rule was found", Verified: false),
        new("hotspot-unsafe-2022", "unsafe", 3, null, 50, 12, PlanYear, "A proposal, after the road rule; no published rule was found", Verified: false),
        new("hotspot-graffiti-2022", "graffiti", 3, null, 50, 12, PlanYear, "A proposal, after the road rule; no published rule was found", Verified: false),
    ];

    public static readonly IReadOnlyList<string> Themes = [.. All.Select(rule => rule.Theme).Distinct()];

    /// <summary>The rule in force on a day; before the first, the first.</summary>
    public static HotspotRule On(string theme, DateOnly day)
    {
        var rows = All.Where(rule => rule.Theme == theme).ToList();
        return rows.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? rows[0];
    }
}
