using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>A published report as anybody may see it.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class PublicModel(QuarterlyReports reports, CurrentViewer currentViewer) : PageModel
{
    public QuarterOfPage Quarter { get; private set; } = null!;

    public PublicReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string year, string quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked
            || PublicReport.Of(viewer.Partnership, await reports.Find(viewer, asked.Quarter, cancellation)) is not { } report)
        {
            return NotFound();
        }

        (Quarter, Report) = (asked, report);
        return Page();
    }
}
