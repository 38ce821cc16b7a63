using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

public sealed record ActionForm
{
    /// <summary>Code of the agency that takes it on; it becomes party to the case.</summary>
    public string? Agency { get; init; }

    /// <summary>Code of its kind, such as <c>target-harden</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Text { get; init; }

    /// <summary>Left out it is the day before the next meeting.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>An agency takes on an action: with an owner, a day and words.</summary>
public static class AgreeAction
{
    /// <param name="actionId">The same for the same request.</param>
    /// <param name="nextMeetingOn">The next meeting after the one that heard the case; null while none is called.</param>
    /// <param name="registered">Whether the partnership knows an agency of that code.</param>
    public static Decision Decide(
        ActionForm form, OpenMatter<MaracCase> open, Guid actionId, DateOnly? nextMeetingOn, bool registered, WorkingDays working)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        var dueOn = form.DueOn ?? (nextMeetingOn is { } next ? working.Before(next, 1) : null as DateOnly?);
        var asked = new Asked()
            .Holds(registered, "/agency", "unknown-agency", "Send the code of an agency of this partnership.")
            .OneOf(form.Type, MaracWords.ActionTypes, "/type")
            .Text(form.Text, "/text")
            .Holds(dueOn is not null, "/dueOn", "missing", "No next meeting is called yet: say by which day it is due.")
            .Holds(dueOn is not { } day || day >= open.Today, "/dueOn", "out-of-range", "Send a day from today on.");
        if (asked.Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            { Status: not (CaseStatus.Heard or CaseStatus.ActionsOpen) } => MaracRefusals.Not(found.Status),
            _ when found.Excluded.Contains(form.Agency!) => MaracRefusals.Conflicted,
            _ => Decision.Record(new MaracActionAgreed(found.Id, actionId, form.Agency!, form.Type!, dueOn!.Value, open.Seal(form.Text)!.Value, open.Today)),
        };
    }
}
