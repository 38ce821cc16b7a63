using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Subjects;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Marac;

/// <summary>In which MARAC cases a person is named, for whoever answers requests about their data.</summary>
public sealed partial class MaracPeopleProjection : EventProjection
{
    public const string Kind = "marac-case";

    /// <summary>The notes a meeting takes of a case.</summary>
    public const string NotesKind = "marac-notes";

    public MaracPeopleProjection()
    {
        Name = "marac-people";
        IncludeType<MaracCaseOpened>();
        IncludeType<NoteTaken>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is MaracCaseOpened opened)
        {
            operations.Store<PersonNamed>(
            [
                PersonNamed.Of(opened.VictimId, opened.CaseId, Kind, "victim", opened.ReferredOn),
                .. opened.PerpetratorIds.Select(person => PersonNamed.Of(person, opened.CaseId, Kind, "perpetrator", opened.ReferredOn)),
            ]);
        }

        if (e.Data is NoteTaken note)
        {
            operations.Store(PersonNamed.Of(note.VictimId, note.NotesId, NotesKind, "victim", note.TakenOn));
        }

        return ValueTask.CompletedTask;
    }
}
