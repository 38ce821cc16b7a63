using CaseCoordination.Cases.Events;
using CaseCoordination.Privacy.Subjects;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>
/// Says that a file's own stream tells of its person, so that what was written there is found when they ask for what is
/// held about them. It runs in the transaction of the event.
/// </summary>
public sealed partial class CaseFilePeopleProjection : EventProjection
{
    public CaseFilePeopleProjection()
    {
        Name = "case-file-people";
        IncludeType<CaseNoteWritten>();
        IncludeType<CaseFileLinked>();
        IncludeType<CaseFileUnlinked>();
        IncludeType<CaseFileLinkProposed>();
        IncludeType<CaseFileProposalDropped>();
        IncludeType<CaseFileRestricted>();
        IncludeType<CaseFileRestrictionLifted>();
        IncludeType<PeopleToldApart>();
        IncludeType<PeopleToldApartWithdrawn>();
    }

    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        (Guid File, Guid Person)? told = e.Data switch
        {
            CaseNoteWritten x => (x.CaseId, x.PersonId),
            CaseFileLinked x => (x.CaseId, x.PersonId),
            CaseFileUnlinked x => (x.CaseId, x.PersonId),
            CaseFileLinkProposed x => (x.CaseId, x.PersonId),
            CaseFileProposalDropped x => (x.CaseId, x.PersonId),
            CaseFileRestricted x => (x.CaseId, x.PersonId),
            CaseFileRestrictionLifted x => (x.CaseId, x.PersonId),
            PeopleToldApart x => (x.PairId, x.One),
            PeopleToldApartWithdrawn x => (x.PairId, x.One),
            _ => null,
        };

        // Run inline, it is handed every other context's events too, whatever it was told above: those must not cost a question.
        if (told is not var (file, person))
        {
            return;
        }

        var named = await operations.Query<PersonNamed>().Where(n => n.PersonId == person && n.Kind != FileTrees.Kind).ToListAsync(cancellation);
        if (named.Count > 0)
        {
            // Whoever is once on the perpetrator's side is answered by the rule for that side.
            var role = named.Any(n => n.Role == "perpetrator") ? "perpetrator" : named[0].Role;
            operations.Store(PersonNamed.Of(person, file, FileTrees.Kind, role, named.Min(n => n.MadeOn)));
        }
    }
}
