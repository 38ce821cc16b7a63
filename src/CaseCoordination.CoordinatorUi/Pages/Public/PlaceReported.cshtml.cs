using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Public;

/// <summary>Says the same to everybody, whatever became of what they sent.</summary>
[AllowAnonymous]
public sealed class PlaceReportedModel : PageModel;
