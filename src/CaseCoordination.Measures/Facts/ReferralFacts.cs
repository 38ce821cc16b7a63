using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of a referral yields.</summary>
internal static class ReferralFacts
{
    /// <summary>The one fact of a referral that says whom it is about; what else happens to it stands on the same stream.</summary>
    public const string Received = "referral.received";

    /// <summary>Services for victims of domestic abuse; what measures of priority 1 count.</summary>
    private static readonly HashSet<string> DomesticAbuse =
        ["marac", "idva", "domestic-abuse-outreach", "sanctuary", "safe-accommodation", "one-stop-shop", "survivor-programme", "emergency-fund"];

    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        ReferralReceived e =>
        [
            new(Received, e.MadeOn, 1, e.ReferralId.ToString(), new()
            {
                ["kind"] = e.Kind,
                ["service-area"] = DomesticAbuse.Contains(e.Kind) ? "domestic-abuse" : "other",
                ["referring-agency"] = e.ReferringAgency,
                ["victim-age-band"] = e.People[0].AgeBand,
                ["victim-sex"] = e.People[0].Sex ?? "not-known",
            })
            {
                Person = e.People[0].PersonId,
            },
        ],
        ReferralClosed e => [new("referral.closed", e.ClosedOn, 1, e.ReferralId.ToString(), [])],
        ReferralWithdrawn e => [new("referral.closed", e.WithdrawnOn, 1, e.ReferralId.ToString(), [])],
        ServiceProgressed e => [Step(e.ReferralId, e.Service, e.By, e.Step, e.ProgressedOn)],
        ReferralOutcomeRecorded e =>
        [
            new("referral.outcome", e.ClosedOn, 1, $"{e.ReferralId} {e.Service}", new() { ["service"] = e.Service, ["outcome"] = e.Outcome, ["agency"] = e.By }),
            Step(e.ReferralId, e.Service, e.By, e.Outcome, e.ClosedOn),
        ],
        ReferralReturned e => [new("referral.closed", e.ReturnedOn, 1, e.ReferralId.ToString(), [])],
        _ => [],
    };

    /// <summary>Something a service did with a referral, be it a step on the way or the last: who was worked with is told by both.</summary>
    private static Yield Step(Guid referral, string service, string by, string step, DateOnly on) =>
        new("referral.step", on, 1, $"{referral} {service}", new() { ["service"] = service, ["step"] = step, ["agency"] = by });
}
