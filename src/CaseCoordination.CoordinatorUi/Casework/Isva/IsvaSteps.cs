using CaseCoordination.Isva;
using CaseCoordination.Isva.Allocation;
using CaseCoordination.Isva.Closing;
using CaseCoordination.Isva.Consent;
using CaseCoordination.Isva.CriminalJustice;
using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Support;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Isva;

/// <summary>
/// What can be recorded in an ISVA case: choices and days, and not one field for words. What an adviser never wrote down no
/// court can ask for.
/// </summary>
public static class IsvaSteps
{
    public static IReadOnlyList<CaseStep<IsvaCase>> Of(OpenMatter<IsvaCase> open, WorkingDays workingDays) =>
    [
        Step<IsvaConsentForm>("consent", "Record whether the support is wanted", "What they said was recorded.", ConfirmConsent.Decide,
            YesNo("given", "Is the support wanted?", "Select whether the support is wanted", "Yes", "No: the case closes"),
            Giver(open.State)),
        Step<AllocationForm>("allocation", "Record that an adviser has it", "It was recorded that an adviser has it.", AllocateCase.Decide),
        Step<WaitingForm>("waiting", "Put it on the waiting list", "It is on the waiting list.", WaitlistCase.Decide,
            Choice<WaitPriority>("priority", "How soon is an adviser needed?", "Select how soon an adviser is needed")) with
        {
            Hint = "With another priority it moves within the list, and its day there is then a new one.",
        },
        Step<IsvaContactForm>("contact-attempts", "Record an attempt to reach them", "The attempt was recorded.", AttemptContact.Decide,
            Choice<IsvaContactOutcome>("outcome", "What came of it?", "Select what came of it")),
        Step<IsvaEngagementForm>("engagement", "Record that they want the support", "It was recorded that they want the support.", EngageClient.Decide),
        Step<NeedsForm>("needs", "Record what they need", "What they need was recorded.", AssessNeeds.Decide,
            Boxes<IsvaNeed>("needs", "What do they need?", "Select at least one need")),
        Step<SupportStartForm>("support", "Record that the support has begun", "It was recorded that the support has begun.", StartSupport.Decide),
        Outcomes(open.State),
        Step<CjStageForm>("cj-stage", "Record where the criminal case stands", "Where the criminal case stands was recorded.", (form, at) => MoveCjStage.Decide(form, at, workingDays),
            Choice<CjStage>("to", "Where does it stand now?", "Select where it stands now"),
            Date("on", "Since which day?", "Enter the day of the decision or hearing"),
            Choice<Verdict>("verdict", "Which verdict? (with a verdict alone)", "Select which verdict") with
            {
                Says = new Dictionary<string, string> { ["not-here"] = "A verdict belongs to the stage verdict alone: choose none, or choose that stage" },
            },
            YesNo("enhancedRights", "Do they have enhanced rights? (optional)", "Select whether they have enhanced rights") with
            {
                Hint = "Victims of sexual offences do; leave it out unless they do not.",
            }),
        Step<TellingForm>("tellings", "Record that they were told of a decision", "It was recorded that they were told.", TellVictim.Decide,
            Choice("stage", "Which decision were they told of?", "Select which decision they were told of", [.. open.State.ToTell.Select(decision => decision.Stage).Distinct()]),
            Date("on", "On which day were they told?", "Enter the day they were told")) with
        {
            Offered = open.State.ToTell.Length > 0,
        },
        Step<ExitForm>("exit-plan", "Plan the end of the support", "The end of the support was planned.", PlanExit.Decide,
            Date("plannedFor", "When is the support to end?", "Enter the day the support is to end")),
        Step<IsvaClosureForm>("closure", "Close the case", "The case was closed.", CloseCase.Decide,
            Choice<IsvaCloseReason>("reason", "Why does it close?", "Select why it closes")) with
        {
            Hint = "The agency that referred them is told the reason.",
        },
        Step<ReopeningForm>("reopening", "Take the case up again", "The case was taken up again.", ReopenCase.Decide, Giver(open.State)) with
        {
            Hint = "They consent anew: what they consented to then is over.",
        },
    ];

    private static CaseStep<IsvaCase> Step<TForm>(
        string code, string label, string done, Func<TForm, OpenMatter<IsvaCase>, Decision> decide, params IReadOnlyList<StepField> fields)
        where TForm : notnull => CaseStep.Of(code, label, done, decide, fields);

    private static StepField Giver(IsvaCase state) => Choice<ConsentGiver>("consentBy", "Who consents?", "Select who consents", state.Under16
        ? [ConsentGiver.GillickCompetent, ConsentGiver.ParentalResponsibility]
        : [ConsentGiver.Adult]);

    /// <summary>Each outcome is a field of its own; the form the decision takes lists those that were answered.</summary>
    private static CaseStep<IsvaCase> Outcomes(IsvaCase state)
    {
        var at = Choice<OutcomeMoment>("at", "When were they asked?", "Select when they were asked", state.Status == IsvaStatus.ExitPlanned ? Enum.GetValues<OutcomeMoment>() : [OutcomeMoment.Review]);
        var asked = Enum.GetValues<IsvaOutcome>().Select(outcome => (Outcome: outcome, Field: Choice<OutcomeAnswer>($"answers/{OptionOf(outcome).Value}", OptionOf(outcome).Label, "Select an answer for at least one outcome"))).ToList();
        return new("outcomes", "Record what the support has changed", "What the support has changed was recorded.", [at, .. asked.Select(one => one.Field)], (form, _, open) => RecordOutcomes.Decide(
            form.As<OutcomesForm>([at]) with
            {
                Answers = [.. asked.Select(one => new OutcomeOnForm { Outcome = one.Outcome, Answer = AnswerTo(form, one.Field) }).Where(one => one.Answer is not null)],
            },
            open));
    }

    private static OutcomeAnswer? AnswerTo(StepForm form, StepField field) =>
        Enum.GetValues<OutcomeAnswer>().Cast<OutcomeAnswer?>().FirstOrDefault(answer => OptionOf(answer!.Value).Value == form.Typed(field.Name));
}
