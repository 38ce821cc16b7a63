using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.SignIn;

/// <summary>Says why a person who gave the right password is not let in.</summary>
[AllowAnonymous]
public sealed class RefusedModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
