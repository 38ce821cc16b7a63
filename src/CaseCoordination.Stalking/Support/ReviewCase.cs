using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.Support;

/// <summary>A look at the whole case, today.</summary>
public sealed record ReviewForm
{
    /// <summary>When to look again; 28 days on when left out.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>In the adviser's words, up to 4,000 characters; sealed.</summary>
    public string? Note { get; init; }
}

public static class ReviewCase
{
    /// <summary>No review is put off for longer.</summary>
    private const int FurthestDays = 92;

    public static readonly Rule Rule = new(
        "stalking-review-furthest", $"No review of a stalking case is put off for more than {FurthestDays} days.",
        "The partnership's own: nothing is published", Verified: false, new(2022, 4, 1));

    public static Decision Decide(ReviewForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (open.State.Status < StalkingStatus.Engaged)
        {
            return StalkingRefusals.NotEngaged;
        }

        var next = form.NextReviewOn ?? open.Today.AddDays(AssessRisk.DaysToReview);
        if (next <= open.Today || next > open.Today.AddDays(FurthestDays))
        {
            return StalkingRefusals.NotAcceptable([new("/nextReviewOn", "out-of-range", $"Send a day after today, at most {FurthestDays} days on.")]);
        }

        return form.Note?.Length > GiveSupport.LongestNote
            ? StalkingRefusals.NotAcceptable([new("/note", "too-long", $"Use at most {GiveSupport.LongestNote} characters.")])
            : Decision.Record(new StalkingCaseReviewed(open.State.Id, open.Seal(form.Note), open.Today, next, open.By.Agency));
    }
}
