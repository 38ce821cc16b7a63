using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.SilentLoops;

/// <summary>The open loops nobody has said anything to, longest silence first.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class IndexModel(CaseCoordination.Referrals.Tray.SilentLoops silent, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public const int Longest = 1_000;

    /// <summary>Working days of silence from which a loop is listed.</summary>
    [BindProperty(SupportsGet = true)]
    public int WorkingDays { get; set; } = 2;

    public string? Error { get; private set; }

    public IReadOnlyList<SilentLoop> Loops { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || WorkingDays is < 0 or > Longest)
        {
            ModelState.Clear();
            (WorkingDays, Error) = (2, $"Enter a number of working days, 0 to {PlainNumber.Of(Longest)}");
        }

        var viewer = currentViewer();
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        Loops = await silent.Read(viewer, WorkingDays, cancellation);
    }
}
