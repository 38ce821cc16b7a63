using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

/// <summary>The meeting discussed the case, while it is in session and enough of it is there.</summary>
public static class HearCase
{
    private const string Unknown = "unknown";

    /// <param name="meeting">The meeting the case is listed for; null where there is none.</param>
    public static Decision Decide(OpenMatter<MaracCase> open, MaracMeeting? meeting)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (found.Status == CaseStatus.Heard)
        {
            return Decision.NothingToDo;
        }

        if (found.Status != CaseStatus.Listed)
        {
            return MaracRefusals.Not(found.Status);
        }

        if (meeting is null)
        {
            return MaracRefusals.MeetingUnknown;
        }

        if (meeting.Status != MeetingStatus.InSession)
        {
            return MaracRefusals.Not(meeting.Status);
        }

        if (meeting.Missing(MeetingRules.QuorumOn(meeting.HeldOn).Parts).ToList() is { Count: > 0 } missing)
        {
            return MaracRefusals.NoQuorum(missing);
        }

        // The national return counts repeats among the cases heard: it has to be settled by then.
        return found.Repeat is { Confirmed: null }
            ? MaracRefusals.RepeatOpen
            : Decision.Record(new CaseHeard(
                found.Id,
                meeting.Id,
                open.Today,
                found.ReferringAgency,
                found.Criteria.Contains(ReferralCriterion.Repeat),
                [.. meeting.There.Where(agency => !found.Excluded.Contains(agency) && !meeting.Conflicted(agency, found.Id))],
                CountedAs(found.Described)));
    }

    private static HeardAs CountedAs(MaracCaseDescribed? described) => described is { } d
        ? new(d.VictimSex, d.VictimAgeBand, d.MinoritisedEthnicity, d.Lgbt, d.Disabled, d.Children, d.PerpetratorsUnder18)
        : new(Unknown, Unknown, Unknown, Unknown, Unknown, 0, 0);
}
