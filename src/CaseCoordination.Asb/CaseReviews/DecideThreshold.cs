using System.Collections.Frozen;
using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>
/// Whether the review is held. Where enough complaints count it is, whatever is sent; where fewer do, a ground may still
/// carry it, or a reason and advice are sent to the applicant.
/// </summary>
public sealed record ThresholdForm
{
    /// <summary>persistence, harm or inadequate-response: hold it though fewer complaints count.</summary>
    public string? Ground { get; init; }

    /// <summary>too-few-reports, reported-too-late, too-long-ago or other-behaviour: do not hold it.</summary>
    public string? Reason { get; init; }

    /// <summary>What else may help; required with a reason.</summary>
    public string? Advice { get; init; }
}

public static class DecideThreshold
{
    public const string ByReports = "reports";

    /// <summary>2014 Act s.104(7): persistence, harm or potential harm, adequacy of the response.</summary>
    private static readonly FrozenSet<string> Grounds = ["persistence", "harm", "inadequate-response"];
    private static readonly FrozenSet<string> Reasons = ["too-few-reports", "reported-too-late", "too-long-ago", "other-behaviour"];

    public static Decision Decide(ThresholdForm form, OpenMatter<AsbCaseReview> open)
    {
        var review = open.State;
        var faults = new FormFaults();
        faults.OneOfIfGiven(form.Ground, Grounds, "/ground");
        faults.OneOfIfGiven(form.Reason, Reasons, "/reason");
        faults.AtMost(form.Advice, 4_000, "/advice");
        var rule = ReviewThresholds.On(review.RequestedOn);
        var count = rule.Qualifying(review.Problem, review.Reports, review.RequestedOn);
        if (count < rule.Complaints && form.Ground is null
            && faults.Requires(form.Reason, "/reason", "Fewer complaints count than the threshold: send a ground to hold it all the same, or a reason and advice."))
        {
            faults.Requires(form.Advice, "/advice", "Tell the applicant what else may help.");
        }

        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        // An appeal may bring a "not met" before the decider once more.
        if (review is { Closed: true } or { Acknowledged: false } or { Met: true } or { Met: false, Appealed: false })
        {
            return AsbRefusals.ReviewElsewhere;
        }

        if (count >= rule.Complaints)
        {
            return form.Reason is not null
                ? AsbRefusals.ThresholdIsMet
                : Decision.Record(new CaseReviewThresholdMet(review.Id, rule.Id, count, ByReports, open.By.Agency, open.Today));
        }

        return form.Ground is { } ground
            ? Decision.Record(new CaseReviewThresholdMet(review.Id, rule.Id, count, ground, open.By.Agency, open.Today))
            : Decision.Record(new CaseReviewThresholdNotMet(review.Id, rule.Id, count, form.Reason!, open.Seal(form.Advice)!.Value, open.By.Agency, open.Today));
    }
}
