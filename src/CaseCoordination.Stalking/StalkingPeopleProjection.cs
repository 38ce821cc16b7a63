using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Stalking.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Stalking;

/// <summary>Who is party to a stalking case, and who is named in it; in the transaction that opens it.</summary>
public sealed partial class StalkingPeopleProjection : EventProjection
{
    public const string Kind = "stalking-case";

    public StalkingPeopleProjection()
    {
        Name = "stalking-people";
        IncludeType<StalkingCaseOpened>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is StalkingCaseOpened opened)
        {
            operations.Store(Party.Of(opened.CaseId, opened.Agency, StalkingModule.Service, opened.OpenedOn));
            operations.Store<PersonNamed>(
            [
                PersonNamed.Of(opened.VictimId, opened.CaseId, Kind, "victim", opened.ReferredOn),
                .. opened.PerpetratorIds.Select(person => PersonNamed.Of(person, opened.CaseId, Kind, "perpetrator", opened.ReferredOn)),
            ]);
        }

        return ValueTask.CompletedTask;
    }
}
