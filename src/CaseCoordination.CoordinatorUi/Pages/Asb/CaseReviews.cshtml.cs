using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Asb;

/// <summary>The case reviews this viewer may see, newest first.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseReviewsModel(CaseReviewReads reads, CurrentViewer currentViewer) : PageModel
{
    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public CaseList Cases { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var status = CaseReviewStatus.All.FirstOrDefault(known => known == Status);
        var page = await reads.List(currentViewer(), status, After, LiveLists.PageSize, cancellation);
        Cases = new(
            "Case reviews", "/Asb/CaseReviews", "/Asb/CaseReview", CaseReviewStatus.All, status, ["Problem", "Applied on"],
            [.. page.Reviews.Select(one => new ListedCase(one.Id, one.Status, one.Status != "closed" && one.Overdue.Count > 0, [PlainWords.Of(one.Problem), PlainDate.Of(one.RequestedOn)]))],
            page.Next, After)
        {
            Beside = IndexModel.Lists,
            Opens = ("/Asb/OpenCaseReview", "Take in an application"),
            Live = LiveList.Of(LiveLists.CaseReviews, page.Reviews, status, after: After),
        };
    }
}
