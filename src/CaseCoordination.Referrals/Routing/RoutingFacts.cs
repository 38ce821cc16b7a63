using System.Collections.Immutable;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Routing;

/// <summary>What a routing rule may ask about a referral: words, none of which identifies a person.</summary>
public static class RoutingFacts
{
    public const string Kind = "kind";
    public const string Consent = "consent";
    public const string VictimAgeBand = "victim-age-band";
    public const string ChildrenInHousehold = "children";
    public const string ReferringAgency = "referring-agency";

    public static readonly IReadOnlyList<string> Known = [Kind, Consent, VictimAgeBand, ChildrenInHousehold, ReferringAgency];

    public static ImmutableDictionary<string, string> Of(ReferralReceived referral) => ImmutableDictionary.CreateRange(new Dictionary<string, string>
    {
        [Kind] = referral.Kind,
        [Consent] = referral.Consent.Status,
        [VictimAgeBand] = referral.People.FirstOrDefault(p => p.Role == FormWords.Victim)?.AgeBand ?? "unknown",
        [ChildrenInHousehold] = referral.People.Any(p => p.Role == FormWords.Child) ? "yes" : "no",
        [ReferringAgency] = referral.ReferringAgency,
    });
}
