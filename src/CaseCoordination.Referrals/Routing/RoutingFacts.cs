using System.Collections.Immutable;
using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Routing;

/// <summary>What a routing rule may ask about a referral: words, none of which identifies a person.</summary>
public static class RoutingFacts
{
    private const int High = 14;
    private const int Medium = 10;

    public static readonly Rule BandRule = new(
        "dash-bands", $"For routing, a checklist is high from {High} yes, medium from {Medium}, else standard; no SafeLives rule.", "NIDAS professional referral form", Verified: true);

    public const string Kind = "kind";
    public const string Consent = "consent";
    public const string VictimAgeBand = "victim-age-band";
    public const string ChildrenInHousehold = "children";
    public const string ReferringAgency = "referring-agency";

    /// <summary>What has just happened; a rule that does not ask is for a referral just received.</summary>
    public const string On = "on";
    public const string ByService = "by-service";
    public const string DeclineReason = "decline-reason";

    public const string Received = "received";
    public const string Accepted = "accepted";
    public const string Declined = "declined";

    // These stand sealed: they are asked while the details are open, and nowhere kept.
    private const string DashBand = "dash-band";
    private const string Stalking = "stalking-indicated";
    private const string SexualOffence = "sexual-offence-indicated";
    private const string FamilyThreat = "family-threat";
    private const string AnswerPrefix = "answer.";

    public static readonly IReadOnlyList<string> Known =
        [Kind, Consent, VictimAgeBand, ChildrenInHousehold, ReferringAgency, On, ByService, DeclineReason, DashBand, Stalking, SexualOffence, FamilyThreat];

    /// <summary>True also for the answers to a catalogue kind's own questions, <c>answer.staysAtHome</c>, and for what a service can take on.</summary>
    public static bool IsKnown(string fact) =>
        Known.Contains(fact) || fact.StartsWith(AnswerPrefix, StringComparison.Ordinal) || fact.StartsWith(CapacityFacts.Prefix, StringComparison.Ordinal);

    public static ImmutableDictionary<string, string> Of(ReferralReceived referral) => ImmutableDictionary.CreateRange(new Dictionary<string, string>
    {
        [On] = Received,
        [Kind] = referral.Kind,
        [Consent] = referral.Consent.Status,
        [VictimAgeBand] = referral.People.Count > 0 ? referral.People[0].AgeBand : "unknown",
        [ChildrenInHousehold] = referral.People.Any(p => p.Role == FormWords.Child) ? "yes" : "no",
        [ReferringAgency] = referral.ReferringAgency,
    });

    /// <summary>The same with what only the opened details tell.</summary>
    /// <param name="details">As they were sealed; null when the person was erased.</param>
    public static ImmutableDictionary<string, string> With(this ImmutableDictionary<string, string> facts, string? details) => (facts[Kind], details) switch
    {
        (_, null) => facts,
        ("marac", _) => facts.SetItems(OfChecklist(JsonSerializer.Deserialize<MaracDetails>(details, JsonSerializerOptions.Web)?.Dash?.Answers)),
        _ => facts.SetItems(OfAnswers(details)),
    };

    private static IEnumerable<KeyValuePair<string, string>> OfChecklist(IReadOnlyDictionary<string, string>? answers)
    {
        string Said(string topic) => answers?.GetValueOrDefault(topic) == "yes" ? "yes" : "no";
        yield return new(DashBand, Band(answers?.Values.Count(answer => answer == "yes")));
        yield return new(Stalking, Said("D08_STALKING"));
        yield return new(SexualOffence, Said("D16_SEXUAL"));
        yield return new(FamilyThreat, Said("D17_OTHERPERSON"));
    }

    private static string Band(int? score) => score switch
    {
        null => "none",
        >= High => "high",
        >= Medium => "medium",
        _ => "standard",
    };

    private static IEnumerable<KeyValuePair<string, string>> OfAnswers(string details) =>
        from answer in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(details, JsonSerializerOptions.Web) ?? []
        let word = answer.Value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => answer.Value.GetString(),
            _ => null,
        }
        where word is not null
        select KeyValuePair.Create($"{AnswerPrefix}{answer.Key}", word);
}
