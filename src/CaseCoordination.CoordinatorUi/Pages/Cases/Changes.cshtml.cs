using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Reviews;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>What became known since the last MARAC, or since a day.</summary>
[PageFor(Permission.CasesRead)]
public sealed class ChangesModel(CaseChangeReads changes, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    /// <summary>The place in the log to go on from.</summary>
    [BindProperty(SupportsGet = true)]
    public long After { get; set; }

    public string? Error { get; private set; }

    public CaseChanges Found { get; private set; } = null!;

    public bool IsDesk { get; private set; }

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("case-review");
        var moment = string.IsNullOrWhiteSpace(Since) ? null : TimelineQuestion.MomentOf(Since.Trim());
        if ((moment is null && !string.IsNullOrWhiteSpace(Since)) || !ModelState.IsValid || After < 0)
        {
            (Error, After) = ("Since must be a day such as 31/5/2022", 0);
        }

        if (await changes.Read(reader, id, moment, After, cancellation) is not { } found)
        {
            return NotFound();
        }

        (Found, IsDesk) = (found, NeedToKnow.SeesAll(reader.Viewer));
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        return Page();
    }
}
