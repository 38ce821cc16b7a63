using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Disclosures;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.AddressTrace;

/// <summary>Everywhere a person's address ever was: what holds it, who was given it, who opened it.</summary>
[PageFor(Permission.PrivacyRead)]
public sealed class TraceModel(AddressTraces traces, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public CaseCoordination.Cases.Disclosures.AddressTrace Trace { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("address-leak");
        if (await traces.Follow(reader, id, cancellation) is not { } trace)
        {
            return NotFound();
        }

        Trace = trace;
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        return Page();
    }
}
