using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>One referral: where it stands and what happened to it, newest first.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class TimelineModel(
    ReferralFiles files, ReferralTimelines timelines, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public ReferralSummary Referral { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        // Unknown and not visible look the same: that a referral exists can itself be a danger.
        if (await files.Find(viewer, id, cancellation) is not { } found
            || await timelines.Read(viewer, id, cancellation) is not { } timeline)
        {
            return NotFound();
        }

        Referral = found.Summary;
        Entries = [.. timeline.Entries.OrderByDescending(entry => entry.HappenedOn).ThenByDescending(entry => entry.Position)];
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        return Page();
    }
}
