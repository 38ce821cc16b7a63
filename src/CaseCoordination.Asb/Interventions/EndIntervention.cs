using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>How an intervention is over.</summary>
public sealed record EndForm
{
    /// <summary>completed-compliant, completed-with-breaches, escalated-to-next, withdrawn, quashed, superseded, subject-moved, subject-deceased or refused-to-sign.</summary>
    public string? Reason { get; init; }

    public DateOnly? EndedOn { get; init; }
}

public static class EndIntervention
{
    private const string Compliant = "completed-compliant";
    private static readonly string[] NeverServed = ["withdrawn", "superseded", "subject-moved", "subject-deceased", "refused-to-sign"];
    private static readonly string[] Agreements = ["aba", Ladder.LadderSteps.ParentalAgreement];

    public static Decision Decide(EndForm form, int number, OpenMatter<AsbCase> open)
    {
        var one = open.State.Interventions.GetValueOrDefault(number);
        var faults = new FormFaults();
        faults.OneOf(form.Reason, AsbWords.EndReasons, "/reason");
        faults.HasCome(form.EndedOn, open.Today, "/endedOn");
        if (form.EndedOn < one?.ServedOn)
        {
            faults.Add("/endedOn", "out-of-order", "It does not end before it was served.");
        }

        if (one is not null)
        {
            CheckReason(form.Reason, one, faults);
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        return one switch
        {
            _ when open.State.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            { Phase: InterventionPhase.Ended } => one.EndReason == form.Reason ? Decision.NothingToDo : AsbRefusals.NotWhereItStands,
            _ => Decision.Record(new InterventionEnded(open.State.Id, number, one.Step, open.State.Area, form.Reason!, open.By.Agency, form.EndedOn!.Value)),
        };
    }

    private static void CheckReason(string? reason, Intervention one, FormFaults faults)
    {
        if (one.ServedOn is null && reason is not null && !NeverServed.Contains(reason))
        {
            faults.Add("/reason", "never-served", $"It was never served: use one of {string.Join(", ", NeverServed)}.");
        }

        if (reason == "refused-to-sign" && (!Agreements.Contains(one.Step) || one.ServedOn is not null))
        {
            faults.Add("/reason", "nothing-to-sign", "Only an agreement not signed yet can be refused.");
        }

        // A breach confirmed is on record: compliance cannot be claimed over it.
        if (reason == Compliant && one.Breaches.Any(b => b.Confirmed == true))
        {
            faults.Add("/reason", "breaches-on-record", "A breach is confirmed: use completed-with-breaches.");
        }
    }
}
