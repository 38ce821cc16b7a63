using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Reviews;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>A decision gone back to: what could be seen then, and what came after.</summary>
[PageFor(Permission.CasesRead)]
public sealed class DecisionModel(DecisionReplays replays, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public Guid Id { get; private set; }

    public DecisionReplay Replay { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, Guid eventId, CancellationToken cancellation)
    {
        var reader = currentReader("case-review");
        if (await replays.Read(reader, id, eventId, cancellation) is not { } replay)
        {
            return NotFound();
        }

        (Id, Replay) = (id, replay);
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        return Page();
    }
}
