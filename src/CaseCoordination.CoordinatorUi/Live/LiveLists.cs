using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Tray;
using CaseCoordination.Stalking.Reading;

namespace CaseCoordination.CoordinatorUi.Live;

/// <summary>
/// Reads a list again as its page did, under the need to know of who looks at it: of what they may not see nothing is read, and so
/// nothing told. One reading for the list, however many matters are on it.
/// </summary>
public sealed class LiveLists(ReferralTrays referrals, IsvaCases isva, StalkingCases stalking, AsbCaseReads asb, CaseReviewReads reviews)
{
    public const string Referrals = "referrals";
    public const string Isva = "isva";
    public const string IsvaWaiting = "isva-waiting";
    public const string Stalking = "stalking";
    public const string Asb = "asb";
    public const string CaseReviews = "case-reviews";

    public const int PageSize = 50;

    /// <summary>Null where there is no such list, or it is not for them.</summary>
    public async Task<string?> Digest(Viewer viewer, LiveList list, CancellationToken ct) =>
        !RolePermissions.Grant(viewer.Roles, list.Name == Referrals ? Permission.ReferralsRead : Permission.CasesRead) ? null : list.Name switch
        {
            Referrals => LiveList.DigestOf((await referrals.Read(viewer, new(list.Status, list.Kind, list.After), ct)).Referrals),
            Isva => LiveList.DigestOf((await isva.Read(viewer, list.Status, list.After, ct)).Cases),
            IsvaWaiting => LiveList.DigestOf((await isva.Waiting(viewer, ct)).Cases),
            Stalking => LiveList.DigestOf((await stalking.Read(viewer, list.Status, list.After, ct)).Cases),
            Asb => LiveList.DigestOf((await asb.List(viewer, list.Status, list.After, PageSize, ct)).Cases),
            CaseReviews => LiveList.DigestOf((await reviews.List(viewer, list.Status, list.After, PageSize, ct)).Reviews),
            _ => null,
        };
}
