using CaseCoordination.Agencies;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Asb;

/// <summary>What can be recorded in a case review, the "community trigger".</summary>
public static class CaseReviewSteps
{
    private const int MostRecommendations = 30;

    public static IReadOnlyList<CaseStep<AsbCaseReview>> Of(CaseReviewSummary review, IReadOnlyDictionary<string, Agency> directory)
    {
        var kinds = directory.ToDictionary(one => one.Key, one => one.Value.Kind);
        var agencies = AsbSteps.Named(directory);
        var status = review.Status;
        return
        [
            Step<ReviewAcknowledgementForm>("acknowledgement", "Acknowledge the application", "The application was acknowledged.", (_, at) => AcknowledgeCaseReview.Decide(at)) with { Offered = status == "requested" },
            Step<ReviewInformationForm>("information-requests", "Ask agencies what they know", "The agencies were asked.", (form, at) => RequestReviewInformation.Decide(form, kinds, at),
                Boxes("agencies", "Which agencies do you ask?", "Select at least one agency", agencies)) with
            {
                Offered = status is not ("requested" or "outcome-sent" or "closed"),
            },
            Step<ThresholdForm>("threshold", "Decide whether the review is held", "The decision was recorded.", DecideThreshold.Decide, Threshold) with
            {
                Hint = "Where enough reports count it is held whatever you choose.",
                Offered = status == "acknowledged" || (status == "appealed" && review is { NotMetOn: not null }),
            },
            Step<PanelForm>("panel", "Record the panel", "The panel was recorded.", (form, at) => HoldReviewPanel.Decide(form, kinds, at), Panel(agencies)) with { Offered = status == "threshold-met" },
            Step<ReviewOutcomeForm>("outcome", "Record that the applicant was told the outcome", "It was recorded that the applicant was told.", SendReviewOutcome.Decide,
                Date("sentOn", "On which day were they told?", "Enter the day they were told")) with { Offered = status == "panel-held" },
            Step<ReviewAppealForm>("appeal", "Record an appeal", "The appeal was recorded.", AppealCaseReview.Decide,
                Date("appealedOn", "On which day?", "Enter the day of the appeal"),
                Text("grounds", "On which grounds? (optional)", "Say on which grounds")) with { Offered = status is "threshold-not-met" or "outcome-sent" },
            Step<ReviewClosureForm>("closure", "Close the case review", "The case review was closed.", CloseCaseReview.Decide,
                Words("reason", "How is it over?", "Select how it is over", Reasons(review))) with { Offered = status != "closed" },
        ];
    }

    private static IReadOnlyList<StepField> Threshold =>
    [
        Words("ground", "Why is it held though too few reports count? (optional)", "Select a ground, or none", ["persistence", "harm", "inadequate-response"]),
        Words("reason", "Why is it not held? (optional)", "Too few reports count: select a ground to hold it, or why it is not held", ["too-few-reports", "reported-too-late", "too-long-ago", "other-behaviour"]),
        Text("advice", "What else may help? (where it is not held)", "Tell the applicant what else may help"),
    ];

    private static IReadOnlyList<StepField> Panel(IReadOnlyList<FieldOption> agencies) =>
    [
        Date("heldOn", "On which day did it meet?", "Enter the day it met"),
        Boxes("agencies", "Which agencies met?", "Select the agencies that met", agencies),
        Many("recommendations", "Add another recommendation", MostRecommendations, i =>
        [
            Pick($"recommendations/{i}/agency", $"Recommendation {i + 1}: who is asked? (optional)", "Select who is asked", agencies),
            Text($"recommendations/{i}/text", $"Recommendation {i + 1}: what are they asked to do? (optional)", "Say what they are asked to do"),
        ]),
    ];

    /// <summary>What can be the reason as it stands: the decision knows the rest.</summary>
    private static IEnumerable<string> Reasons(CaseReviewSummary review) =>
    [
        .. review.Status == "outcome-sent" || (review is { Status: "appealed", HeldOn: not null }) ? ["completed"] : Array.Empty<string>(),
        .. review.NotMetOn is null ? Array.Empty<string>() : ["threshold-not-met"],
        .. review.Status == "appealed" ? ["appeal-upheld", "appeal-dismissed"] : Array.Empty<string>(),
        "withdrawn",
    ];

    private static CaseStep<AsbCaseReview> Step<TForm>(
        string code, string label, string done, Func<TForm, OpenMatter<AsbCaseReview>, Decision> decide, params IReadOnlyList<StepField> fields)
        where TForm : notnull => CaseStep.Of(code, label, done, decide, fields);
}
