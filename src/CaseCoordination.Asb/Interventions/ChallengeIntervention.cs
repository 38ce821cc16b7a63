using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Interventions;

/// <summary>The subject appeals.</summary>
public sealed record ChallengeForm
{
    public DateOnly? ChallengedOn { get; init; }
}

/// <summary>From that day what a notice requires has no effect; what the court makes of it is recorded by <see cref="RuleOnChallenge"/>.</summary>
public static class ChallengeIntervention
{
    public static Decision Decide(ChallengeForm form, int number, OpenMatter<AsbCase> open)
    {
        var faults = new FormFaults();
        faults.HasCome(form.ChallengedOn, open.Today, "/challengedOn");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        return open.State.Interventions.GetValueOrDefault(number) switch
        {
            _ when open.State.Closed => AsbRefusals.CaseClosed,
            null => AsbRefusals.NoSuchIntervention,
            { Appeal: not null } => Decision.NothingToDo,
            { Phase: InterventionPhase.Served } one when form.ChallengedOn >= one.ServedOn && form.ChallengedOn <= one.ChallengeUntil =>
                Decision.Record(new InterventionChallenged(open.State.Id, number, form.ChallengedOn.Value, open.By.Agency, open.Today)),
            _ => AsbRefusals.NoChallengeHere,
        };
    }
}
