using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Measures.Files;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>How far a file has got, and its bytes once it is ready.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class FileModel(ReportFiles files, TimeProvider clock, CurrentReader currentReader) : PageModel
{
    private const string Purpose = "report-download";

    public ReportFile Asked { get; private set; } = null!;

    public bool IsOverdue => Asked.IsOverdue(clock.GetUtcNow());

    public bool MayAskAgain { get; private set; }

    /// <summary>New with each form, so that one sent twice is done once.</summary>
    public Guid Key { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var viewer = currentReader(Purpose).Viewer;
        if (await files.Find(viewer, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        (Asked, MayAskAgain) = (file, RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite));
        return Page();
    }

    public async Task<IActionResult> OnGetContent(Guid id, CancellationToken cancellation) =>
        await files.Open(currentReader(Purpose), id, cancellation) is { } opened ? File(opened.Bytes, opened.File.MediaType, opened.File.FileName) : NotFound();
}
