using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Account;

/// <summary>Who is signed in, and what that lets them do: the page everyone who signed in may open.</summary>
[Authorize]
public sealed class IndexModel(AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public Viewer Viewer { get; private set; } = null!;

    public string Agency { get; private set; } = "";

    public DateTimeOffset? SignedInAt => SignInTime.Of(User);

    public IEnumerable<string> Roles => Viewer.Roles.Order(StringComparer.Ordinal).Select(RoleWording.Of);

    public IEnumerable<string> MayDo =>
        Permission.All.Where(permission => RolePermissions.Grant(Viewer.Roles, permission.Key)).Select(permission => permission.Value);

    public async Task OnGet(CancellationToken cancellation)
    {
        Viewer = currentViewer();
        Agency = new AgencyNames(await directory.Of(Viewer.Partnership, cancellation)).Of(Viewer.Agency);
    }
}
