using System.Text.Json;
using CaseCoordination.Cases.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reading;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>The steps of MARAC cases and meetings in plain words; and why one was not taken.</summary>
public static class MaracWording
{
    public const string MovedOn = "It has changed since you opened it. Here is how it stands, and what you typed is kept on the page: read it, then decide again";

    public static string Label(string step) => step switch
    {
        MaracStep.Criterion => "Add a criterion by judgement",
        MaracStep.Declining => "Decline the case",
        MaracStep.RepeatConfirmation => "Confirm the repeat",
        MaracStep.RepeatDismissal => "Dismiss the repeat",
        MaracStep.Listing => "List it for a meeting",
        MaracStep.Deferral => "Defer it to another meeting",
        MaracStep.ResearchRequest => "Ask an agency what it knows",
        MaracStep.Research => "Record what an agency knows",
        MaracStep.Hearing => "Record that the case was heard",
        MaracStep.NoAction => "Record why there is no action",
        MaracStep.Minutes => "Write the minutes",
        MaracStep.Action => "Agree an action",
        MaracStep.Start => "Started",
        MaracStep.Completion => "Done",
        MaracStep.Failure => "Not done",
        MaracStep.Reassignment => "Give it to another agency",
        MaracStep.Supersession => "Replaced by another action",
        MaracStep.Transfer => "Transfer it to another MARAC",
        MaracStep.Papers => "Record which papers were sent",
        MaracStep.Acknowledgement => "Record that the other MARAC has it",
        MaracStep.Death => "Record a death",
        MaracStep.VoidProposal => "Propose to void the case",
        MaracStep.Void => "Agree to void the case",
        MaracStep.ReferralsClosing => "Close referrals",
        MaracStep.CaseList => "Record that the case list was circulated",
        MaracStep.Opening => "Open the meeting",
        MaracStep.Attendance => "Save who attended",
        MaracStep.Agenda => "Put the agenda in another order",
        MaracStep.Conflict => "Declare a conflict of interest",
        MaracStep.Ending => "End the meeting",
        MaracStep.CirculatedMinutes => "Record that the minutes were circulated",
        MaracStep.Closing => "Close the meeting",
        MaracStep.Cancellation => "Cancel the meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without words."),
    };

    public static string? Hint(string step) => step switch
    {
        MaracStep.Criterion => "A criterion is only ever added. None that is met is taken away.",
        MaracStep.Declining => "The chair signs off that the MARAC does not hear it. The referrer is told the reason.",
        MaracStep.RepeatConfirmation => "It is the same two people as in the earlier case.",
        MaracStep.RepeatDismissal => "It is not the same two people.",
        MaracStep.Deferral => "The chair puts it off. A second time says to whom it was escalated.",
        MaracStep.NoAction => "The chair records it. The work on the case ends with it.",
        MaracStep.Death => "The case is closed, and nothing of it is disposed of until a review was considered.",
        MaracStep.VoidProposal => "Somebody else has to agree.",
        MaracStep.Void => "Somebody else has proposed it. It counts for nothing from then on.",
        MaracStep.ReferralsClosing => "What comes later is a late item, and the chair’s to accept.",
        MaracStep.Conflict => "From then on the agency sees nothing of the case. Nobody takes it back here.",
        MaracStep.Cancellation => "Every case listed waits for another meeting.",
        _ => null,
    };

    /// <summary>What the page says once it is done; null for no step of ours.</summary>
    public static string? Done(string? step) => step switch
    {
        MaracStep.Listing => "The case is listed for the meeting.",
        MaracStep.Hearing => "It is recorded that the case was heard.",
        MaracStep.Action => "The action is agreed.",
        MaracStep.Research => "What the agency knows is recorded.",
        MaracStep.ResearchRequest => "The agency is asked what it knows.",
        MaracStep.Minutes => "The minutes are saved.",
        MaracStep.Note => "The note is saved.",
        MaracStep.Attendance => "Attendance is saved.",
        MaracStep.Agenda => "The agenda is in the new order.",
        MaracStep.Conflict => "The conflict of interest is recorded.",
        "called" => "The meeting is called.",
        { } other when typeof(MaracStep).GetFields().Any(field => (string?)field.GetRawConstantValue() == other) => "It is recorded.",
        _ => null,
    };

    /// <summary>A no that no field mends.</summary>
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        "moved-on" => MovedOn,
        "not-now" => "That cannot be done as it stands now",
        _ => refusal.Sentence.TrimEnd('.'),
    };

    public static string Word<T>(T word)
        where T : struct, Enum => PlainWords.Of(JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()!));

    public static string Colour(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "yellow",
        CaseStatus.Accepted or CaseStatus.Listed => "blue",
        CaseStatus.Heard => "turquoise",
        CaseStatus.ActionsOpen => "orange",
        CaseStatus.Flagged => "green",
        CaseStatus.Returned or CaseStatus.Declined => "red",
        CaseStatus.TransferPending => "purple",
        _ => "grey",
    };

    public static string Colour(MeetingStatus status) => status switch
    {
        MeetingStatus.InSession => "green",
        MeetingStatus.MinutesDraft or MeetingStatus.MinutesCirculated => "orange",
        MeetingStatus.Closed or MeetingStatus.Cancelled => "grey",
        _ => "blue",
    };

    public static string Colour(ActionStatus status) => status switch
    {
        ActionStatus.Completed => "green",
        ActionStatus.NotCompleted => "red",
        ActionStatus.NotPossible or ActionStatus.Superseded => "grey",
        _ => "blue",
    };

    public static string Of(ReferralCriterion criterion) => criterion switch
    {
        ReferralCriterion.VisibleHighRisk => "Visible high risk",
        ReferralCriterion.ProfessionalJudgement => "Professional judgement",
        ReferralCriterion.PotentialEscalation => "Potential escalation",
        ReferralCriterion.SuicideSelfHarm => "Risk of suicide or self-harm",
        ReferralCriterion.Repeat => "Repeat",
        _ => Word(criterion),
    };

    /// <summary>Where an agency's answer stands.</summary>
    public static string Of(ResearchShown research) => research switch
    {
        { AnsweredOn: null } => $"Asked, due by {PlainDate.Of(research.DueOn)}",
        { NothingKnown: true } => $"Nothing known, said on {PlainDate.Of(research.AnsweredOn.Value)}",
        _ => $"Answered on {PlainDate.Of(research.AnsweredOn.Value)}",
    };
}
