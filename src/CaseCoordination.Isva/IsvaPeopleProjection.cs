using CaseCoordination.Isva.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Isva;

/// <summary>Who is party to an ISVA case, and who is named in it: the victim alone.</summary>
public sealed partial class IsvaPeopleProjection : EventProjection
{
    public const string Kind = "isva-case";

    public IsvaPeopleProjection()
    {
        Name = "isva-people";
        IncludeType<IsvaCaseOpened>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is IsvaCaseOpened opened)
        {
            operations.Store(Party.Of(opened.CaseId, opened.Agency, IsvaModule.Service, opened.OpenedOn));
            operations.Store(PersonNamed.Of(opened.VictimId, opened.CaseId, Kind, "victim", opened.ReferredOn));
        }

        return ValueTask.CompletedTask;
    }
}
