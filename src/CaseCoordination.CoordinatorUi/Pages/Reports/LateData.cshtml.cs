using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>How much of a quarter came after it, agency by agency.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class LateDataModel(LateDataReads reads, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public QuarterOfPage Quarter { get; private set; } = null!;

    public LateData Late { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string year, string quarter, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (QuarterOfPage.Of(year, quarter) is not { } asked || await reads.Read(viewer, asked.Quarter, cancellation) is not { } late)
        {
            return NotFound();
        }

        (Quarter, Late, Agencies) = (asked, late, new(await directory.Of(viewer.Partnership, cancellation)));
        return Page();
    }
}
