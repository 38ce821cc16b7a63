using CaseCoordination.Asb.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of an anti-social behaviour case yields, for action 3.8 of the plan.</summary>
internal static class AsbFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        AsbIncidentLogged e => [new("asb.incident.logged", e.OccurredOn, 1, e.CaseId.ToString(), new() { ["conduct"] = e.Conduct })],
        AsbCaseOpened e => [new("asb.case.opened", e.OpenedOn, 1, e.CaseId.ToString(), new() { ["category"] = e.Category, ["area"] = e.Area, ["subject"] = e.SubjectKind })],
        AsbCaseClosed e => [new("asb.case.closed", e.ClosedOn, 1, e.CaseId.ToString(), new() { ["reason"] = e.Reason })],
        InterventionServed e =>
        [
            new("asb.intervention.served", e.ServedOn, 1, KeyOf(e.CaseId, e.Number), new()
            {
                ["type"] = e.Step,
                ["area"] = e.Area,
                ["agency"] = e.ServedBy,
                ["age-band"] = e.AgeBand,
            }),
        ],

        // Over without an ending said yet: the stock in force counts it out, the rate of compliance not yet in.
        InterventionExpired e => [new("asb.intervention.out-of-force", e.EndedOn, 1, KeyOf(e.CaseId, e.Number), new() { ["type"] = e.Step })],
        InterventionEnded e =>
        [
            new("asb.intervention.ended", e.EndedOn, 1, KeyOf(e.CaseId, e.Number), new()
            {
                ["type"] = e.Step,
                ["area"] = e.Area,
                ["reason"] = e.Reason,
                ["counts"] = OutOfTheRate.Contains(e.Reason) ? "no" : "yes",
            }),
            new("asb.intervention.out-of-force", e.EndedOn, 1, KeyOf(e.CaseId, e.Number), new() { ["type"] = e.Step }),
        ],
        BreachConfirmed e => [new("asb.breach.confirmed", e.OccurredOn, 1, KeyOf(e.CaseId, e.Number), new() { ["type"] = e.Step, ["area"] = e.Area, ["action"] = e.Action })],
        CaseReviewRequested e => [new("asb.case-review.requested", e.RequestedOn, 1, e.ReviewId.ToString(), new() { ["problem"] = e.Problem })],
        _ => [],
    };

    /// <summary>Ended so, it says nothing of compliance (the rate of measure 3.8).</summary>
    private static readonly HashSet<string> OutOfTheRate = ["withdrawn", "quashed", "superseded", "subject-moved", "subject-deceased", "refused-to-sign"];

    private static string KeyOf(Guid caseId, int number) => $"{caseId} {number}";
}
