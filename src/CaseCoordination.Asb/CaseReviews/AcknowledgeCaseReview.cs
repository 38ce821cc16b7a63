using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>Nothing is asked but the act itself.</summary>
public sealed record ReviewAcknowledgementForm;

public static class AcknowledgeCaseReview
{
    public static Decision Decide(OpenMatter<AsbCaseReview> open) => open.State switch
    {
        { Closed: true } => AsbRefusals.ReviewElsewhere,
        { Acknowledged: true } => Decision.NothingToDo,
        _ => Decision.Record(new CaseReviewAcknowledged(open.State.Id, open.By.Agency, open.Today)),
    };
}
