using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages;

/// <summary>The front door: leads each person to the first part their work needs, and to their account when there is none yet.</summary>
[Authorize]
public sealed class IndexModel(CurrentViewer currentViewer) : PageModel
{
    public IActionResult OnGet() => RedirectToPage(Section.OpenTo(currentViewer()).FirstOrDefault()?.Page ?? "/Account/Index");
}
