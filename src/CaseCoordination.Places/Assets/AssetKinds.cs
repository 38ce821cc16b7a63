using CaseCoordination.Kernel;

namespace CaseCoordination.Places.Assets;

/// <summary>A kind of thing, and what it is for.</summary>
/// <param name="Placed">Whether it stands or lies somewhere until it is taken back.</param>
/// <param name="Issued">Whether it is given away.</param>
/// <param name="Purposes">What placing it may be for; none where that says itself.</param>
/// <param name="Watches">Whether it films people: then a place and an impact assessment are named.</param>
public sealed record AssetKind(string Code, bool Placed, bool Issued, IReadOnlyList<string> Purposes, bool Watches, DateOnly EffectiveFrom, string Source, bool Verified)
{
    public Rule AsRule() => new(
        $"asset-kind.{Code}",
        $"A {Code} is {(Placed, Issued) switch { (true, true) => "placed or issued", (true, false) => "placed", _ => "issued" }}{(Watches ? ", openly, in a named place and with an impact assessment" : "")}.",
        Source,
        Verified,
        EffectiveFrom);
}

/// <summary>The kinds there are; a further one is a row here.</summary>
public static class AssetKinds
{
    private static readonly DateOnly PlanYear = new(2022, 4, 1);

    public static readonly IReadOnlyList<AssetKind> All =
    [
        new("wand", true, false, [], false, PlanYear, "Plan 2022/23, action 5.8: metal-detecting wands", Verified: true),
        new("trauma-pack", true, false, [], false, PlanYear, "Plan 2022/23, action 5.9: emergency trauma packs", Verified: true),
        new("stalking-pack", false, true, [], false, PlanYear, "Plan 2022/23, action 5.19: stalking safety packs", Verified: true),
        new("graffiti-kit", false, true, [], false, PlanYear, "Plan 2022/23, action 3.5: cleaning kits", Verified: true),
        new(
            "camera",
            true,
            false,
            ["asb", "graffiti", "violence", "vawg", "fly-tipping"],
            true,
            PlanYear,
            "Plan 2022/23, actions 3.3, 3.7 and 5.5; UK GDPR Art 35; covert use is another law's and has no place here",
            Verified: false),
    ];

    public static readonly IReadOnlyList<string> Funders = ["pcc", "vru", "home-office", "council", "county", "partner", "other"];

    public static AssetKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
