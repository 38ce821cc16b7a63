using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Asb.Reading;

/// <summary>Reviews of steps in force, and the clocks of case reviews, where the viewer's agency leads.</summary>
public static class AsbWork
{
    public const string Review = "asb-review";
    public const string CaseReview = "case-review-step";

    public static readonly WorkSource Cases = WorkSource.In<AsbCaseSummary>(
        Permission.CasesRead,
        [Review],
        (cases, asked) => cases.Where(c => c.LeadAgency == asked.Agency && c.Status == AsbCaseStatus.Open).OrderBy(c => c.Position),
        (one, asked) => Of(one, asked));

    public static readonly WorkSource CaseReviews = WorkSource.In<CaseReviewSummary>(
        Permission.CasesRead,
        [CaseReview],
        (reviews, asked) => reviews.Where(r => r.ReceivedBy == asked.Agency && r.Status != "closed").OrderBy(r => r.Position),
        Of);

    public static IEnumerable<WorkItem> Of(AsbCaseSummary asb, WorkAsked asked) =>
        from one in asb.Interventions
        where one.Status == "served"
        let due = NextReview(one)
        where asked.IsSoon(due)
        select new WorkItem(Review, WorkPlace.AsbCase, asb.Id, one.ServedOn!.Value, due) { What = one.Step, Agency = asb.LeadAgency };

    public static IEnumerable<WorkItem> Of(CaseReviewSummary review, WorkAsked asked) =>
        from due in StepsDue(review)
        where asked.IsSoon(due.By)
        select new WorkItem(CaseReview, WorkPlace.CaseReview, review.Id, review.RequestedOn, due.By) { What = due.Step, Agency = review.ReceivedBy };

    /// <summary>The steps that were not taken yet, each with its last day.</summary>
    public static IEnumerable<CaseReviewDue> StepsDue(CaseReviewSummary review) => review.Due.Where(due => Waits(review, due.Step));

    /// <summary>The first day of review that no review was held for; one held in the month before the day is that review.</summary>
    public static DateOnly? NextReview(InterventionSummary one) => (one.ReviewsOn ?? [])
        .Where(day => !(one.ReviewedOn ?? []).Any(held => held >= day.AddMonths(-1))).Min(day => (DateOnly?)day);

    /// <summary>As the clock itself asks it.</summary>
    private static bool Waits(CaseReviewSummary review, string step) => step switch
    {
        ReviewTerms.Acknowledge => review.Status == "requested",
        ReviewTerms.Threshold => review.Status is "requested" or "acknowledged",
        _ => review.Status is "requested" or "acknowledged" or "threshold-met" or "panel-held",
    };
}
