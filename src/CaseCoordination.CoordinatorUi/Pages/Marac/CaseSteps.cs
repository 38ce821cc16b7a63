using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>What the steps of a case ask for.</summary>
/// <param name="agencies">Of the partnership, by name.</param>
/// <param name="meetings">Those a case can be listed for, with the words they are told apart by.</param>
public sealed class CaseSteps(MaracCaseFile file, Viewer by, IReadOnlyList<StepOption> agencies, IReadOnlyList<StepOption> meetings)
{
    private const string SelectAgency = "Select the agency";

    public Step Of(string step) => new(step, MaracWording.Label(step), MaracWording.Hint(step), FieldsOf(step));

    public Step Of(string step, Guid action) => new(step, MaracWording.Label(step), MaracWording.Hint(step), FieldsOfAction(step, action), action);

    private IReadOnlyList<StepField> FieldsOf(string step) => step switch
    {
        MaracStep.Criterion =>
        [
            StepField.Select("criterion", "Which criterion does it meet?", ["professional-judgement", "potential-escalation", "suicide-self-harm"], "Select the criterion"),
            StepField.Text("reason", "Why do you judge so?", "Enter why you judge so"),
        ],
        MaracStep.Declining =>
        [
            StepField.Select("reason", "Why is it not heard?", DeclineReasons, "Select why it is not heard"),
            StepField.Text("why", "What the reason rests on", "Enter what the reason rests on"),
        ],
        MaracStep.RepeatConfirmation or MaracStep.RepeatDismissal => [StepField.Text("reason", "How do you know?", "Enter how you know")],
        MaracStep.Listing => [StepField.Choose("meetingId", "For which meeting?", meetings, "Select the meeting")],
        MaracStep.Deferral =>
        [
            StepField.Text("reason", "Why is it put off?", "Enter why it is put off"),
            .. file.Case.Deferrals > 0
                ? (IEnumerable<StepField>)[StepField.Text("escalation", "It was put off before: why again, and who above the chair was told?", "Enter why it is put off again and who was told")]
                : [],
        ],
        MaracStep.ResearchRequest => [StepField.Choose("agency", "Which agency do you ask?", agencies.Where(one => !file.Case.Research.ContainsKey(one.Value)), SelectAgency)],
        MaracStep.Research => [.. Leads ? (IEnumerable<StepField>)[StepField.Choose("agency", "Whose knowledge is it?", Asked, SelectAgency)] : [], .. ResearchFields],
        MaracStep.NoAction => [StepField.Text("reason", "Why is there no action?", "Enter why there is no action")],
        MaracStep.Action =>
        [
            StepField.Choose("agency", "Who takes it on?", agencies.Where(one => !file.Case.Excluded.Contains(one.Value)), "Select who takes it on"),
            StepField.Select("type", "What kind of action is it?", MaracWords.ActionTypes, "Select the kind of action"),
            StepField.Text("text", "What is to be done?", "Enter what is to be done"),
            StepField.Day("dueOn", "By when?", "Leave it empty for the day before the next meeting.", "Enter a day from today on, such as 27 3 2027"),
        ],
        MaracStep.Transfer =>
        [
            StepField.Line("to", "Which MARAC takes it?", "Its code, such as surrey-east: small letters and hyphens.", "Enter the code of the other MARAC, such as surrey-east"),
            StepField.Select("reason", "How has the victim moved?", MaracWords.TransferReasons, "Select how the victim has moved"),
        ],
        MaracStep.Papers => [StepField.Boxes("papers", "Which papers were sent?", MaracWords.Papers, "Select the papers that were sent")],
        MaracStep.Acknowledgement => [StepField.Text("receivedBy", "Who took it, and when is it listed there?", "Enter who took it and when it is listed there")],
        MaracStep.Death => [StepField.Select("role", "Who died?", ["victim", "perpetrator"], "Select who died")],
        MaracStep.VoidProposal => [StepField.Select("reason", "Why should it not be here?", MaracWords.VoidReasons, "Select why it should not be here")],
        _ => [],
    };

    private IReadOnlyList<StepField> FieldsOfAction(string step, Guid action) => step switch
    {
        MaracStep.Completion => [StepField.Text("outcome", "What came of it?", "Enter what came of it")],
        MaracStep.Failure =>
        [
            StepField.Select("because", "Why was it not done?", ["agency-failure", "circumstances-changed"], "Select why it was not done"),
            StepField.Text("why", "What happened?", "Enter what happened"),
        ],
        MaracStep.Reassignment =>
        [
            StepField.Choose("agency", "Who takes it over?", agencies.Where(one => !file.Case.Excluded.Contains(one.Value)), "Select who takes it over"),
            StepField.Day("dueOn", "By when?", null, "Enter a day from today on, such as 27 3 2027"),
        ],
        MaracStep.Supersession =>
        [
            StepField.Choose("by", "Which action stands in its place?", Others(action), "Select the action that stands in its place"),
        ],
        _ => [],
    };

    /// <summary>Both fields of an answer; the page for representatives shows them by themselves.</summary>
    public static IReadOnlyList<StepField> ResearchFields { get; } =
    [
        StepField.Choose("nothingKnown", "Is anything known?", [new("false", "Yes, as said below"), new("true", "No, nothing is known")], "Select whether anything is known"),
        new("text", "text", "What is known?", "10 to 4,000 characters, kept sealed. Leave it empty where nothing is known.", [], "Enter what is known, in 10 to 4,000 characters, or leave it empty where nothing is known"),
    ];

    private bool Leads => by.Roles.Contains(Role.Coordinator) || by.Roles.Contains(Role.Chair);

    private IEnumerable<StepOption> Asked => agencies.Where(one => file.Case.Research.ContainsKey(one.Value) && !file.Case.Excluded.Contains(one.Value));

    private IEnumerable<string> DeclineReasons => file.Case.Criteria.Contains(ReferralCriterion.VisibleHighRisk)
        ? MaracWords.DeclineReasons.Where(reason => reason != "criterion-not-borne-out")
        : MaracWords.DeclineReasons;

    private IEnumerable<StepOption> Others(Guid action) => file.Actions.Where(other => other.Id != action)
        .Select(other => new StepOption($"{other.Id}", $"{PlainWords.Of(other.Type)}, due {PlainDate.Of(other.DueOn)}"));
}
