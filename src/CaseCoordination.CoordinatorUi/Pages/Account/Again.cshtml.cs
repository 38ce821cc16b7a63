using CaseCoordination.CoordinatorUi.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Account;

/// <summary>Lets a person sign in again ahead of work that will ask for it; back on their account, they see since when they are signed in.</summary>
[RecentSignIn]
public sealed class AgainModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Account/Index");
}
