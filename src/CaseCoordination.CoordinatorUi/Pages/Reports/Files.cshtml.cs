using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Files;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>The files made of reports and returns, and the form that asks for one.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class FilesModel(ReportFiles files, Plans plans, MasterKey master, TimeProvider clock, CurrentViewer currentViewer) : FormPage
{
    [BindProperty]
    public ReportFileForm Form { get; set; } = new() { Kind = "quarterly-report", Edition = "internal", Format = "html", Quarter = "Q1" };

    public IReadOnlyList<ReportFile> Files { get; private set; } = [];

    public IReadOnlyList<PlanYear> Years { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayWrite { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Each field with what can be chosen.</summary>
    public IReadOnlyList<(string Field, string Label, IReadOnlyList<(string Value, string Words)> Options)> Choices =>
    [
        ("kind", "What", [.. ReportFile.Kinds.Select(kind => (kind, ReportWording.File(kind)))]),
        ("year", "Plan year", [.. Years.Select(year => ($"{year}", year.Printed))]),
        ("quarter", "Quarter", [.. Enumerable.Range(1, 4).Select(number => ($"Q{number}", $"Q{number}"))]),
        ("edition", "Edition", [.. ReportFile.Editions.Select(edition => (edition, ReportWording.Edition(edition)))]),
        ("format", "Kind of file", [.. ReportFile.MediaTypes.Keys.Select(format => (format, ReportWording.Format(format)))]),
    ];

    public string? Chosen(string field) => field switch
    {
        "kind" => Form.Kind,
        "year" => Form.Year,
        "quarter" => Form.Quarter,
        "edition" => Form.Edition,
        _ => Form.Format,
    };

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        (Key, MayWrite) = (Guid.CreateVersion7(), RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite));
        Years = await plans.Years(viewer, cancellation);
        Files = await files.List(viewer, cancellation);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        ModelState.Clear();
        var viewer = currentViewer();
        if (!RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite))
        {
            return Forbid();
        }

        var answer = await files.Request(viewer, Form, QuarterOfPage.Request(viewer, master, Key, Form), cancellation);
        if (answer?.File is { } file)
        {
            return RedirectToPage("/Reports/File", new { id = file.Id });
        }

        Error = answer?.Refusal switch
        {
            { Faults: [var fault, ..] } => fault.ForAPerson(),
            { } refusal => refusal.Sentence,
            null => "The quarter is not measured here.",
        };
        await OnGet(cancellation);
        return Page();
    }
}
