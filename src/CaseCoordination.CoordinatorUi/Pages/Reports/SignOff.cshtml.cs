using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>The chair or the coordinator agrees to the report.</summary>
[PageFor(Permission.ReportsSignOff)]
public sealed class SignOffModel(QuarterlyReports reports, ReportDesk desk, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    public QuarterOfPage Quarter { get; private set; } = null!;

    /// <summary>Actions something is said about, of all there are.</summary>
    public int Said { get; private set; }

    public int Actions { get; private set; }

    public string? Error { get; private set; }

    public async Task<IActionResult> OnGet(string year, string quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked || await reports.Read(viewer, asked.Quarter, cancellation) is not { } read)
        {
            return NotFound();
        }

        (Quarter, Said, Seen, Key) = (asked, read.Report?.Said.Count ?? 0, read.Report?.Version ?? 0, Guid.CreateVersion7());
        Actions = read.Now.Figures.Figures.DistinctBy(figure => figure.Action).Count();
        return Page();
    }

    public async Task<IActionResult> OnPost(string year, string quarter, CancellationToken cancellation)
    {
        ModelState.Clear();
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked
            || await desk.SignOff(viewer, asked.Quarter, Seen, QuarterOfPage.Request(viewer, master, Key, new { asked.Title, Seen }), cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is null)
        {
            return RedirectToPage("/Reports/Report", new { year, quarter });
        }

        Error = answer.Refusal.Sentence;
        return await OnGet(year, quarter, cancellation);
    }
}
