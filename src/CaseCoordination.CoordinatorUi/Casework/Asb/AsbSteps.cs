using CaseCoordination.Agencies;
using CaseCoordination.Asb;
using CaseCoordination.Asb.Closing;
using CaseCoordination.Asb.Exploitation;
using CaseCoordination.Asb.Incidents;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Wording;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Asb;

/// <summary>What can be recorded in an anti-social behaviour case; what is about one of its interventions, see <see cref="InterventionSteps"/>.</summary>
public static class AsbSteps
{
    private const int MostTerms = 30;

    private static readonly Dictionary<string, string> ConcernedByProposal = new()
    {
        ["rationale-needed"] = "rationale",
        ["terms-needed"] = "terms/0/text",
        ["signatories-needed"] = "signatories",
    };

    public static IReadOnlyList<CaseStep<AsbCase>> Of(AsbCaseFile file, DateOnly today, IReadOnlyDictionary<string, Agency> directory)
    {
        var kinds = directory.ToDictionary(one => one.Key, one => one.Value.Kind);
        var agencies = Named(directory);
        var isOpen = file.Summary.Status != AsbCaseStatus.Closed;
        return
        [
            CaseStep.Of<AsbCase, IncidentForm>("incidents", "Log an incident", "The incident was logged.", (form, at) => LogIncident.Decide(form, kinds, at), Incident(agencies)) with
            {
                Offered = isOpen,
            },
            CaseStep.Of<AsbCase, ExploitationForm>(
                "exploitation-pathway", "Record that exploitation was looked into", "What came of it was recorded.", ConsiderExploitation.Decide,
                Words("outcome", "What came of it?", "Select what came of it", AsbWords.PathwayOutcomes.Order(StringComparer.Ordinal)),
                Text("why", "Why?", "Say why, in at least 20 characters", "20 to 4,000 characters. It is kept sealed.")) with
            {
                Offered = isOpen,
                Hint = "A suspected victim of exploitation is helped before they are warned.",
            },
            CaseStep.Of<AsbCase, ProposalForm>("interventions", "Propose a step of the ladder", "The step was proposed.", (form, at) => ProposeIntervention.Decide(form, kinds, at), Proposal(today, agencies)) with
            {
                Offered = file.Summary.Status == AsbCaseStatus.Open,
                Concerns = ConcernedByProposal,
            },
            .. file.Summary.Interventions.SelectMany(one => InterventionSteps.Of(one, file, today, kinds)),
            CaseStep.Of<AsbCase, ClosureForm>(
                "closure", "Close the case", "The case was closed.", CloseAsbCase.Decide,
                Words("reason", "Why does it close?", "Select why it closes", AsbWords.CloseReasons.Order(StringComparer.Ordinal))) with
            {
                Offered = isOpen && file.Summary.Interventions.All(one => one.Status == "ended"),
            },
        ];
    }

    public static IReadOnlyList<FieldOption> Named(IReadOnlyDictionary<string, Agency> directory) =>
        [.. directory.Values.OrderBy(agency => agency.Name, StringComparer.Ordinal).Select(agency => new FieldOption(agency.Code, agency.Name))];

    private static IReadOnlyList<StepField> Incident(IReadOnlyList<FieldOption> agencies) =>
    [
        Conduct("conduct", "What happened?"),
        Date("occurredOn", "On which day did it happen?", "Enter the day it happened"),
        Pick("reportedTo", "Whom was it reported to? (optional)", "Select an agency of the list", agencies),
        Date("reportedOn", "On which day was it reported? (optional)", "Enter the day it was reported"),
        Text("account", "What was seen? (optional)", "Say what was seen"),
    ];

    private static IReadOnlyList<StepField> Proposal(DateOnly today, IReadOnlyList<FieldOption> agencies) =>
    [
        Pick("step", "Which step?", "Select a step of the ladder", [.. LadderSteps.On(today).Select(step => new FieldOption(step.Code, NameOf(step)))]),
        Conduct("conduct", "What is it about?"),
        Text("rationale", "Why are steps passed over? (where they are)", "Say why steps are passed over", "At least 20 characters where a step below was not taken. It is kept sealed."),
        Many("terms", "Add another term", MostTerms, i =>
        [
            Words($"terms/{i}/kind", $"Term {i + 1}: is it a prohibition or a requirement? (optional)", "Select prohibition or requirement", ["prohibition", "requirement"]),
            Text($"terms/{i}/text", $"Term {i + 1}: what must or must not be done? (optional)", "Say what must or must not be done", "At most 2,000 characters. It is kept sealed."),
        ]),
        Boxes("signatories", "Which agencies sign it? (of an agreement)", "Select agencies of the list", agencies),
    ];

    private static StepField Conduct(string name, string label) => Words(name, label, "Select what it was", AsbWords.Conducts.Order(StringComparer.Ordinal));

    private static string NameOf(LadderStep step) => step.Rung is { } rung ? $"{PlainWords.Of(step.Code)} (step {rung})" : $"{PlainWords.Of(step.Code)} (beside the ladder)";
}
