using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>A case on the agenda.</summary>
/// <param name="Name">Whom it is about; null where that is withheld.</param>
public sealed record AgendaRow(int Number, bool Late, MaracCaseSummary Case, string? Name)
{
    public string Words => $"{Number}. {Name ?? "Name withheld"}";
}

/// <summary>One meeting: its days, its agenda, who came, and the step that comes next.</summary>
[PageFor(Permission.CasesRead)]
public sealed class MeetingModel(
    MeetingDesk desk, MaracMeetings meetings, MaracCases cases, WhoIsWho who, AgencyDirectory directory, MasterKey master, CurrentReader currentReader, TimeProvider clock) : StepPage(master)
{
    /// <summary>How each agency took part, as the form says it.</summary>
    [BindProperty]
    public Dictionary<string, Attendance?> There { get; set; } = [];

    public MeetingFile Found { get; private set; } = null!;

    public IReadOnlyList<AgendaRow> Agenda { get; private set; } = [];

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>Null where the agenda's order is not theirs to change, or not now.</summary>
    public Step? Ordering => Steps.FirstOrDefault(step => step.Value == MaracStep.Agenda);

    /// <summary>What was filled in and cannot be sent any more, field by field in words.</summary>
    public IReadOnlyList<(string Label, string Words)> Unsaid { get; private set; } = [];

    /// <summary>Cases neither heard nor deferred, and cases heard with neither an action nor a reason.</summary>
    public (int Waiting, int Unsettled) Left { get; private set; }

    public IReadOnlyList<string> MissingParts { get; private set; } = [];

    public bool Leads { get; private set; }

    public DateOnly Today { get; private set; }

    public AgencyNames Agencies { get; private set; } = null!;

    public bool Offers(string step) => Steps.Any(one => one.Value == step);

    public Task<IActionResult> OnGet(Guid id, CancellationToken cancellation) => Show(id, cancellation);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = currentReader(Purpose);
        var (refusal, found) = Form.Step == MaracStep.Attendance
            ? await SaveAttendance(reader, id, cancellation)
            : await desk.Act(reader, id, Seen, Sent(reader, id), Form, cancellation) is { } answer ? (answer.Refusal, true) : (null, false);
        if (!found)
        {
            return NotFound();
        }

        if (refusal is null)
        {
            Done = Form.Step;
            return RedirectToPage("/Marac/Meeting", null, new { id }, Done == MaracStep.Agenda ? "agenda" : null);
        }

        var shown = await Show(id, cancellation);
        Refuse(refusal, Found is null ? null : Steps.FirstOrDefault(Form.Is), "standing");
        Unsaid = Found is null ? [] : await LeftOver(reader, cancellation);
        return shown;
    }

    /// <summary>All that was filled in, where its form is offered no more or offers no more what was chosen in it.</summary>
    private async Task<IReadOnlyList<(string Label, string Words)>> LeftOver(Reader reader, CancellationToken cancellation)
    {
        if (Form.Step is not (MaracStep.Conflict or MaracStep.Cancellation))
        {
            return [];
        }

        var offered = Steps.FirstOrDefault(Form.Is);
        if (offered?.Fields.All(field => Form.Of(field.Name) is not { } told || field.Options.Any(option => option.Value == told)) == true)
        {
            return [];
        }

        var about = Form.IdOf("caseId") is { } caseId ? await cases.These(reader.Viewer, [caseId], cancellation) : new Dictionary<Guid, MaracCaseSummary>();
        var names = await who.Of(reader, about.Values, cancellation);
        IReadOnlyList<StepOption> agencies = [.. Found.Meeting.Invited.Select(one => new StepOption(one.Agency, Agencies.Of(one.Agency)))];
        IReadOnlyList<StepOption> listed = [.. about.Keys.Select(one => new StepOption($"{one}", names.GetValueOrDefault(one) ?? "Name withheld"))];
        return
        [
            .. from field in MeetingDesk.Of(Form.Step, agencies, listed).Fields
               where Form.Of(field.Name) is not null
               select (field.Label, field.Options.FirstOrDefault(option => option.Value == Form.Of(field.Name))?.Words ?? "No longer to be chosen"),
        ];
    }

    /// <summary>Each agency whose standing changed is a step of its own; they are taken one after another.</summary>
    private async Task<(Refusal? Refusal, bool Found)> SaveAttendance(Reader reader, Guid id, CancellationToken cancellation)
    {
        var seen = Seen;
        foreach (var (agency, how) in There.Where(one => one.Value is not null))
        {
            var one = new StepPosted { Step = MaracStep.Attendance, Told = new() { ["agency"] = agency, ["attendance"] = how.ToString() } };
            if (await desk.Act(reader, id, seen, Sent(reader, id, (agency, one)), one, cancellation) is not { } answer)
            {
                return (null, false);
            }

            if (answer.Refusal is { } refusal)
            {
                return (refusal, true);
            }

            seen = answer.Version;
        }

        return (null, true);
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await meetings.Read(reader, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        var viewer = reader.Viewer;
        (Found, Today) = (file, LondonDay.Of(clock.GetUtcNow()));
        Leads = viewer.Roles.Contains(Role.Coordinator) || viewer.Roles.Contains(Role.Chair);
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        var listed = await cases.These(viewer, [.. file.Agenda.Select(item => item.CaseId)], cancellation);
        var names = await who.Of(reader, listed.Values, cancellation);
        Agenda = [.. file.Agenda.Index().Where(one => listed.ContainsKey(one.Item.CaseId))
            .Select(one => new AgendaRow(one.Index + 1, one.Item.Late, listed[one.Item.CaseId], names.GetValueOrDefault(one.Item.CaseId)))];
        Left = Leads ? await cases.Left(viewer, id, cancellation) : default;
        MissingParts = [.. file.Meeting.Missing(MeetingRules.QuorumOn(file.Meeting.HeldOn).Parts)];
        IReadOnlyList<StepOption> invited = [.. file.Meeting.Invited.Where(one => Leads || one.Agency == viewer.Agency).Select(one => new StepOption(one.Agency, Agencies.Of(one.Agency)))];
        Steps = RolePermissions.Grant(viewer.Roles, Permission.CasesWrite)
            ? [.. StepsOpen.Of(file.Meeting, viewer).Select(step => MeetingDesk.Of(step, invited, [.. Agenda.Select(row => new StepOption($"{row.Case.Id}", row.Words))]))]
            : [];
        Renew(file.Version);
        return Page();
    }
}
