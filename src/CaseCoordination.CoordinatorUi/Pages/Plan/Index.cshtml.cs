using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>A year's plan: its priorities, its actions, and how each stands.</summary>
[PageFor(Permission.PlanRead)]
public sealed class IndexModel(Plans plans, QuarterlyFigures figures, CurrentViewer currentViewer) : PageModel
{
    private const string FirstYear = "2022-23";

    public PlanYear Year { get; private set; }

    public Quarter Quarter { get; private set; }

    /// <summary>Null when no plan was adopted for the year.</summary>
    public PlanOfYear? Plan { get; private set; }

    /// <summary>The years there is a plan for.</summary>
    public IReadOnlyList<PlanYear> Years { get; private set; } = [];

    public bool MayRecord { get; private set; }

    /// <summary>What the figures of the quarter make of an action.</summary>
    public IReadOnlyDictionary<string, RagRating> Ratings { get; private set; } = new Dictionary<string, RagRating>();

    public async Task<IActionResult> OnGet(string? year, string? quarter, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year ?? FirstYear) is not { } planYear || Quarter.Parse(planYear, quarter ?? "Q1") is not { } asked)
        {
            return NotFound();
        }

        (Year, Quarter) = (planYear, asked);
        var viewer = currentViewer();
        (Years, MayRecord) = (await plans.Years(viewer, cancellation), RolePermissions.Grant(viewer.Roles, Permission.PlanWrite));
        Plan = await plans.Read(viewer, Year, cancellation);
        var read = await figures.Read(viewer, Quarter, cancellation);
        Ratings = (read?.Compared ?? []).GroupBy(c => c.Now.Measure.Action).ToDictionary(g => g.Key, g => PlanWording.Worst(g.Select(c => c.Rating)));
        return Page();
    }
}
