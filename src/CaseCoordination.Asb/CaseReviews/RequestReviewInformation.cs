using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>Whom to ask what they know.</summary>
public sealed record ReviewInformationForm
{
    /// <summary>Codes of agencies.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }
}

public static class RequestReviewInformation
{
    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    public static Decision Decide(ReviewInformationForm form, IReadOnlyDictionary<string, string> agencies, OpenMatter<AsbCaseReview> open)
    {
        if (form.Agencies is not { Count: > 0 } || form.Agencies.Any(agency => agency is null || !agencies.ContainsKey(agency)))
        {
            var faults = new FormFaults();
            faults.Add("/agencies", "unknown-agency", "Name at least one agency of this partnership, by code.");
            return faults.Refusal!;
        }

        return open.State is { Closed: false, Acknowledged: true, OutcomeSent: false }
            ? Decision.Record(new CaseReviewInformationRequested(open.State.Id, [.. form.Agencies.Distinct()], open.By.Agency, open.Today))
            : AsbRefusals.ReviewElsewhere;
    }
}
