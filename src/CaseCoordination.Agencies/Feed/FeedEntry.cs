namespace CaseCoordination.Agencies.Feed;

/// <summary>
/// One thing one agency may know to have happened: a pointer and nothing more. Added and never changed, also by a rebuild:
/// agencies hold positions, and what an agency could know when is read from here.
/// </summary>
/// <param name="Id">Agency and event: however often the event is projected, the agency has it once.</param>
/// <param name="Position">The agency's own count, 1, 2, 3 without a gap, in the order it was written.</param>
/// <param name="Type">Its public name.</param>
/// <param name="Version">The version of the matter it led to.</param>
/// <param name="OccurredOn">The London day it happened; null where the event says none.</param>
/// <param name="RecordedAt">When it was recorded here.</param>
public sealed record FeedEntry(
    string Id, string Agency, long Position, Guid EventId, string Type, Guid Matter, string Kind, long Version, DateOnly? OccurredOn, DateTimeOffset RecordedAt)
{
    public static string IdOf(string agency, Guid eventId) => $"{agency} {eventId:N}";
}

/// <summary>How far an agency's feed goes.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Position">Its last position.</param>
public sealed record FeedHead(string Id, long Position);

/// <summary>How far a matter was told, and to whom: whoever is new to it is told its past first.</summary>
/// <param name="Id">The matter.</param>
/// <param name="Version">The last of its events that went through the feed, shown or not.</param>
public sealed record FeedMatter(Guid Id, long Version, IReadOnlyList<string> Told);
