using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Isva;

/// <summary>The ISVA cases this viewer may see, newest first.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(IsvaCases cases, CurrentViewer currentViewer) : PageModel
{
    public const string WaitingListPage = "/Isva/WaitingList";

    public static readonly IReadOnlyList<(string Page, string Name)> Lists = [("/Isva/Index", "Cases"), (WaitingListPage, "Waiting list")];

    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public CaseList Cases { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var status = IsvaCases.Statuses.FirstOrDefault(known => known == Status);
        var page = await cases.Read(currentViewer(), status, After, cancellation);
        Cases = new(
            "ISVA cases", "/Isva/Index", "/Isva/Case", IsvaCases.Statuses, status, ["Referred on", "Waits since"],
            [.. page.Cases.Select(one => new ListedCase(one.Id, one.Status, false, [PlainDate.Of(one.ReferredOn), one.WaitsSince is { } since ? PlainDate.Of(since) : ""]))], page.Next, After)
        {
            Beside = Lists,
            Opens = ("/Isva/Meetings", "Record a meeting the adviser was expected at"),
            Live = LiveList.Of(LiveLists.Isva, page.Cases, status, after: After),
        };
    }
}
