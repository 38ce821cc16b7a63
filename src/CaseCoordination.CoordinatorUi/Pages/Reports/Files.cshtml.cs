using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Measures.Files;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>The files made of reports and returns, and the form that asks for one.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class FilesModel(ReportFiles files, MasterKey master, CurrentViewer currentViewer) : PageModel
{
    private const string Year = "2022-23";

    [BindProperty]
    public ReportFileForm Form { get; set; } = new() { Kind = "quarterly-report", Edition = "internal", Format = "html", Year = Year, Quarter = "Q1" };

    /// <summary>New with each form, so that one sent twice is done once.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    public IReadOnlyList<ReportFile> Files { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Each field with what can be chosen.</summary>
    public IReadOnlyList<(string Field, string Label, IReadOnlyList<(string Value, string Words)> Options)> Choices { get; } =
    [
        ("kind", "What", [.. ReportFile.Kinds.Select(kind => (kind, ReportWording.File(kind)))]),
        ("quarter", $"Quarter of {Year}", [.. Enumerable.Range(1, 4).Select(number => ($"Q{number}", $"Q{number}"))]),
        ("edition", "Edition", [.. ReportFile.Editions.Select(edition => (edition, ReportWording.Edition(edition)))]),
        ("format", "Kind of file", [.. ReportFile.MediaTypes.Keys.Select(format => (format, ReportWording.Format(format)))]),
    ];

    public string? Chosen(string field) => field switch
    {
        "kind" => Form.Kind,
        "quarter" => Form.Quarter,
        "edition" => Form.Edition,
        _ => Form.Format,
    };

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        (Key, MayWrite) = (Guid.CreateVersion7(), RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite));
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

        Form = Form with { Year = Year };
        var answer = await files.Request(viewer, Form, QuarterOfPage.Request(viewer, master, Key, Form), cancellation);
        if (answer?.File is { } file)
        {
            return RedirectToPage("/Reports/File", new { id = file.Id });
        }

        Error = answer?.Refusal switch
        {
            { Faults: [var fault, ..] } => fault.Mend,
            { } refusal => refusal.Sentence,
            null => "The quarter is not measured here.",
        };
        await OnGet(cancellation);
        return Page();
    }
}
