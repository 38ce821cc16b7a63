using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Measures;

/// <summary>Every action of the plan with its measures' figures for one quarter.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class IndexModel(Plans plans, QuarterlyFigures figures, CurrentViewer currentViewer) : PageModel
{
    private const string FirstYear = "2022-23";

    public PlanYear Year { get; private set; }

    public Quarter Quarter { get; private set; }

    /// <summary>The years there is a plan for.</summary>
    public IReadOnlyList<PlanYear> Years { get; private set; } = [];

    /// <summary>Whose plan it is; a measure of another area says so.</summary>
    public string AreaName { get; private set; } = "";

    /// <summary>Empty when no plan was adopted for the year.</summary>
    public IReadOnlyList<PriorityFigures> Priorities { get; private set; } = [];

    public async Task<IActionResult> OnGet(string? year, string? quarter, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year ?? FirstYear) is not { } planYear || Quarter.Parse(planYear, quarter ?? "Q1") is not { } asked)
        {
            return NotFound();
        }

        (Year, Quarter) = (planYear, asked);
        var viewer = currentViewer();
        Years = await plans.Years(viewer, cancellation);
        if (await plans.Read(viewer, Year, cancellation) is { } plan)
        {
            AreaName = plan.Plan.AreaName;
            Priorities = PriorityFigures.Of(plan, await figures.Read(viewer, Quarter, cancellation));
        }

        return Page();
    }
}
