using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>What was found when somebody looked.</summary>
public sealed record ComplianceForm
{
    /// <summary>complied, partly-complied, not-complied or penalty-paid.</summary>
    public string? Outcome { get; init; }

    public DateOnly? CheckedOn { get; init; }
}

public static class CheckCompliance
{
    public static Decision Decide(ComplianceForm form, int number, OpenMatter<AsbCase> open)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Outcome, AsbWords.ComplianceOutcomes, "/outcome");
        faults.HasCome(form.CheckedOn, open.Today, "/checkedOn");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        return open.State.Interventions.GetValueOrDefault(number) switch
        {
            _ when open.State.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            { Terms.Count: > 0 } one when form.Outcome != AsbWords.PenaltyPaid && one.Terms.Keys.All(term => !one.HasEffect(term, form.CheckedOn!.Value)) =>
                AsbRefusals.NoEffectThatDay,
            { Phase: InterventionPhase.Served or InterventionPhase.Expired } one when form.Outcome != AsbWords.PenaltyPaid || one.PayBy is not null =>
                Decision.Record(new ComplianceChecked(open.State.Id, number, form.Outcome!, open.By.Agency, form.CheckedOn!.Value)),
            _ => AsbRefusals.NotWhereItStands,
        };
    }
}
