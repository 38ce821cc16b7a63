using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>What was sent, as far as this reader is shown it; opening it is on record.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class SentModel(ReferralFiles files, CurrentReader currentReader) : PageModel
{
    public FoundReferral Found { get; private set; } = null!;

    public ReferralFile Sent { get; private set; } = null!;

    public bool MayBreakGlass { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("coordination");
        if (await files.Find(reader, id, cancellation) is not { } found)
        {
            return NotFound();
        }

        (Found, Sent) = (found, await files.Open(reader, found, cancellation));
        MayBreakGlass = Sent.Withheld.Count > 0 && RolePermissions.Grant(reader.Viewer.Roles, Permission.BreakGlass);
        return Page();
    }
}
