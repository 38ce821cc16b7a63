using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Support;

/// <summary>An attempt to reach them, today.</summary>
public sealed record IsvaContactForm
{
    /// <summary>reached, no-answer or not-safe-to-speak.</summary>
    public IsvaContactOutcome? Outcome { get; init; }
}

public static class AttemptContact
{
    public static Decision Decide(IsvaContactForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open, IsvaStatus.Allocated, IsvaStatus.ContactAttempted) is { } refusal)
        {
            return refusal;
        }

        return form.Outcome is { } outcome
            ? Decision.Record(new IsvaContactAttempted(open.State.Id, outcome, open.Today, open.By.Agency))
            : IsvaRefusals.NotAcceptable(new Fault("/outcome", "missing", "Say what came of it: reached, no-answer or not-safe-to-speak."));
    }
}
