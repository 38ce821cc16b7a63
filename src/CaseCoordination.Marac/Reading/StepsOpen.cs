using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Marac.Reading;

/// <summary>What can be done with a case, an action or a meeting, by the names the API has for it.</summary>
public static class MaracStep
{
    public const string Criterion = "criteria";
    public const string Declining = "declining";
    public const string RepeatConfirmation = "repeat-confirmation";
    public const string RepeatDismissal = "repeat-dismissal";
    public const string Listing = "listing";
    public const string Deferral = "deferral";
    public const string ResearchRequest = "research-requests";
    public const string Research = "research";
    public const string Hearing = "hearing";
    public const string NoAction = "no-action";
    public const string Minutes = "minutes";
    public const string Note = "notes";
    public const string Action = "actions";
    public const string Start = "start";
    public const string Completion = "completion";
    public const string Failure = "failure";
    public const string Reassignment = "reassignment";
    public const string Supersession = "supersession";
    public const string Transfer = "transfer";
    public const string Papers = "transfer-papers";
    public const string Acknowledgement = "transfer-acknowledgement";
    public const string Death = "death";
    public const string VoidProposal = "void-proposal";
    public const string Void = "void";
    public const string ReferralsClosing = "referrals-closing";
    public const string CaseList = "case-list";
    public const string Opening = "opening";
    public const string Attendance = "attendance";
    public const string Agenda = "agenda";
    public const string Conflict = "conflicts";
    public const string Ending = "ending";
    public const string CirculatedMinutes = "minutes-circulation";
    public const string Closing = "closing";
    public const string Cancellation = "cancellation";
}

/// <summary>
/// What a page offers somebody: every step whose decision would not say at once that it is not theirs, or not now. The
/// decisions alone decide; a test holds the two together.
/// </summary>
public static class StepsOpen
{
    /// <param name="meeting">The meeting the case is listed for; null where it is not.</param>
    public static IReadOnlyList<string> Of(MaracCase found, MaracMeeting? meeting, Viewer by)
    {
        var (leads, chairs, status) = (by.Leads(), by.IsChair(), found.Status);
        var early = status is CaseStatus.Submitted or CaseStatus.Accepted or CaseStatus.Listed;
        List<(string Step, bool Open)> steps =
        [
            (MaracStep.RepeatConfirmation, leads && found.Repeat is { Confirmed: null } && !status.HasEnded()),
            (MaracStep.RepeatDismissal, leads && found.Repeat is { Confirmed: null } && !status.HasEnded()),
            (MaracStep.Criterion, leads && !status.HasEnded()),
            (MaracStep.Listing, leads && status == CaseStatus.Accepted),
            (MaracStep.Declining, chairs && status == CaseStatus.Accepted),
            (MaracStep.ResearchRequest, leads && status == CaseStatus.Listed && meeting is not null),
            (MaracStep.Research, MayAnswerResearch(found, by)),
            (MaracStep.Hearing, leads && status == CaseStatus.Listed && meeting is { Status: MeetingStatus.InSession }),
            (MaracStep.Deferral, chairs && status == CaseStatus.Listed),
            (MaracStep.Action, leads && status is (CaseStatus.Heard or CaseStatus.ActionsOpen)),
            (MaracStep.NoAction, chairs && status == CaseStatus.Heard),
            (MaracStep.Note, leads && meeting is { Status: MeetingStatus.InSession or MeetingStatus.MinutesDraft }),
            (MaracStep.Minutes, leads && found is { HeardOn: not null, Listing: not null }),
            (MaracStep.Transfer, leads && status is (CaseStatus.Accepted or CaseStatus.Listed or CaseStatus.Heard or CaseStatus.ActionsOpen or CaseStatus.Flagged)),
            (MaracStep.Papers, leads && status == CaseStatus.TransferPending),
            (MaracStep.Acknowledgement, leads && status == CaseStatus.TransferPending),
            (MaracStep.Death, leads && !status.HasEnded()),
            (MaracStep.VoidProposal, leads && early && found.Proposal is null),
            (MaracStep.Void, leads && early && found.Proposal is { } proposal && proposal.By != by.Subject),
        ];
        return [.. steps.Where(step => step.Open).Select(step => step.Step)];
    }

    public static IReadOnlyList<string> OfAction(MaracCase found, ActionState action, Viewer by)
    {
        var goesOn = found.Status is CaseStatus.ActionsOpen or CaseStatus.TransferPending;
        var theirs = by.Leads() || action.Agency == by.Agency;
        if (!goesOn || !theirs || !action.IsOpen)
        {
            return [];
        }

        return
        [
            .. action.Status == ActionStatus.Agreed ? (IEnumerable<string>)[MaracStep.Start] : [],
            MaracStep.Completion,
            MaracStep.Failure,
            .. by.Leads() ? (IEnumerable<string>)[MaracStep.Reassignment] : [],
            .. by.Leads() && found.Actions.Count > 1 ? (IEnumerable<string>)[MaracStep.Supersession] : [],
        ];
    }

    public static IReadOnlyList<string> Of(MaracMeeting meeting, Viewer by)
    {
        List<(string Step, bool Open)> steps =
        [
            (MaracStep.ReferralsClosing, by.Leads() && meeting.Status == MeetingStatus.Scheduled),
            (MaracStep.CaseList, by.Leads() && meeting.Status == MeetingStatus.ReferralsClosed),
            (MaracStep.Opening, by.Leads() && meeting.Status == MeetingStatus.CaseListCirculated),
            (MaracStep.Ending, by.Leads() && meeting.Status == MeetingStatus.InSession),
            (MaracStep.CirculatedMinutes, by.Leads() && meeting.Status == MeetingStatus.MinutesDraft),
            (MaracStep.Closing, by.Leads() && meeting.Status == MeetingStatus.MinutesCirculated),
            (MaracStep.Attendance, by.Leads() && meeting.Status is (MeetingStatus.CaseListCirculated or MeetingStatus.InSession or MeetingStatus.MinutesDraft)),
            (MaracStep.Agenda, by.Leads() && meeting.Status <= MeetingStatus.InSession && meeting.Agenda.Count(item => !meeting.Conflicted(by.Agency, item.CaseId)) > 1),
            (MaracStep.Conflict, meeting.Status < MeetingStatus.Closed && meeting.Agenda.Length > 0 && (by.Leads() || meeting.Invited.Any(one => one.Agency == by.Agency))),
            (MaracStep.Cancellation, by.Leads() && meeting.Status < MeetingStatus.InSession),
        ];
        return [.. steps.Where(step => step.Open).Select(step => step.Step)];
    }

    private static bool MayAnswerResearch(MaracCase found, Viewer by) =>
        found.Status is CaseStatus.Listed or CaseStatus.Accepted or CaseStatus.Heard or CaseStatus.ActionsOpen
        && found.Research.Keys.Any(agency => !found.Excluded.Contains(agency) && (by.Leads() || agency == by.Agency));
}
