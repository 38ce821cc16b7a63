using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Stalking.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Stalking;

/// <summary>The stalking cases this viewer may see, newest first.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(StalkingCases cases, CurrentViewer currentViewer, TimeProvider clock) : PageModel
{
    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public CaseList Cases { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var status = StalkingCases.Statuses.FirstOrDefault(known => known == Status);
        var page = await cases.Read(currentViewer(), status, After, cancellation);
        var today = LondonDay.Of(clock.GetUtcNow());
        Cases = new(
            "Stalking cases", "/Stalking/Index", "/Stalking/Case", StalkingCases.Statuses, status, ["Priority", "Referred on", "First contact due", "Review due"],
            [.. page.Cases.Select(one => new ListedCase(one.Id, one.Status, one.Overdue || (one.Status != "closed" && one.ReviewDueOn < today), Cells(one)))], page.Next, After)
        {
            Opens = ("/Stalking/Outreach", "Record outreach of the service"),
            Live = LiveList.Of(LiveLists.Stalking, page.Cases, status, after: After),
        };
    }

    private static string[] Cells(StalkingSummary one) =>
        [one.Priority ? "Yes" : "No", PlainDate.Of(one.ReferredOn), DueDay(one, one.ContactDueOn), DueDay(one, one.ReviewDueOn)];

    private static string DueDay(StalkingSummary one, DateOnly? day) => day is { } due && one.Status != "closed" ? PlainDate.Of(due) : "";
}
