using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of a referral yields.</summary>
internal static class ReferralFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        ReferralReceived e =>
        [
            new("referral.received", e.MadeOn, 1, e.ReferralId.ToString(), new()
            {
                ["kind"] = e.Kind,
                ["service-area"] = e.Kind == "marac" ? "domestic-abuse" : "other",
                ["referring-agency"] = e.ReferringAgency,
                ["victim-age-band"] = e.People[0].AgeBand,
                ["victim-sex"] = e.People[0].Sex ?? "not-known",
            }),
        ],
        ReferralReturned e => [new("referral.closed", e.ReturnedOn, 1, e.ReferralId.ToString(), [])],
        _ => [],
    };
}
