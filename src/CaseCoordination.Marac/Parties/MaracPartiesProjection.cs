using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Marac.Parties;

/// <summary>
/// Who is party to a case, and who is at a meeting, kept in the transaction of the events that say so. A conflict of
/// interest takes every part away at once: from the meeting's event, and again when the case has heard of it.
/// </summary>
public sealed partial class MaracPartiesProjection : EventProjection
{
    /// <summary>The part of whoever sits at the table for an agency.</summary>
    public const string Representative = "marac-representative";

    /// <summary>The part of the victim's advocate, who is shown how to reach her.</summary>
    public const string Advocate = "marac-idva";

    public MaracPartiesProjection()
    {
        Name = "marac-parties";
        IncludeType<MaracCaseDescribed>();
        IncludeType<CaseListed>();
        IncludeType<IdvaAsked>();
        IncludeType<ResearchRequested>();
        IncludeType<MaracActionAgreed>();
        IncludeType<MaracActionReassigned>();
        IncludeType<AgencyExcluded>();
        IncludeType<ConflictDeclared>();
        IncludeType<MeetingScheduled>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        switch (e.Data)
        {
            case MaracCaseDescribed x:
                operations.Store(Party.Of(x.CaseId, x.Service, MaracModule.Service, LondonDay.Of(e.Timestamp)));
                break;
            case CaseListed x:
                operations.Store<Party>([.. x.Invited.Select(one => Party.Of(x.CaseId, one.Agency, one.Part == CoreAgencies.AdvocatePart ? Advocate : Representative, x.ListedOn))]);
                break;
            case IdvaAsked x:
                operations.Store(Party.Of(x.CaseId, x.Agency, Advocate, x.AskedOn));
                break;
            case ResearchRequested x:
                operations.Store(Party.Of(x.CaseId, x.Agency, Representative, x.RequestedOn));
                break;
            case MaracActionAgreed x:
                operations.Store(Party.Of(x.CaseId, x.Agency, Representative, x.AgreedOn));
                break;
            case MaracActionReassigned x:
                operations.Store(Party.Of(x.CaseId, x.To, Representative, x.ReassignedOn));
                break;
            case MeetingScheduled x:
                operations.Store<Party>([.. x.Invited.Select(one => Party.Of(x.MeetingId, one.Agency, Representative, x.ScheduledOn))]);
                break;
            case ConflictDeclared x:
                operations.DeleteWhere<Party>(party => party.Matter == x.CaseId && party.Agency == x.Agency);
                break;
            case AgencyExcluded x:
                operations.DeleteWhere<Party>(party => party.Matter == x.CaseId && party.Agency == x.Agency);
                break;
        }

        return ValueTask.CompletedTask;
    }
}
