using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>Publishes a report that is signed off; restates one that is published.</summary>
[PageFor(Permission.ReportsWrite)]
public sealed class PublishModel(QuarterlyReports reports, ReportDesk desk, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    public const string NotConfirmed = "Confirm that you have read both editions";

    [BindProperty]
    public bool Confirmed { get; set; }

    public QuarterOfPage Quarter { get; private set; } = null!;

    public bool Restates { get; private set; }

    public IReadOnlyList<FigureRestated> Changed { get; private set; } = [];

    public string? Error { get; private set; }

    public async Task<IActionResult> OnGet(string year, string quarter, CancellationToken cancellation)
    {
        if (QuarterOfPage.Of(year, quarter) is not { } asked || await reports.Read(currentViewer(), asked.Quarter, cancellation) is not { } read)
        {
            return NotFound();
        }

        (Quarter, Key, Restates) = (asked, Guid.CreateVersion7(), read.Report is { Published: not null });
        Changed = [.. read.Drift.Select(FigureRestated.Of)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string year, string quarter, CancellationToken cancellation)
    {
        ModelState.Clear();
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked)
        {
            return NotFound();
        }

        if (!Confirmed)
        {
            Error = NotConfirmed;
            return await OnGet(year, quarter, cancellation);
        }

        var restates = await reports.Find(viewer, asked.Quarter, cancellation) is { Published: not null };
        var request = QuarterOfPage.Request(viewer, master, Key, new { asked.Title, restates });
        var answer = restates
            ? await desk.Restate(viewer, asked.Quarter, request, cancellation)
            : await desk.Publish(viewer, asked.Quarter, seen: null, request, cancellation);
        if (answer is null)
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
