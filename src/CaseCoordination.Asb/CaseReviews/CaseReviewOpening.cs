using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>Takes an application in; the clear text lives only here, between the body read and the event sealed.</summary>
public sealed class CaseReviewOpening(MatterActions actions, PersonKeys keys, WorkingDays days, TimeProvider clock)
{
    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    public async Task<ActionAnswer> Open(
        Viewer by, CaseReviewForm form, IReadOnlyDictionary<string, string> agencies, RequestIdentity request, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var applicant = await keys.New(ct);
        return await actions.Open<AsbCaseReview>(
            by, id, request, now => RequestCaseReview.Decide(form, id, by.Agency, applicant, agencies, days, LondonDay.Of(now)), AsbFollowing.Of, ct);
    }
}
