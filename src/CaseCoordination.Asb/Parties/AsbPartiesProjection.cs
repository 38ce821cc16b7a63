using CaseCoordination.Asb.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Asb.Parties;

/// <summary>
/// Who is party to a case or a case review, and who is named in it; in the transaction of the event. The subject is on the
/// perpetrator's side, whoever complains on the other.
/// </summary>
public sealed partial class AsbPartiesProjection : EventProjection
{
    public const string Kind = "asb-case";
    public const string ReviewKind = "asb-case-review";
    public const string Subject = "perpetrator";
    public const string Complainant = "victim";

    /// <summary>The part of an agency that works on a case; who is shown what says FieldRules.</summary>
    public const string Part = "asb-case";

    public AsbPartiesProjection()
    {
        Name = "asb-parties";
        IncludeType<AsbCaseOpened>();
        IncludeType<InterventionProposed>();
        IncludeType<CaseReviewRequested>();
        IncludeType<CaseReviewInformationRequested>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        switch (e.Data)
        {
            case AsbCaseOpened x:
                operations.Store(Party.Of(x.CaseId, x.LeadAgency, Part, x.OpenedOn));
                operations.Store<PersonNamed>(
                [
                    PersonNamed.Of(x.SubjectId, x.CaseId, Kind, Subject, x.OpenedOn),
                    .. x.Complainants.Select(c => PersonNamed.Of(c.PersonId, x.CaseId, Kind, Complainant, x.OpenedOn)),
                ]);
                break;
            case InterventionProposed { Signatories.Count: > 0 } x:
                operations.Store<Party>([.. x.Signatories.Select(agency => Party.Of(x.CaseId, agency, Part, x.ProposedOn))]);
                break;
            case CaseReviewRequested x:
                operations.Store(Party.Of(x.ReviewId, x.ReceivedBy, Part, x.RequestedOn));
                operations.Store(PersonNamed.Of(x.ApplicantId, x.ReviewId, ReviewKind, Complainant, x.RequestedOn));
                break;
            case CaseReviewInformationRequested x:
                operations.Store<Party>([.. x.Agencies.Select(agency => Party.Of(x.ReviewId, agency, Part, x.RequestedOn))]);
                break;
        }

        return ValueTask.CompletedTask;
    }
}
