using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Closing;

/// <summary>When the support is to end.</summary>
public sealed record ExitForm
{
    /// <summary>Today or later.</summary>
    public DateOnly? PlannedFor { get; init; }
}

public static class PlanExit
{
    public static Decision Decide(ExitForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open, IsvaStatus.Supporting, IsvaStatus.ExitPlanned) is { } refusal)
        {
            return refusal;
        }

        return form.PlannedFor is { } day && day >= open.Today
            ? Decision.Record(new IsvaExitPlanned(open.State.Id, day, open.Today, open.By.Agency))
            : IsvaRefusals.NotAcceptable(new Fault("/plannedFor", form.PlannedFor is null ? "missing" : "in-the-past", "Send the day the support is to end, today or later."));
    }
}
