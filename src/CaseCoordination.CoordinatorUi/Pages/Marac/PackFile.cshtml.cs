using System.Globalization;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.Packs;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>The same papers as a PDF.</summary>
[PageFor(Permission.CasesRead)]
public sealed class PackFileModel(MeetingPacks packs, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(PackModel.Purpose);
        if (await packs.Fetch(reader, id, cancellation) is not { } pack)
        {
            return NotFound();
        }

        var agencies = new AgencyNames(await directory.Of(reader.Viewer.Partnership, cancellation));
        return File(
            PackPdf.Of(PackText.Of(pack, agencies), PackText.Mark(pack, agencies)),
            "application/pdf",
            string.Create(CultureInfo.InvariantCulture, $"marac-pack-{pack.Meeting.HeldOn:yyyy-MM-dd}.pdf"));
    }
}
