using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Marten;

namespace CaseCoordination.Marac.Reading;

/// <summary>A meeting with its agenda as far as the reader may know it.</summary>
/// <param name="Agenda">In order, without the cases their agency has a conflict of interest in.</param>
public sealed record MeetingFile(MaracMeeting Meeting, IReadOnlyList<AgendaItem> Agenda, long Version);

/// <summary>Reads meetings.</summary>
public sealed class MaracMeetings(IDocumentStore store, MatterReads matters, NeedToKnow needToKnow)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<MeetingSummary>> List(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await needToKnow.WhatMayBeSeenBy(session.Query<MeetingSummary>(), viewer).OrderByDescending(m => m.HeldOn).ThenBy(m => m.Id).Take(Most).ToListAsync(ct);
    }

    /// <summary>Null when it is not there, and when it is not the reader's.</summary>
    public async Task<MeetingFile?> Read(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found
            || found.Events.Select(e => e.Data).Aggregate((MaracMeeting?)null, MaracMeetingFold.Evolve) is not { } meeting)
        {
            return null;
        }

        await matters.Record(reader, id, found.Standing, [], [FieldClass.Metadata], ct);
        return new(meeting, [.. meeting.Agenda.Where(item => !meeting.Conflicted(reader.Viewer.Agency, item.CaseId))], found.Version);
    }

    /// <summary>The meeting as a decision about a case needs it; whoever may act on the case need not be at the meeting.</summary>
    public async Task<MaracMeeting?> At(Viewer viewer, Guid? id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return id is { } meeting ? await session.Events.AggregateStreamAsync<MaracMeeting>(meeting, token: ct) : null;
    }

    /// <summary>The day of the next meeting after a day; null while none is called.</summary>
    public async Task<DateOnly?> NextAfter(Viewer viewer, DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var next = await session.Query<MeetingSummary>()
            .Where(m => m.HeldOn > day && m.Status != MeetingStatus.Cancelled).OrderBy(m => m.HeldOn).FirstOrDefaultAsync(ct);
        return next?.HeldOn;
    }
}
