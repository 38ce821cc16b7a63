using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of a referral yields.</summary>
internal static class ReferralFacts
{
    /// <summary>Services for victims of domestic abuse; what measures of priority 1 count.</summary>
    private static readonly HashSet<string> DomesticAbuse =
        ["marac", "idva", "domestic-abuse-outreach", "sanctuary", "safe-accommodation", "one-stop-shop", "survivor-programme", "emergency-fund"];

    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        ReferralReceived e =>
        [
            new("referral.received", e.MadeOn, 1, e.ReferralId.ToString(), new()
            {
                ["kind"] = e.Kind,
                ["service-area"] = DomesticAbuse.Contains(e.Kind) ? "domestic-abuse" : "other",
                ["referring-agency"] = e.ReferringAgency,
                ["victim-age-band"] = e.People[0].AgeBand,
                ["victim-sex"] = e.People[0].Sex ?? "not-known",
            }),
        ],
        ReferralClosed e => [new("referral.closed", e.ClosedOn, 1, e.ReferralId.ToString(), [])],
        ReferralWithdrawn e => [new("referral.closed", e.WithdrawnOn, 1, e.ReferralId.ToString(), [])],
        ReferralOutcomeRecorded e => [new("referral.outcome", e.ClosedOn, 1, $"{e.ReferralId} {e.Service}", new() { ["service"] = e.Service, ["outcome"] = e.Outcome, ["agency"] = e.By })],
        ReferralReturned e => [new("referral.closed", e.ReturnedOn, 1, e.ReferralId.ToString(), [])],
        _ => [],
    };
}
