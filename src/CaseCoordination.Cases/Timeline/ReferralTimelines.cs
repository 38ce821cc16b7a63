using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Cases.Timeline;

/// <summary>A referral's own history, oldest first, and who is party to it.</summary>
public sealed record ReferralTimeline(Guid ReferralId, IReadOnlyList<string> Parties, IReadOnlyList<TimelineEntry> Entries) : IHaveParties;

/// <summary>Reads a referral's history from its stream, so that it is never behind what was just acknowledged.</summary>
public sealed class ReferralTimelines(IDocumentStore store)
{
    /// <summary>Null when there is none, and when the viewer may not see it.</summary>
    public async Task<ReferralTimeline?> Read(Viewer viewer, Guid referralId, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(referralId, token: ct);
        if (events is not [{ Data: ReferralReceived received }, ..])
        {
            return null;
        }

        var asked = events.Select(e => e.Data).OfType<ReferralRouted>().SelectMany(e => e.Services).Select(s => s.Agency);
        var timeline = new ReferralTimeline(
            referralId, [received.ReferringAgency, .. asked], [.. events.Select(ReferralEntries.Of).OfType<TimelineEntry>()]);
        return NeedToKnow.MaySee(viewer, timeline) ? timeline : null;
    }
}
