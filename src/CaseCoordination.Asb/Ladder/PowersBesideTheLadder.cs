namespace CaseCoordination.Asb.Ladder;

/// <summary>Powers that are no rung: over a place, or for two days.</summary>
internal static class PowersBesideTheLadder
{
    private const string Act = "Anti-social Behaviour, Crime and Policing Act 2014";
    private static readonly string[] CouncilAndPolice = ["council", "police"];
    private static readonly DateOnly ActInForce = new(2014, 10, 20);

    public static readonly IReadOnlyList<LadderStep> All =
    [
        new()
        {
            Id = "dispersal-2014", Code = "dispersal", Basis = $"{Act} ss.34 to 36", Issuers = ["police"], YoungestAge = 10, BreachIsOffence = true,
            Adults = new(MostDays: 2), Under18 = new(MostDays: 2), Breach = "offence s.39", Challenge = "-", EffectiveFrom = ActInForce,
            Source = $"{Act} s.35: written, at most 48 hours; s.39", Verified = false,
        },
        new()
        {
            Id = "pspo-2014", Code = "pspo", Basis = $"{Act} ss.59 to 75", Issuers = ["council"], ForPeople = false, ForPremises = true, HasTerms = true,
            BreachIsOffence = true, Adults = new(MostMonths: 36), ReviewAfterMonths = 12, Breach = "offence s.67; penalty notice s.68",
            Challenge = "High Court within six weeks", DaysToChallenge = 42, EffectiveFrom = ActInForce, Source = $"{Act} ss.59, 60 and 66", Verified = false,
        },
        new()
        {
            Id = "closure-notice-2014", Code = "closure-notice", Basis = $"{Act} ss.76 and 77", Issuers = CouncilAndPolice, ForPeople = false, ForPremises = true,
            BreachIsOffence = true, Adults = new(MostDays: 2), Breach = "offence s.86", Challenge = "it cannot bar residents or the owner",
            EffectiveFrom = ActInForce, Source = $"{Act} ss.76 and 77: 24 hours, up to 48; s.86", Verified = false,
        },
        new()
        {
            Id = "closure-order-2014", Code = "closure-order", Basis = $"{Act} s.80", Issuers = CouncilAndPolice, ForPeople = false, ForPremises = true,
            BreachIsOffence = true, Adults = new(MostMonths: 3), Breach = "offence s.86", Challenge = "appeal to the Crown Court, 21 days", DaysToChallenge = 21,
            EffectiveFrom = ActInForce, Source = $"{Act} ss.80 and 84: three months", Verified = false,
        },
    ];
}
