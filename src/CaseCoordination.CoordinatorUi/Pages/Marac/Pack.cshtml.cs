using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.Packs;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>A meeting's papers, to read and to print. That they were fetched is on record.</summary>
[PageFor(Permission.CasesRead)]
public sealed class PackModel(MeetingPacks packs, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public const string Purpose = "meeting-pack";

    public Guid Id { get; private set; }

    public IReadOnlyList<PackLine> Lines { get; private set; } = [];

    public string Mark { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await packs.Fetch(reader, id, cancellation) is not { } pack)
        {
            return NotFound();
        }

        var agencies = new AgencyNames(await directory.Of(reader.Viewer.Partnership, cancellation));
        (Id, Lines, Mark) = (id, PackText.Of(pack, agencies), PackText.Mark(pack, agencies));
        return Page();
    }
}
