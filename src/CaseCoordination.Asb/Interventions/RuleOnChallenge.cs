using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>What became of an appeal.</summary>
public sealed record ChallengeRulingForm
{
    /// <summary>dismissed, modified, quashed, withdrawn; or prohibitions-stayed, where the court stays them for the time of the appeal.</summary>
    public string? Ruling { get; init; }

    public DateOnly? RuledOn { get; init; }

    /// <summary>Numbers of the terms the court took away; only where it modified the notice.</summary>
    public IReadOnlyList<int>? Struck { get; init; }
}

/// <summary>The appeal is over, or the court stayed the prohibitions as well. What is quashed is over with it.</summary>
public static class RuleOnChallenge
{
    public static Decision Decide(ChallengeRulingForm form, int number, OpenMatter<AsbCase> open)
    {
        var (asb, one) = (open.State, open.State.Interventions.GetValueOrDefault(number));
        if (FaultsOf(form, one, open.Today) is { } refusal)
        {
            return refusal;
        }

        return one switch
        {
            _ when asb.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            { Appeal: null } => AsbRefusals.NothingChallenged,
            { Appeal.Until: { } ended } => ended == form.RuledOn ? Decision.NothingToDo : AsbRefusals.NothingChallenged,
            { Phase: InterventionPhase.Ended } => AsbRefusals.NotWhereItStands,
            { Appeal.StayedFrom: not null } when form.Ruling == AsbWords.ProhibitionsStayed => Decision.NothingToDo,
            _ => Decision.Record(Events(form, one, open)),
        };
    }

    private static List<object> Events(ChallengeRulingForm form, Intervention one, OpenMatter<AsbCase> open)
    {
        var ruled = new InterventionChallengeRuled(
            open.State.Id, one.Number, form.Ruling!, [.. (form.Struck ?? []).Distinct().Order()], form.RuledOn!.Value, open.By.Agency, open.Today);
        return form.Ruling == AsbWords.Quashed
            ? [ruled, new InterventionEnded(open.State.Id, one.Number, one.Step, open.State.Area, AsbWords.Quashed, open.By.Agency, form.RuledOn.Value)]
            : [ruled];
    }

    private static Refusal? FaultsOf(ChallengeRulingForm form, Intervention? one, DateOnly today)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Ruling, AsbWords.ChallengeRulings, "/ruling");
        faults.HasCome(form.RuledOn, today, "/ruledOn");
        if (form.RuledOn < one?.Appeal?.From)
        {
            faults.Add("/ruledOn", "out-of-order", "Nothing is ruled before the appeal was made.");
        }

        if (form.Struck is { Count: > 0 } && form.Ruling != AsbWords.Modified)
        {
            faults.Add("/struck", "not-modified", "Terms are taken away only where the court modified it: leave it out.");
        }

        if (one is not null && form.Struck?.Any(term => !one.Terms.ContainsKey(term)) == true)
        {
            faults.Add("/struck", "out-of-range", "Name terms of the intervention by their numbers.");
        }

        return faults.Refusal;
    }
}
