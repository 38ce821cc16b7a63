using System.Text.Json;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.Banner;

/// <summary>Whether the checklist speaks of a family that threatens: then nobody of it is contacted.</summary>
public static class HonourBasedAbuse
{
    private static readonly string[] Topics = ["D12_CONTROL", "D17_OTHERPERSON"];

    public static readonly Rule Rule = new(
        "case.honour-based-abuse",
        "Where control, or threats by another person, were answered yes on the checklist, honour-based abuse is to be considered, and family and community are not contacted.",
        "A proposal, after the order in which the checklist is read in the domain's routing of referrals; the guidance was not checked.",
        Verified: false);

    /// <param name="details">The kind's own part of a referral, as far as it is shown.</param>
    public static bool IsToBeConsidered(JsonElement? details) =>
        details is { ValueKind: JsonValueKind.Object } shown
        && shown.TryGetProperty("dash", out var dash) && dash.ValueKind == JsonValueKind.Object
        && dash.TryGetProperty("answers", out var answers) && answers.ValueKind == JsonValueKind.Object
        && Topics.Any(topic => answers.TryGetProperty(topic, out var answer) && answer.ValueKind == JsonValueKind.String && answer.GetString() == "yes");
}
