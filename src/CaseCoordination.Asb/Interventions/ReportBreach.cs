using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>A term is said to have been broken.</summary>
public sealed record BreachForm
{
    public DateOnly? OccurredOn { get; init; }

    /// <summary>Which of the terms, counted from 1.</summary>
    public int? Term { get; init; }

    /// <summary>What shows it; up to 4,000 characters.</summary>
    public string? Evidence { get; init; }
}

public static class ReportBreach
{
    public static Decision Decide(BreachForm form, int number, OpenMatter<AsbCase> open)
    {
        var one = open.State.Interventions.GetValueOrDefault(number);
        var faults = new FormFaults();
        faults.HasCome(form.OccurredOn, open.Today, "/occurredOn");
        faults.AtMost(form.Evidence, 4_000, "/evidence");
        if (form.OccurredOn < one?.ServedOn)
        {
            faults.Add("/occurredOn", "out-of-order", "Nothing is broken before it is served.");
        }

        if (form.Term is { } term && one?.Terms.ContainsKey(term) == false)
        {
            faults.Add("/term", "out-of-range", "Name one of the intervention's terms by its number.");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        return one switch
        {
            _ when open.State.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            _ when one.WhyNotBroken(form.Term, form.OccurredOn!.Value) is { } without => without,
            { Phase: InterventionPhase.Served or InterventionPhase.Expired } => Decision.Record(new BreachReported(
                open.State.Id, number, one.Breaches.Length + 1, form.Term, form.OccurredOn!.Value, open.Seal(form.Evidence), open.By.Agency, open.Today)),
            _ => AsbRefusals.NotWhereItStands,
        };
    }
}
