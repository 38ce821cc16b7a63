using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Isva;

/// <summary>Who waits for an adviser, in the order they come up.</summary>
[PageFor(Permission.CasesRead)]
public sealed class WaitingListModel(IsvaCases cases, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        Waiting = (await cases.Waiting(viewer, cancellation)).Cases;
    }
}
