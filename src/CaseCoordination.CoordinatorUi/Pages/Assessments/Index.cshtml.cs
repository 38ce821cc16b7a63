using System.Text;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Assessments;

/// <summary>The strategic assessment of a plan year, never without its caveats.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class IndexModel(AssessmentDesk assessments, Plans plans, CurrentViewer currentViewer) : PageModel
{
    private const string FirstYear = "2022-23";

    public PlanYear Year { get; private set; }

    /// <summary>The years there is a plan for, and the one the next plan is drafted for.</summary>
    public IReadOnlyList<PlanYear> Years { get; private set; } = [];

    /// <summary>As it was first published, whatever was restated since.</summary>
    public const string First = "first";

    /// <summary>first, or nothing for it as it stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Edition { get; set; }

    /// <summary>Null before anything of that year is here.</summary>
    public AssessmentShown? Assessment { get; private set; }

    /// <summary>Whether there is a plan of the year before, from which this year's is drafted.</summary>
    public bool HasDraft { get; private set; }

    public bool MayWrite { get; private set; }

    public string LabelOf(string type) => type == AssessmentTables.Population ? "Population" : assessments.Types.FirstOrDefault(one => one.Code == type)?.Label ?? type;

    public async Task<IActionResult> OnGet(string? year, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year ?? FirstYear) is not { } asked)
        {
            return NotFound();
        }

        var viewer = currentViewer();
        (Year, Assessment) = (asked, await assessments.Read(viewer, asked, cancellation, Edition == First));
        var planned = await plans.Years(viewer, cancellation);
        Years = planned.Count == 0 ? [] : [new(planned[0].StartYear + 1), .. planned];
        (HasDraft, MayWrite) = (await assessments.Before(viewer, asked, cancellation) is { Count: > 0 }, RolePermissions.Grant(viewer.Roles, Permission.AssessmentsWrite) && AssessmentRefusals.WhoMay(viewer) is null);
        return Edition == First && Assessment is null ? NotFound() : Page();
    }

    /// <summary>The table as a file; no cell of it runs as a formula.</summary>
    public async Task<IActionResult> OnGetCsv(string? year, CancellationToken cancellation) =>
        PlanYear.Parse(year ?? FirstYear) is { } asked && await assessments.Read(currentViewer(), asked, cancellation, Edition == First) is { } shown
            ? File(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetPreamble().Concat(Encoding.UTF8.GetBytes(shown.Csv)).ToArray(), "text/csv", $"strategic-assessment-{asked}.csv")
            : NotFound();
}
