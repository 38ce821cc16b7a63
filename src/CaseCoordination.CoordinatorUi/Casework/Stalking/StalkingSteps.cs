using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.Closing;
using CaseCoordination.Stalking.Contact;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Orders;
using CaseCoordination.Stalking.Reading;
using CaseCoordination.Stalking.SafeContact;
using CaseCoordination.Stalking.Support;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Stalking;

/// <summary>What can be recorded in a stalking case.</summary>
public static class StalkingSteps
{
    private static readonly FieldOption[] Days = [.. new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" }.Select(day => new FieldOption(day, char.ToUpperInvariant(day[0]) + day[1..]))];
    private static readonly FieldOption[] Channels =
        [new("phone", "Telephone"), new("text", "Text message"), new("email", "Email"), new("post", "Post"), new("in-person", "In person"), new("via-third-party", "Through somebody else"), new("none", "No way is safe")];

    /// <param name="file">As it is shown to whoever records: she is contacted by the channels that are safe at this moment alone.</param>
    public static IReadOnlyList<CaseStep<StalkingCase>> Of(StalkingFile file, OpenMatter<StalkingCase> open) =>
    [
        CaseStep.Of<StalkingCase, AgreedContact>("safe-contact", "Agree how she can be reached safely", "What you agreed with her was recorded.", AgreeSafeContact.Decide, SafeContact) with
        {
            Hint = "What she does not say is not safe. It holds for 30 days.",
        },
        CaseStep.Of<StalkingCase, SafeContactDoubtForm>(
            "safe-contact-doubts", "Say that what she agreed cannot be relied on", "Nobody contacts her now until it is agreed anew.", DoubtSafeContact.Decide,
            Choice<SafeContactDoubt>("doubt", "What has happened?", "Select what has happened")) with
        {
            Offered = open.State.SafeContact is { Doubted: false },
        },
        CaseStep.Of<StalkingCase, ContactAttemptForm>(
            "contact-attempts", "Record an attempt to reach her", "The attempt was recorded.", AttemptContact.Decide,
            Pick("channel", "How did you try to reach her?", "Select how you tried to reach her", [.. (file.ContactNow?.Channels ?? []).Select(OptionOf)]),
            Choice<ContactOutcome>("outcome", "What came of it?", "Select what came of it")) with
        {
            Hint = "Record it as you make it: her safe days and hours are asked at this moment.",
            Offered = file.ContactNow is { WhyNot: null },
        },
        CaseStep.Of<StalkingCase, EngagementForm>("engagement", "Record that she wants the service’s help", "It was recorded that she wants the service’s help.", EngageVictim.Decide),
        CaseStep.Of<StalkingCase, RiskAssessmentForm>("assessments", "Assess the risk with her", "The assessment was recorded.", AssessRisk.Decide, StalkingScreeningFields.All),
        CaseStep.Of<StalkingCase, SupportForm>(
            "support", "Record support given", "The support was recorded.", GiveSupport.Decide,
            Choice<StalkingSupport>("support", "What was done for her?", "Select what was done for her"),
            Text("note", "A note (optional)", "Write a note")),
        CaseStep.Of<StalkingCase, ReviewForm>(
            "review", "Review the case", "The review was recorded.", ReviewCase.Decide,
            Date("nextReviewOn", "When is the next review? (optional)", "Enter the day of the next review") with { Hint = "28 days from today where you leave it out; at most 92." },
            Text("note", "A note (optional)", "Write a note")),
        CaseStep.Of<StalkingCase, OrderStepForm>(
            "spo", "Record a step of a stalking protection order", "The step of the order was recorded.", MoveOrder.Decide,
            Choice("step", "Which step was taken?", "Select which step was taken", [.. Enum.GetValues<OrderStep>().Where(step => OrderRules.MayFollow(step, open.State.Order))]),
            Date("on", "On which day?", "Enter the day the step was taken"),
            Date("until", "Until when does it hold? (optional)", "Enter the last day it holds") with { Hint = "For an order granted, varied or renewed; leave it out where it holds until further order." }),
        CaseStep.Of<StalkingCase, MaracConsiderationForm>(
            "marac-consideration", "Hold it against the MARAC’s criteria", "What you found was recorded.", ConsiderMarac.Decide,
            Choice<MaracConsideration>("outcome", "What did you find?", "Select what you found"),
            Text("why", "Why?", "Say why, in at least 20 characters", "Needed where no criterion is met: 20 to 4,000 characters. It is kept sealed.")),
        CaseStep.Of<StalkingCase, ClosureForm>(
            "closure", "Close the case", "The case was closed.", CloseCase.Decide,
            Choice<StalkingCloseReason>("reason", "Why does it close?", "Select why it closes")) with
        {
            Hint = "The agency that referred her is told the reason.",
        },
    ];

    private static StepField[] SafeContact =>
    [
        Pick("channel", "How does she want to be reached?", "Select how she wants to be reached", Channels),
        Boxes("safeDays", "On which days?", "Select the days on which she can be reached", Days),
        Line("safeFrom", "From when?", "Enter from when, such as 10:00") with { Hint = "A time of day in London, such as 10:00" },
        Line("safeTo", "Until when?", "Enter until when, later than from when, such as 14:00") with { Hint = "A time of day in London, such as 14:00" },
        Words("deviceMonitored", "Is her telephone or computer watched?", "Select whether her telephone or computer is watched", ["yes", "no", "unknown"]),
        YesNo("canText", "Is it safe to text her?", "Select whether it is safe to text her"),
        YesNo("canEmail", "Is it safe to email her?", "Select whether it is safe to email her"),
        Words("leaveMessage", "May a message be left?", "Select whether a message may be left", ["yes", "neutral-only", "no"]),
        Words("callerIdentity", "Who do you say is calling?", "Select who you say is calling", ["agency-name", "neutral", "withheld"]),
        Line("codeWord", "A code word (optional)", "Enter a code word") with { Hint = "At most 50 characters. It is kept sealed." },
        Text("whoMustNotKnow", "Who must not learn of it? (optional)", "Say who must not learn of it", "At most 500 characters. It is kept sealed."),
        Text("believedSafeToTalkTo", "Whom does she believe it is safe to talk to? (optional)", "Say whom", "At most 500 characters. It is kept sealed."),
    ];
}
