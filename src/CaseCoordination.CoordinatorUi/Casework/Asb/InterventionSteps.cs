using CaseCoordination.Asb;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Asb;

/// <summary>What can be recorded about one intervention; its number is the last part of each step's code.</summary>
public static class InterventionSteps
{
    private const int MostReviews = 20;

    private static readonly Dictionary<string, string> ConcernedByService = new()
    {
        ["age-unknown"] = "age",
        ["subject-too-young"] = "age",
        ["parent-must-sign"] = "parentSigned",
        ["time-to-comply-needed"] = "complyBy",
        ["penalty-too-high"] = "pence",
        ["yot-not-consulted"] = "yotConsultedOn",
        ["end-needed"] = "endsOn",
        ["end-before-start"] = "endsOn",
        ["too-long"] = "endsOn",
        ["too-short"] = "endsOn",
        ["yearly-review-needed"] = "reviewsOn/0",
    };

    public static IEnumerable<CaseStep<AsbCase>> Of(InterventionSummary one, AsbCaseFile file, DateOnly today, IReadOnlyDictionary<string, string> agencies)
    {
        var (n, status) = (one.Number, file.Summary.Status == AsbCaseStatus.Closed ? "ended" : one.Status);
        var stands = status is "served" or "expired";
        IEnumerable<CaseStep<AsbCase>> steps =
        [
            Step<ApprovalForm>($"approval-{n}", "Approve it", "The step was approved.", (_, at) => ApproveIntervention.Decide(n, at)) with { Offered = status == "proposed" },
            Step<ServiceForm>($"service-{n}", "Record that it was served, signed or ordered", "It was recorded as served.", (form, at) => ServeIntervention.Decide(form, n, agencies, at), Service) with
            {
                Offered = status == "approved",
                Concerns = ConcernedByService,
            },
            Step<ComplianceForm>($"compliance-{n}", "Record how it is complied with", "What was found was recorded.", (form, at) => CheckCompliance.Decide(form, n, at),
                Words("outcome", "What was found?", "Select what was found", AsbWords.ComplianceOutcomes.Order(StringComparer.Ordinal)),
                Date("checkedOn", "On which day?", "Enter the day somebody looked")) with { Offered = stands },
            Step<BreachForm>($"breaches-{n}", "Report a breach", "The breach was reported.", (form, at) => ReportBreach.Decide(form, n, at),
                Date("occurredOn", "On which day was it broken?", "Enter the day it was broken"),
                Number("term", "Which of its terms? (optional)", "Enter the number of one of its terms"),
                Text("evidence", "What shows it? (optional)", "Say what shows it")) with { Offered = stands },
            .. file.Breaches.Where(breach => breach.Intervention == n && breach.Confirmed is null).Select(breach => Decide(n, breach.Number, status != "ended")),
            Step<InterventionReviewForm>($"reviews-{n}", "Record a review", "The review was recorded.", (form, at) => ReviewIntervention.Decide(form, n, at),
                Words("outcome", "What did it come to?", "Select what it came to", AsbWords.ReviewOutcomes.Order(StringComparer.Ordinal)),
                Date("reviewedOn", "On which day was it reviewed?", "Enter the day it was reviewed"),
                Date("nextOn", "When is the next review? (optional)", "Enter the day of the next review"),
                Text("note", "A note (optional)", "Write a note")) with { Offered = status == "served" },
            Step<ChallengeForm>($"challenge-{n}", "Record that the subject appeals", "The appeal was recorded.", (form, at) => ChallengeIntervention.Decide(form, n, at),
                Date("challengedOn", "On which day?", "Enter the day of the appeal")) with { Offered = status == "served" && one.ChallengeUntil >= today },
            Step<EndForm>($"ending-{n}", "Say how it is over", "It was recorded how it is over.", (form, at) => EndIntervention.Decide(form, n, at), Ending) with { Offered = status != "ended" },
        ];
        return steps.Select(step => step with { Under = $"Step {n}: {PlainWords.Of(one.Step)}" });
    }

    private static CaseStep<AsbCase> Decide(int n, int breach, bool offered) => Step<BreachDecisionForm>(
        $"breach-decision-{n}-{breach}", $"Decide on breach {breach}", "The breach was decided on.", (form, at) => DecideBreach.Decide(form, n, breach, at),
        YesNo("confirmed", "Was it broken?", "Select whether it was broken", "Yes, it was broken", "No, or it cannot be shown"),
        Words("action", "What is done about it? (where it was broken)", "Select what is done about it", AsbWords.BreachActions.Order(StringComparer.Ordinal)) with
        {
            Says = new Dictionary<string, string> { ["not-confirmed"] = "Nothing is done about a breach that is not confirmed: choose nothing here" },
        }) with
    {
        Offered = offered,
    };

    private static IReadOnlyList<StepField> Service =>
    [
        Date("servedOn", "On which day was it served?", "Enter the day it was served"),
        Words("method", "How was it served?", "Select how it was served", AsbWords.Methods.Order(StringComparer.Ordinal)),
        Date("startsOn", "First day (optional)", "Enter its first day") with { Hint = "The day of service where you leave it out." },
        Date("endsOn", "Last day (optional)", "Enter its last day") with { Hint = "The usual one of the step where you leave it out." },
        Date("complyBy", "Last day of the time it gives (of a warning)", "Enter the last day of the time it gives"),
        Many("reviewsOn", "Add another day of review", MostReviews, i =>
            [Date($"reviewsOn/{i}", $"Day of review {i + 1} (optional)", "Enter the day of the review") with { Hint = "The usual ones of the step where you leave all out." }]),
        Number("pence", "Amount in pence (of a penalty)", "Enter the amount in pence"),
        Number("age", "Age in years (where the case holds no date of birth)", "Enter the age in years"),
        Words("ageBasis", "What does the age rest on? (with an age)", "Select what the age rests on", AsbWords.AgeBases.Order(StringComparer.Ordinal)),
        YesNo("parentSigned", "Did a parent sign? (under 18)", "Select whether a parent signed"),
        Date("yotConsultedOn", "When was the youth offending team consulted? (under 18)", "Enter the day the team was consulted"),
        Words("vulnerability/capacityInDoubt", "Is it in doubt that they understand what is asked? (optional)", "Select an answer", ["yes", "no", "unknown"]),
        Words("vulnerability/disability", "Have they a disability? (optional)", "Select an answer", ["yes", "no", "unknown"]),
        Words("suspectedExploitation", "Are they suspected to be exploited? (optional)", "Select an answer", ["yes", "no", "unknown"]),
    ];

    private static IReadOnlyList<StepField> Ending =>
    [
        Words("reason", "How is it over?", "Select how it is over", AsbWords.EndReasons.Order(StringComparer.Ordinal)) with
        {
            Says = new Dictionary<string, string>
            {
                ["never-served"] = "It was never served: choose withdrawn, superseded, refused to sign, or that the subject moved or died",
                ["breaches-on-record"] = "A breach is confirmed: choose completed with breaches",
            },
        },
        Date("endedOn", "On which day?", "Enter the day it was over"),
    ];

    private static CaseStep<AsbCase> Step<TForm>(string code, string label, string done, Func<TForm, OpenMatter<AsbCase>, Decision> decide, params IReadOnlyList<StepField> fields)
        where TForm : notnull => CaseStep.Of(code, label, done, decide, fields);
}
