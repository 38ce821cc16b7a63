using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>What was sent, as far as this reader is shown it; opening it is on record.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class SentModel(ReferralFiles files, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public FoundReferral Found { get; private set; } = null!;

    public ReferralFile Sent { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public bool MayBreakGlass { get; private set; }

    public bool MayPutRight { get; private set; }

    /// <summary>What was just put right.</summary>
    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("coordination");
        if (await files.Find(reader, id, cancellation) is not { } found)
        {
            return NotFound();
        }

        (Found, Sent) = (found, await files.Open(reader, found, cancellation));
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        MayPutRight = found.MayBePutRightBy(reader.Viewer);
        MayBreakGlass = Sent.Withheld.Count > 0 && RolePermissions.Grant(reader.Viewer.Roles, Permission.BreakGlass);
        return Page();
    }
}
