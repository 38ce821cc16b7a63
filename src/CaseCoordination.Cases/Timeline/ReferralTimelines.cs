using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Cases.Timeline;

/// <summary>A referral's own history, oldest first.</summary>
public sealed record ReferralTimeline(Guid ReferralId, IReadOnlyList<TimelineEntry> Entries);

/// <summary>Reads a referral's history from its stream, so that it is never behind what was just acknowledged.</summary>
public sealed class ReferralTimelines(IDocumentStore store, NeedToKnow needToKnow, ReadAudit audit, TimeProvider clock)
{
    /// <summary>Null when there is none, and when the viewer may not see it; on record either way.</summary>
    public async Task<ReferralTimeline?> Read(Reader reader, Guid referralId, CancellationToken ct)
    {
        var timeline = await needToKnow.Of(reader.Viewer, referralId, ct) is not null ? await Tell(reader, referralId, ct) : null;
        var read = timeline is null
            ? AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), referralId)
            : AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), referralId, fields: [nameof(FieldClass.Metadata)]);
        await audit.Record(read, ct);
        return timeline;
    }

    private async Task<ReferralTimeline?> Tell(Reader reader, Guid referralId, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(referralId, token: ct);
        return events is [{ Data: ReferralReceived }, ..] ? new(referralId, [.. events.Select(ReferralEntries.Of).OfType<TimelineEntry>()]) : null;
    }
}
