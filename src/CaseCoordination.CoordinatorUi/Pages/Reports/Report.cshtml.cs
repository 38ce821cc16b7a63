using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Measures.Files;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>A quarter's report for the partnership, and what can be done with it next.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class ReportModel(QuarterlyReports reports, ReportDesk desk, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    public QuarterOfPage Quarter { get; private set; } = null!;

    public InternalEdition Report { get; private set; } = null!;

    public ReportSection Ratings { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public bool MaySignOff { get; private set; }

    public async Task<IActionResult> OnGet(string year, string quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked || await reports.Read(viewer, asked.Quarter, cancellation) is not { } read)
        {
            return NotFound();
        }

        (Quarter, Report, Key) = (asked, InternalEdition.Of(read), Guid.CreateVersion7());
        Ratings = QuarterlyContent.RatingsOf(Report.Figures.Select(figure => figure.Rating));
        MayWrite = RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite);
        MaySignOff = RolePermissions.Grant(viewer.Roles, Permission.ReportsSignOff);
        return Page();
    }

    /// <summary>Begins the report.</summary>
    public async Task<IActionResult> OnPost(string year, string quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (!RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite))
        {
            return Forbid();
        }

        if (QuarterOfPage.Of(year, quarter) is not { } asked
            || await desk.Open(viewer, asked.Quarter, QuarterOfPage.Request(viewer, master, Key, new { asked.Title, Opens = true }), cancellation) is null)
        {
            return NotFound();
        }

        return RedirectToPage();
    }
}
