using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>The meetings, the next one first; the cases of one status; and what one's agency is asked.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(
    MeetingDesk desk, MaracMeetings meetings, MaracCases cases, AgencyDirectory directory, MasterKey master, CurrentReader currentReader, TimeProvider clock) : StepPage(master)
{
    /// <summary>Cases of this status are listed; those to be listed unless another is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public CaseStatus Status { get; set; } = CaseStatus.Accepted;

    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public IReadOnlyList<MeetingSummary> Coming { get; private set; } = [];

    public IReadOnlyList<MeetingSummary> Past { get; private set; } = [];

    public CasePage Cases { get; private set; } = new([], null);

    public int AskedOfUs { get; private set; }

    public bool Leads { get; private set; }

    public AgencyNames Agencies { get; private set; } = null!;

    public Task OnGet(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = currentReader(Purpose);
        if (!RolePermissions.Grant(reader.Viewer.Roles, Permission.CasesWrite))
        {
            return Forbid();
        }

        var answer = await desk.Call(reader, Sent(reader, Guid.Empty), Form, cancellation);
        if (answer.Refusal is not { } refusal)
        {
            Done = "called";
            return RedirectToPage("/Marac/Meeting", new { id = answer.Matter });
        }

        Refuse(refusal, MeetingDesk.Calling, "meetings");
        await Show(cancellation);
        return Page();
    }

    private async Task Show(CancellationToken cancellation)
    {
        var viewer = currentReader(Purpose).Viewer;
        if (!Enum.IsDefined(Status))
        {
            Status = CaseStatus.Accepted;
        }

        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        Leads = viewer.Roles.Contains(Role.Coordinator) || viewer.Roles.Contains(Role.Chair);
        var today = LondonDay.Of(clock.GetUtcNow());
        var all = await meetings.List(viewer, cancellation);
        Coming = [.. all.Where(meeting => IsComing(meeting, today)).OrderBy(meeting => meeting.HeldOn)];
        Past = [.. all.Where(meeting => !IsComing(meeting, today))];
        Cases = await cases.List(viewer, Status, After, cancellation);
        AskedOfUs = (await cases.AskedOf(viewer, cancellation)).Count;
        Renew(0);
    }

    private static bool IsComing(MeetingSummary meeting, DateOnly today) => meeting.Status < MeetingStatus.Closed && (meeting.HeldOn >= today || meeting.Status >= MeetingStatus.InSession);
}
