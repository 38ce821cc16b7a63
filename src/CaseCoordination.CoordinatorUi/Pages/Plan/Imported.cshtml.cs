using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Import;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>What became of a file of activities, row by row.</summary>
[PageFor(Permission.PlanWrite)]
public sealed class ImportedModel(ActivityImports imports, CurrentViewer currentViewer) : PageModel
{
    public PlanYear Year { get; private set; }

    public ActivitiesImported Import { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string year, Guid id, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year) is not { } asked || await imports.Find(currentViewer(), asked, id, cancellation) is not { } import)
        {
            return NotFound();
        }

        (Year, Import) = (asked, import);
        return Page();
    }
}
