using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Support;

/// <summary>What they say the support has changed; asked at a review and at the exit.</summary>
public sealed record OutcomesForm
{
    /// <summary>review or exit.</summary>
    public OutcomeMoment? At { get; init; }

    public IReadOnlyList<OutcomeOnForm>? Answers { get; init; }
}

/// <summary>One answer.</summary>
public sealed record OutcomeOnForm
{
    public IsvaOutcome? Outcome { get; init; }

    public OutcomeAnswer? Answer { get; init; }
}

public static class RecordOutcomes
{
    public static Decision Decide(OutcomesForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open, IsvaStatus.Supporting, IsvaStatus.ExitPlanned) is { } refusal)
        {
            return refusal;
        }

        if (form.At is not { } at)
        {
            return IsvaRefusals.NotAcceptable(new Fault("/at", "missing", "Say when they were asked: review or exit."));
        }

        if (at == OutcomeMoment.Exit && open.State.Status != IsvaStatus.ExitPlanned)
        {
            return IsvaRefusals.OutOfTurn;
        }

        if (form.Answers is not { Count: > 0 } answers || answers.Any(a => a is not { Outcome: not null, Answer: not null }))
        {
            return IsvaRefusals.NotAcceptable(new Fault("/answers", "missing", "Send each outcome asked about with its answer."));
        }

        return answers.DistinctBy(a => a.Outcome).Count() < answers.Count
            ? IsvaRefusals.NotAcceptable(new Fault("/answers", "doubled", "Send each outcome once."))
            : Decision.Record(new IsvaOutcomesRecorded(
                open.State.Id, at, [.. answers.Select(a => new OutcomeAnswered(a.Outcome!.Value, a.Answer!.Value))], open.Today, open.By.Agency));
    }
}
