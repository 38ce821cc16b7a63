using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>What the agencies wrote to each other, as far as this reader is concerned by it; opening it is on record.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class CorrespondenceModel(
    ReferralFiles files, Correspondences correspondences, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public ReferralSummary Referral { get; private set; } = null!;

    public IReadOnlyList<Said> Said { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("coordination");
        if (await files.Find(reader, id, cancellation) is not { } found || await correspondences.Read(reader, id, cancellation) is not { } read)
        {
            return NotFound();
        }

        (Referral, Said) = (found.Summary, read.Entries);
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        return Page();
    }
}
