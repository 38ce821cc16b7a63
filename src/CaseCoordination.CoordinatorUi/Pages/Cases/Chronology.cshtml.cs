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

/// <summary>The chronology for a review, oldest first, made to be printed.</summary>
[PageFor(Permission.CasesRead)]
public sealed class ChronologyModel(CaseChronologies chronologies, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    private const int Lines = 200;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public CaseChronology Found { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("case-review");
        if (await chronologies.Read(reader, id, After is null ? null : TimelineCursor.Read(After), Lines, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        return Page();
    }
}
