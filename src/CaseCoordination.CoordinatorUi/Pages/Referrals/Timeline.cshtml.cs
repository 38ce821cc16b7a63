using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>One referral: where it stands and what happened to it, newest first.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class TimelineModel(
    ReferralLoop loop, MatterTimelines timelines, AgencyDirectory directory, CurrentReader currentReader) : PageModel
{
    public ReferralSummary Referral { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    /// <summary>True where they have something left to say to it.</summary>
    public bool MayAnswer { get; private set; }

    /// <summary>What they just said to it.</summary>
    [TempData]
    public string? Said { get; set; }

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        // Unknown and not visible look the same: that a referral exists can itself be a danger.
        var reader = currentReader("coordination");
        if (await loop.Find(reader, id, cancellation) is not { } found
            || await timelines.Read(reader, id, cancellation) is not { } timeline)
        {
            return NotFound();
        }

        Referral = found.Summary;
        MayAnswer = found.Answers.Any && RolePermissions.Grant(reader.Viewer.Roles, Permission.ReferralsWrite);
        Entries = [.. timeline.Entries.OrderByDescending(entry => entry.HappenedOn).ThenByDescending(entry => entry.Position)];
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        return Page();
    }
}
