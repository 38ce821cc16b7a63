using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Measures;

/// <summary>The coverage matrix: every measure of the plan, where its figure comes from, and why another has none.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class CoverageModel(Plans plans, QuarterlyFigures figures, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public PlanYear Year { get; private set; }

    public Quarter Quarter { get; private set; }

    public CoverageMatrix Matrix { get; private set; } = null!;

    public PlanOfYear Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string year, string quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (PlanYear.Parse(year) is not { } planYear || Quarter.Parse(planYear, quarter) is not { } asked
            || await plans.Read(viewer, planYear, cancellation) is not { } plan || await figures.Read(viewer, asked, cancellation) is not { } read)
        {
            return NotFound();
        }

        var agencies = await directory.Of(viewer.Partnership, cancellation);
        (Year, Quarter, Plan) = (planYear, asked, plan);
        Matrix = CoverageMatrix.Of(read, Leads.Owned(plan.Actions, agencies.ContainsKey));
        return Page();
    }
}
