using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Marac.Reading;

/// <param name="Text">Null once the person it is about was erased.</param>
public sealed record NoteShown(Guid Id, string By, DateTimeOffset At, string? Text);

/// <summary>The notes of a case at the meeting it is listed for, oldest first.</summary>
public sealed record NotesFile(Guid Id, long Version, IReadOnlyList<NoteShown> Notes);

/// <summary>
/// Working notes: whoever leads the meeting reads and writes them, and what the agencies read are the minutes. Each case has
/// notes of its own, beside its stream, so that a note taken makes nobody's act on the case out of date.
/// </summary>
public sealed class MaracNotes(IDocumentStore store, MaracMeetings meetings, MatterReads matters, MatterActions actions, PersonKeys keys)
{
    private const int MostRaces = 20;

    /// <summary>Null where the case is listed for no meeting, and for who does not lead one. On record before anything is opened.</summary>
    public async Task<NotesFile?> Read(Reader reader, MaracCaseFile file, CancellationToken ct)
    {
        if (file.Case.Listing is not { } listing || !reader.Viewer.Leads() || !file.Standing.Shows(FieldClass.Narrative))
        {
            return null;
        }

        var id = MeetingNotes.IdFor(file.Case.Id, listing.MeetingId);
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        if (events.Count == 0)
        {
            return new(id, 0, []);
        }

        await matters.Record(reader, id, file.Standing, [file.Case.VictimId], [FieldClass.Narrative], ct);
        var key = (await keys.Of([file.Case.VictimId], ct)).GetValueOrDefault(file.Case.VictimId) is { Restricted: false } held ? held : null;
        return new(
            id,
            events[^1].Version,
            [.. events.Where(e => e.Data is NoteTaken).Select(e => new NoteShown(e.Id, e.UserName ?? "", e.Timestamp, key?.Open(((NoteTaken)e.Data).Text)))]);
    }

    /// <summary>Adds a note, whoever else adds one at the same time. Null when the case is not theirs, and when it is not there.</summary>
    public async Task<ActionAnswer?> Take(Reader reader, Guid caseId, NoteForm form, RequestIdentity request, CancellationToken ct)
    {
        if (await matters.Find(reader, caseId, ct) is not { } found
            || found.Events.Select(e => e.Data).Aggregate((MaracCase?)null, MaracCaseFold.Evolve) is not { } state)
        {
            return null;
        }

        if ((await keys.Of([state.VictimId], ct)).GetValueOrDefault(state.VictimId) is not { } key)
        {
            return new(caseId, 0, false, MatterRefusals.PersonErased);
        }

        var meeting = await meetings.At(reader.Viewer, state.Listing?.MeetingId, ct);
        var id = MeetingNotes.IdFor(caseId, state.Listing?.MeetingId ?? Guid.Empty);
        for (var race = 1; ; race++)
        {
            var answer = await actions.Change<MeetingNotes>(
                reader.Viewer, id, request, (_, now) => TakeNote.Decide(form, new(state, key, reader.Viewer, found.Standing, now), meeting), following: null, ct);
            if (answer.Refusal?.Code != MatterRefusals.MovedOn.Code || race == MostRaces)
            {
                return answer;
            }
        }
    }
}
