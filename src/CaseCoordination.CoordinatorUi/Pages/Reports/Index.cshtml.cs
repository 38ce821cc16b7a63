using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>The year's quarterly reports, and where the rest of them begins.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class IndexModel(QuarterlyReports reports, Plans plans, CurrentViewer currentViewer) : PageModel
{
    public PlanYear Year { get; private set; }

    /// <summary>What can be chosen, the newest first; none before a plan is adopted.</summary>
    public IReadOnlyList<PlanYear> Years { get; private set; } = [];

    public IReadOnlyList<(QuarterOfPage Quarter, QuarterlyReport? Report)> Quarters { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGet(string? year, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        Years = await plans.Years(viewer, cancellation);
        if (Years.Count == 0 && year is null)
        {
            return Page();
        }

        if (PlanYear.Parse(year ?? $"{Years[0]}") is not { } asked || !Years.Contains(asked))
        {
            return NotFound();
        }

        Year = asked;
        MayWrite = RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite);
        var quarters = new List<(QuarterOfPage, QuarterlyReport?)>();
        for (var number = 1; number <= 4; number++)
        {
            var quarter = new Quarter(Year.StartYear, number);
            quarters.Add((new(quarter), await reports.Find(viewer, quarter, cancellation)));
        }

        Quarters = quarters;
        return Page();
    }
}
