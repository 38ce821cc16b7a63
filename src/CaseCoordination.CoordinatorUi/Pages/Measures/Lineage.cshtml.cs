using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Measures;

/// <summary>Every fact under a measure's figure, or under those of a whole action, so that it can be counted again by hand.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class LineageModel(QuarterlyFigures figures, CurrentViewer currentViewer) : PageModel
{
    public PlanYear Year { get; private set; }

    public Quarter Quarter { get; private set; }

    /// <summary>The measure's code, or the action's number.</summary>
    public string Code { get; private set; } = "";

    public IReadOnlyList<FigureLineage> Lineages { get; private set; } = [];

    public async Task<IActionResult> OnGet(string year, string quarter, string measure, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year) is not { } planYear
            || Quarter.Parse(planYear, quarter) is not { } asked
            || await figures.Lineage(currentViewer(), asked, measure, cancellation) is not { } lineages)
        {
            return NotFound();
        }

        (Year, Quarter, Code, Lineages) = (planYear, asked, measure, lineages);
        return Page();
    }
}
