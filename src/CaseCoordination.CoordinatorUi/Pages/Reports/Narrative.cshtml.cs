using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>Says how one action went in the quarter, and rates it.</summary>
[PageFor(Permission.ReportsWrite)]
public sealed class NarrativeModel(QuarterlyReports reports, ReportDesk desk, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    [BindProperty]
    public string? Narrative { get; set; }

    [BindProperty]
    public string? Rating { get; set; }

    public QuarterOfPage Quarter { get; private set; } = null!;

    public string Number { get; private set; } = "";

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGet(string year, string quarter, string number, CancellationToken cancellation)
    {
        if (await Show(year, quarter, number, cancellation) is not { } read)
        {
            return NotFound();
        }

        var said = read.Report?.Said.GetValueOrDefault(number);
        (Narrative, Rating) = (said?.Narrative, said?.Rating);
        return Page();
    }

    public async Task<IActionResult> OnPost(string year, string quarter, string number, CancellationToken cancellation)
    {
        // What the framework made of fields it could not read would repeat them; the faults say what is missing.
        ModelState.Clear();
        if (QuarterOfPage.Of(year, quarter) is not { } asked)
        {
            return NotFound();
        }

        var viewer = currentViewer();
        var form = new NarrativeForm { Action = number, Narrative = OrNull(Narrative), Rating = OrNull(Rating) };
        var request = QuarterOfPage.Request(viewer, master, Key, new { asked.Title, form });
        if (await desk.Write(viewer, asked.Quarter, form, Seen, request, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is not { } refusal)
        {
            return RedirectToPage("/Reports/Report", null, new { year, quarter }, $"action-{number}");
        }

        Errors = [.. refusal.Faults is { } faults ? faults.Select(fault => (Field(fault), fault.ForAPerson())) : [("narrative", refusal.Sentence)]];
        return await Show(year, quarter, number, cancellation) is null ? NotFound() : Page();
    }

    private async Task<ReportBesideNow?> Show(string year, string quarter, string number, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked || await reports.Read(viewer, asked.Quarter, cancellation) is not { } read
            || read.Now.Figures.Figures.All(figure => figure.Action != number))
        {
            return null;
        }

        (Quarter, Number, Seen, Key) = (asked, number, read.Report?.Version ?? 0, Guid.CreateVersion7());
        return read;
    }

    private static string Field(Fault fault) => fault.Pointer == "/rating" ? "rating" : "narrative";

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
