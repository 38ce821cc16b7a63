using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac;

/// <summary>The notes of one case at one meeting, as far as deciding needs them.</summary>
public sealed record MeetingNotes(Guid Id, Guid CaseId, int Taken)
{
    public static Guid IdFor(Guid caseId, Guid meetingId) => NamedId.From("marac-notes", caseId.ToString("N"), meetingId.ToString("N"));
}

public static class MeetingNotesFold
{
    public static MeetingNotes? Evolve(MeetingNotes? state, object @event) => (state, @event) switch
    {
        (null, NoteTaken e) => new(e.NotesId, e.CaseId, Taken: 1),
        ({ } s, NoteTaken) => s with { Taken = s.Taken + 1 },
        _ => state,
    };
}

/// <summary>Hands Marten the one fold; holds no rule of its own.</summary>
public sealed partial class MeetingNotesProjection : SingleStreamProjection<MeetingNotes, Guid>
{
    public override MeetingNotes? Evolve(MeetingNotes? snapshot, Guid id, IEvent e) => MeetingNotesFold.Evolve(snapshot, e.Data);
}
