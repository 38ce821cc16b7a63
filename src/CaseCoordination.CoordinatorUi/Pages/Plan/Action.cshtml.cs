using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>One action: its measures, and everything recorded towards it.</summary>
[PageFor(Permission.PlanRead)]
public sealed class ActionModel(
    Plans plans, ActionEntries entries, QuarterlyFigures figures, ActivityKinds kinds, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public PlanYear Year { get; private set; }

    public Quarter Quarter { get; private set; }

    public PriorityAction Action { get; private set; } = null!;

    public IReadOnlyList<PlanEntry> Entries { get; private set; } = [];

    public IReadOnlyList<ComparedFigure> Figures { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public bool MayRecord { get; private set; }

    /// <summary>Set by the form that recorded something.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGet(string year, string number, string? quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (PlanYear.Parse(year) is not { } planYear || Quarter.Parse(planYear, quarter ?? "Q1") is not { } asked
            || await plans.Find(viewer, planYear, number, cancellation) is not { } action)
        {
            return NotFound();
        }

        (Year, Quarter, Action) = (planYear, asked, action);
        Entries = await entries.Of(viewer, planYear, number, cancellation);
        Figures = [.. ((await figures.Read(viewer, asked, cancellation))?.Compared ?? []).Where(c => c.Now.Measure.Action == number)];
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        MayRecord = RolePermissions.Grant(viewer.Roles, Permission.PlanWrite) && Leads.MayNotRecord(action, viewer.Agency) is null;
        return Page();
    }

    public bool MayCorrect(PlanEntry entry) =>
        entry is { Withdrawn: null, Type: not PlanEntry.Figure } && MayRecord && (entry.Agency == currentViewer().Agency || currentViewer().Agency == Leads.CommunitySafetyTeam);

    public string NameOf(PlanEntry entry) => PlanEntryWording.Name(entry, kinds);

    public IEnumerable<string> SaysOf(PlanEntry entry) => PlanEntryWording.Says(entry, kinds);
}
