using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>Whether it was broken, and what is done about it.</summary>
public sealed record BreachDecisionForm
{
    public bool? Confirmed { get; init; }

    /// <summary>none, words, review, escalate, fpn, prosecute or committal-application; with a confirmed breach alone.</summary>
    public string? Action { get; init; }
}

public static class DecideBreach
{
    public static Decision Decide(BreachDecisionForm form, int number, int breach, OpenMatter<AsbCase> open)
    {
        var faults = new FormFaults();
        faults.Requires(form.Confirmed, "/confirmed", "Say true or false.");
        if (form.Confirmed == true)
        {
            faults.OneOf(form.Action, AsbWords.BreachActions, "/action");
        }
        else if (form.Action is not null)
        {
            faults.Add("/action", "not-confirmed", "Nothing is done about a breach that is not confirmed: leave it out.");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var (asb, one) = (open.State, open.State.Interventions.GetValueOrDefault(number));
        return one?.Breaches.FirstOrDefault(b => b.Number == breach) switch
        {
            _ when asb.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            { Confirmed: { } before } => before == form.Confirmed ? Decision.NothingToDo : AsbRefusals.NotWhereItStands,
            var reported when form.Confirmed == true && one.WhyNotBroken(reported.Term, reported.OccurredOn) is { } without => without,
            var reported when form.Confirmed == true => Decision.Record(new BreachConfirmed(
                asb.Id, number, breach, one.Step, asb.Area, form.Action!, reported.OccurredOn, open.By.Agency, open.Today)),
            _ => Decision.Record(new BreachNotConfirmed(asb.Id, number, breach, open.By.Agency, open.Today)),
        };
    }
}
