using System.Text;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Assessments;

/// <summary>The strategic assessment of a plan year, never without its caveats.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class IndexModel(AssessmentDesk assessments, CurrentViewer currentViewer) : PageModel
{
    private const string FirstYear = "2022-23";

    public PlanYear Year { get; private set; }

    /// <summary>Null before anything of that year is here.</summary>
    public AssessmentShown? Assessment { get; private set; }

    public async Task<IActionResult> OnGet(string? year, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year ?? FirstYear) is not { } asked)
        {
            return NotFound();
        }

        (Year, Assessment) = (asked, await assessments.Read(currentViewer(), asked, cancellation));
        return Page();
    }

    /// <summary>The table as a file; no cell of it runs as a formula.</summary>
    public async Task<IActionResult> OnGetCsv(string? year, CancellationToken cancellation) =>
        PlanYear.Parse(year ?? FirstYear) is { } asked && await assessments.Read(currentViewer(), asked, cancellation) is { } shown
            ? File(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetPreamble().Concat(Encoding.UTF8.GetBytes(shown.Csv)).ToArray(), "text/csv", $"strategic-assessment-{asked}.csv")
            : NotFound();
}
