using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>The applicant is not content with the decision, or with the way it was made.</summary>
public sealed record ReviewAppealForm
{
    public DateOnly? AppealedOn { get; init; }

    public string? Grounds { get; init; }
}

public static class AppealCaseReview
{
    public static Decision Decide(ReviewAppealForm form, OpenMatter<AsbCaseReview> open)
    {
        var faults = new FormFaults();
        faults.HasCome(form.AppealedOn, open.Today, "/appealedOn");
        faults.AtMost(form.Grounds, 4_000, "/grounds");
        return faults.Refusal is { } refusal ? refusal : open.State switch
        {
            { Closed: false, Appealed: true } => Decision.NothingToDo,
            { Closed: false, Met: false } or { Closed: false, OutcomeSent: true } =>
                Decision.Record(new CaseReviewAppealed(open.State.Id, open.Seal(form.Grounds), open.By.Agency, form.AppealedOn!.Value)),
            _ => AsbRefusals.ReviewElsewhere,
        };
    }
}
