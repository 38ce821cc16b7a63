using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>Nothing is asked but the act itself.</summary>
public sealed record ApprovalForm;

public static class ApproveIntervention
{
    public static Decision Decide(int number, OpenMatter<AsbCase> open) => open.State.Interventions.GetValueOrDefault(number) switch
    {
        _ when open.State.Closed => AsbRefusals.CaseClosed,
        null => AsbRefusals.NoSuchIntervention,
        { Phase: InterventionPhase.Approved } => Decision.NothingToDo,
        { Phase: InterventionPhase.Proposed } => Decision.Record(new InterventionApproved(open.State.Id, number, open.By.Agency, open.Today)),
        _ => AsbRefusals.NotWhereItStands,
    };
}
