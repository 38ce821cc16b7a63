using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Asb;

/// <summary>The anti-social behaviour cases this viewer may see, newest first.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(AsbCaseReads reads, CurrentViewer currentViewer, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<(string Page, string Name)> Lists = [("/Asb/Index", "Cases"), ("/Asb/CaseReviews", "Case reviews")];

    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public CaseList Cases { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var status = AsbCaseStatus.All.FirstOrDefault(known => known == Status);
        var page = await reads.List(currentViewer(), status, After, LiveLists.PageSize, cancellation);
        var today = LondonDay.Of(clock.GetUtcNow());
        Cases = new(
            "Anti-social behaviour cases", "/Asb/Index", "/Asb/Case", AsbCaseStatus.All, status, ["Category", "Area", "Opened on", "Steps taken"],
            [.. page.Cases.Select(one => new ListedCase(one.Id, one.Status, IsLate(one, today), Cells(one)))], page.Next, After)
        {
            Beside = Lists,
            Opens = ("/Asb/Open", "Open a case"),
            Live = LiveList.Of(LiveLists.Asb, page.Cases, status, after: After),
        };
    }

    private static bool IsLate(AsbCaseSummary one, DateOnly today) =>
        one.Status == AsbCaseStatus.Open && one.Interventions.Any(step => step.Status == "served" && AsbWork.NextReview(step) < today);

    private static string[] Cells(AsbCaseSummary one) =>
        [PlainWords.Of(one.Category), PlainWords.Place(one.Area), PlainDate.Of(one.OpenedOn), $"{one.Interventions.Count(step => step.ServedOn is not null)}"];
}
