using CaseCoordination.CoordinatorUi.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.SignIn;

/// <summary>Asks for a user name and a password, and never says which of the two was wrong.</summary>
[AllowAnonymous]
public sealed class IndexModel(SignInWithPassword signIn) : PageModel
{
    public const string NoMatch = "Enter a user name and password that match";

    public const string Locked = "Wrong passwords were entered for this user name too often. Wait 15 minutes, then try again";

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards; only ever a page of this service.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), "Enter your user name");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (ModelState.IsValid && await signIn(HttpContext, UserName!.Trim(), Password!) is var answer and not PasswordAnswer.SignedIn)
        {
            ModelState.AddModelError(nameof(UserName), answer == PasswordAnswer.Locked ? Locked : NoMatch);
        }

        return ModelState.IsValid ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/") : Page();
    }
}
