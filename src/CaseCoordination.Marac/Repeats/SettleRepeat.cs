using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Repeats;

/// <summary>How the coordinator knows that it is, or is not, the same two people.</summary>
public sealed record RepeatForm
{
    public string? Reason { get; init; }
}

/// <summary>It is the same two people: a repeat needs no other criterion.</summary>
public static class ConfirmRepeat
{
    public static Decision Decide(RepeatForm form, OpenMatter<MaracCase> open) => SettleRepeat.Refuse(form, open) ?? (open.State.Repeat!.Confirmed == true
        ? Decision.NothingToDo
        : Decision.Record(new RepeatConfirmed(open.State.Id, open.State.Repeat.EarlierCaseId, open.Seal(form.Reason)!.Value, open.Today)));
}

/// <summary>It is not: two people of one name, or another perpetrator.</summary>
public static class DismissRepeat
{
    public static Decision Decide(RepeatForm form, OpenMatter<MaracCase> open) => SettleRepeat.Refuse(form, open) ?? (open.State.Repeat!.Confirmed switch
    {
        false => Decision.NothingToDo,
        true => MaracRefusals.NoRepeat, // A criterion once met is never taken away.
        null => Decision.Record(new RepeatDismissed(open.State.Id, open.State.Repeat.EarlierCaseId, open.Seal(form.Reason)!.Value, open.Today)),
    });
}

internal static class SettleRepeat
{
    public static Decision? Refuse(RepeatForm form, OpenMatter<MaracCase> open)
    {
        var refusal = !open.By.Leads() ? MaracRefusals.CoordinatorOnly
            : new Asked().Text(form.Reason, "/reason").Refusal is { } faulty ? faulty
            : open.State.Repeat is null ? MaracRefusals.NoRepeat
            : open.State.Status.HasEnded() ? MaracRefusals.Not(open.State.Status)
            : null;
        return refusal is null ? null : (Decision)refusal;
    }
}
