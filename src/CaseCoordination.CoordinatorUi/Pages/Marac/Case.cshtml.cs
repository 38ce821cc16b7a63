using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>One MARAC case: why it is here, who is in it, what is known and agreed, and whatever can be done with it now.</summary>
[PageFor(Permission.CasesRead)]
public sealed class CaseModel(
    CaseDesk desk,
    MaracCaseFiles files,
    MaracNotes notes,
    MaracMeetings meetings,
    ReferralFiles referrals,
    MatterTimelines timelines,
    AgencyDirectory directory,
    MasterKey master,
    CurrentReader currentReader) : StepPage(master)
{
    public MaracCaseFile Found { get; private set; } = null!;

    /// <summary>What was referred, as far as their part in the case shows it.</summary>
    public ReferralFile? Referral { get; private set; }

    public MaracMeeting? Meeting { get; private set; }

    /// <summary>Null for who does not lead the meeting.</summary>
    public NotesFile? Notes { get; private set; }

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public ILookup<Guid, Step> StepsOfActions { get; private set; } = Array.Empty<(Guid, Step)>().ToLookup(one => one.Item1, one => one.Item2);

    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public string? VictimName => WhoIsWho.NameOf(Referral?.People.FirstOrDefault(person => person.Role == "victim")?.Particulars);

    /// <summary>The case after it on the agenda; null after the last.</summary>
    public Guid? Next { get; private set; }

    /// <summary>What was typed for a step that cannot be taken any more.</summary>
    public IReadOnlyList<string> Unsaid { get; private set; } = [];

    public bool MayNote { get; private set; }

    public bool MayWriteMinutes { get; private set; }

    public IEnumerable<LivePart> Live =>
    [
        new(Found.Case.Id, Found.Version),
        .. Notes is { } taken ? (IEnumerable<LivePart>)[new(taken.Id, taken.Version, Quiet: true)] : [],
    ];

    public bool Offers(string step) => Steps.Any(one => one.Value == step);

    public Task<IActionResult> OnGet(Guid id, CancellationToken cancellation) => Show(id, cancellation);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = currentReader(Purpose);
        if (!RolePermissions.Grant(reader.Viewer.Roles, Permission.CasesWrite) || await desk.Act(reader, id, Seen, Sent(reader, id), Form, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is null)
        {
            Done = Form.Step;
            return RedirectToPage("/Marac/Case", new { id });
        }

        var shown = await Show(id, cancellation);
        List<Step> offered = [.. Steps, .. StepsOfActions.SelectMany(steps => steps)];
        Refuse(answer.Refusal, offered.FirstOrDefault(Form.Is), "standing");
        Unsaid = LeftOver(offered);
        return shown;
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await files.Read(reader, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        var viewer = reader.Viewer;
        Found = file;
        Referral = await referrals.OpenFor(reader, file.Case.ReferralId, file.Standing, cancellation);
        Meeting = await meetings.At(viewer, file.Case.Listing?.MeetingId, cancellation);
        Notes = await notes.Read(reader, file, cancellation);
        History = [.. ((await timelines.Read(reader, id, cancellation))?.Entries ?? []).Reverse()];
        var known = await directory.Of(viewer.Partnership, cancellation);
        Agencies = new(known);
        await Offer(viewer, [.. known.Keys.Select(code => new StepOption(code, Agencies.Of(code))).OrderBy(one => one.Words, StringComparer.Ordinal)], cancellation);
        Renew(file.Version);
        return Page();
    }

    private async Task Offer(Viewer viewer, IReadOnlyList<StepOption> agencies, CancellationToken cancellation)
    {
        if (!RolePermissions.Grant(viewer.Roles, Permission.CasesWrite))
        {
            return;
        }

        var open = StepsOpen.Of(Found.Case, Meeting, viewer);
        var coming = open.Contains(MaracStep.Listing) ? (await meetings.List(viewer, cancellation)).Where(meeting => meeting.Status <= MeetingStatus.InSession).OrderBy(meeting => meeting.HeldOn) : null;
        var asked = new CaseSteps(
            Found, viewer, agencies, [.. (coming ?? Enumerable.Empty<MeetingSummary>()).Select(meeting => new StepOption($"{meeting.Id}", $"{PlainDate.Of(meeting.HeldOn)}, {MaracWording.Word(meeting.Status).ToLowerInvariant()}"))]);

        // Notes and minutes have their own forms, where several people write.
        Steps = [.. open.Where(step => step is not (MaracStep.Note or MaracStep.Minutes)).Select(asked.Of)];
        MayNote = open.Contains(MaracStep.Note);
        MayWriteMinutes = open.Contains(MaracStep.Minutes);
        StepsOfActions = Found.Case.Actions
            .SelectMany(action => StepsOpen.OfAction(Found.Case, action.Value, viewer).Select(step => (action.Key, Step: asked.Of(step, action.Key))))
            .ToLookup(one => one.Key, one => one.Step);
        Next = Meeting?.Agenda.SkipWhile(item => item.CaseId != Found.Case.Id).Skip(1).FirstOrDefault(item => !Meeting.Conflicted(viewer.Agency, item.CaseId))?.CaseId;
    }
}
