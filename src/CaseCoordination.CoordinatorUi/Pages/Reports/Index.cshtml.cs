using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>The year's quarterly reports, and where the rest of them begins.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class IndexModel(QuarterlyReports reports, CurrentViewer currentViewer) : PageModel
{
    public PlanYear Year { get; } = new(2022);

    public IReadOnlyList<(QuarterOfPage Quarter, QuarterlyReport? Report)> Quarters { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        MayWrite = RolePermissions.Grant(viewer.Roles, Permission.ReportsWrite);
        var quarters = new List<(QuarterOfPage, QuarterlyReport?)>();
        for (var number = 1; number <= 4; number++)
        {
            var quarter = new Quarter(Year.StartYear, number);
            quarters.Add((new(quarter), await reports.Find(viewer, quarter, cancellation)));
        }

        Quarters = quarters;
    }
}
