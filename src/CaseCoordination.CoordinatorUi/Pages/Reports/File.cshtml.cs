using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Measures.Files;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>How far a file has got, and its bytes once it is ready.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class FileModel(ReportFiles files, CurrentReader currentReader) : PageModel
{
    private const string Purpose = "report-download";

    public ReportFile Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        if (await files.Find(currentReader(Purpose).Viewer, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        Asked = file;
        return Page();
    }

    public async Task<IActionResult> OnGetContent(Guid id, CancellationToken cancellation) =>
        await files.Open(currentReader(Purpose), id, cancellation) is { } opened ? File(opened.Bytes, opened.File.MediaType, opened.File.FileName) : NotFound();
}
