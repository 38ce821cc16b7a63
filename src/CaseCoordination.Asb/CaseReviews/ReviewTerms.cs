using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>How long a step of a case review may take, counted from the application.</summary>
/// <param name="Step">acknowledge, threshold or outcome.</param>
public sealed record ReviewTerm(string Id, string Step, int Days, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Source, bool Verified)
{
    public Rule AsRule() => new(Id, $"In a case review, {Step}: within {Days} working days of the application.", Source, Verified, EffectiveFrom, EffectiveTo);
}

/// <summary>Local terms, in working days; no statute names any.</summary>
public static class ReviewTerms
{
    public const string Acknowledge = "acknowledge";
    public const string Threshold = "threshold";
    public const string Outcome = "outcome";

    private const string Practice = "Published local procedures: one to five, ten, and twenty to twenty-eight working days";

    public static readonly IReadOnlyList<ReviewTerm> All =
    [
        new("case-review-acknowledge", Acknowledge, 5, new(2014, 10, 20), null, Practice, Verified: false),
        new("case-review-threshold", Threshold, 10, new(2014, 10, 20), null, Practice, Verified: false),
        new("case-review-outcome", Outcome, 28, new(2014, 10, 20), null, Practice, Verified: false),
    ];

    public static IReadOnlyList<CaseReviewDue> From(DateOnly requestedOn, WorkingDays days) =>
    [
        .. from term in All
           where term.EffectiveFrom <= requestedOn && !(term.EffectiveTo < requestedOn)
           select new CaseReviewDue(term.Step, days.Add(requestedOn, term.Days)),
    ];
}
