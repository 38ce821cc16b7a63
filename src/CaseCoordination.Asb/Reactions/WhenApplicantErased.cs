using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Parties;
using CaseCoordination.Privacy.Messages;
using Marten;

namespace CaseCoordination.Asb.Reactions;

/// <summary>Notes in a case review that who applied is gone.</summary>
public static class WhenApplicantErasedHandler
{
    public static async Task Handle(PersonWasErased erased, IDocumentSession session, CancellationToken ct)
    {
        if (erased.MatterKind != AsbPartiesProjection.ReviewKind)
        {
            return;
        }

        var stream = await session.Events.FetchForWriting<AsbCaseReview>(erased.Matter, ct);
        if (stream.Aggregate is { Erased: false } review && review.ApplicantId == erased.PersonId)
        {
            stream.AppendOne(new CaseReviewApplicantErased(review.Id, erased.PersonId, erased.ErasedOn));
        }
    }
}
