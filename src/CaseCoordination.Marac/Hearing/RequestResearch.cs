using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record ResearchRequestForm
{
    /// <summary>Code of the agency asked; it becomes party to the case.</summary>
    public string? Agency { get; init; }
}

/// <summary>Asks an agency what it knows, by the meeting's day for it.</summary>
public static class RequestResearch
{
    /// <param name="meeting">The meeting the case is listed for.</param>
    /// <param name="registered">Whether the partnership knows an agency of that code.</param>
    public static Decision Decide(ResearchRequestForm form, OpenMatter<MaracCase> open, MaracMeeting? meeting, bool registered)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().Holds(registered, "/agency", "unknown-agency", "Send the code of an agency of this partnership.").Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            { Status: not CaseStatus.Listed } => MaracRefusals.Not(found.Status),
            _ when meeting is null => MaracRefusals.MeetingUnknown,
            _ when found.Excluded.Contains(form.Agency!) => MaracRefusals.Conflicted,
            _ when found.Research.ContainsKey(form.Agency!) => Decision.NothingToDo,
            _ => Decision.Record(new ResearchRequested(
                found.Id, form.Agency!, meeting.ResearchDueOn > open.Today ? meeting.ResearchDueOn : meeting.HeldOn, open.Today)),
        };
    }
}
