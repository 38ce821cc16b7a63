using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Privacy.Events;

// Names and properties below ARE the storage format: add a new event instead of changing one.

/// <summary>Somebody opened, for a reason and a short time, what the rules withhold from them.</summary>
/// <param name="GlassId">The grant, and its stream.</param>
/// <param name="Matter">The referral or other stream it opens.</param>
/// <param name="By">Account of the person.</param>
/// <param name="Agency">The agency they act for.</param>
/// <param name="Roles">The roles they held.</param>
/// <param name="Classes">The classes of field it opens, by name.</param>
/// <param name="ReasonCode">One of the reasons there are.</param>
/// <param name="Reason">In their words, sealed under the key of the person it is about.</param>
/// <param name="From">When it was broken.</param>
/// <param name="Until">When it closes by itself.</param>
public sealed record GlassBroken(
    Guid GlassId,
    Guid Matter,
    string By,
    string Agency,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Classes,
    string ReasonCode,
    Sealed Reason,
    DateTimeOffset From,
    DateTimeOffset Until);

/// <summary>Somebody else looked at why, and says what they think of it.</summary>
/// <param name="Finding">justified, not-justified or follow-up.</param>
public sealed record GlassReviewed(Guid GlassId, string By, string Finding, DateOnly ReviewedOn);
