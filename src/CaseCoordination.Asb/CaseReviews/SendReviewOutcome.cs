using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>When the applicant was told.</summary>
public sealed record ReviewOutcomeForm
{
    public DateOnly? SentOn { get; init; }
}

public static class SendReviewOutcome
{
    public static Decision Decide(ReviewOutcomeForm form, OpenMatter<AsbCaseReview> open)
    {
        var faults = new FormFaults();
        faults.HasCome(form.SentOn, open.Today, "/sentOn");
        return faults.Refusal is { } refusal ? refusal : open.State switch
        {
            { Closed: false, OutcomeSent: true } => Decision.NothingToDo,
            { Closed: false, PanelHeld: true } => Decision.Record(new CaseReviewOutcomeSent(open.State.Id, open.By.Agency, form.SentOn!.Value)),
            _ => AsbRefusals.ReviewElsewhere,
        };
    }
}
