using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Partnership;

/// <summary>Lets a person who works in several partnerships say which they look at. Their cases never stand on one page.</summary>
[Authorize]
public sealed class IndexModel(IPartnershipChoice choice, CurrentViewer currentViewer) : PageModel
{
    [BindProperty]
    public string? Chosen { get; set; }

    public IReadOnlyList<string> Partnerships => choice.Open;

    public string Current => currentViewer().Partnership;

    // One that is not the person's and one that does not exist look the same.
    public async Task<IActionResult> OnPost() => Chosen is not null && await choice.Choose(Chosen) ? RedirectToPage("/Index") : NotFound();
}
