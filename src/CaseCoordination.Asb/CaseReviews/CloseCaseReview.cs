using System.Collections.Frozen;
using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>How it is over.</summary>
public sealed record ReviewClosureForm
{
    /// <summary>completed, threshold-not-met, appeal-upheld, appeal-dismissed or withdrawn.</summary>
    public string? Reason { get; init; }
}

public static class CloseCaseReview
{
    private static readonly FrozenSet<string> Reasons = ["completed", "threshold-not-met", "appeal-upheld", "appeal-dismissed", "withdrawn"];

    public static Decision Decide(ReviewClosureForm form, OpenMatter<AsbCaseReview> open)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Reason, Reasons, "/reason");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var review = open.State;
        var possible = !review.Closed && form.Reason switch
        {
            "completed" => review.OutcomeSent,
            "threshold-not-met" => review.Met == false,
            "appeal-upheld" or "appeal-dismissed" => review.Appealed,
            _ => true,
        };
        return possible ? Decision.Record(new CaseReviewClosed(review.Id, form.Reason!, open.By.Agency, open.Today)) : AsbRefusals.ReviewElsewhere;
    }
}
