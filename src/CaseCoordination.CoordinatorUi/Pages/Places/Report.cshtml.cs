using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Places;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Places;

/// <summary>A report of a place, what became of it, and for who may: its next step.</summary>
[PageFor(Permission.PlacesRead)]
public sealed class ReportModel(
    PlaceReportReads reads, PlaceDesk desk, PlaceAreas areas, AgencyDirectory directory, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    private static readonly Dictionary<string, string> Codes = MoveReport.Steps.ToDictionary(
        rule => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(rule.Step.ToString()), rule => rule.Step.ToString());

    [BindProperty]
    public string? Step { get; set; }

    /// <summary>The finding, the action or the reason; of the step chosen.</summary>
    [BindProperty]
    public Dictionary<string, string?> Code { get; set; } = [];

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Due { get; set; } = [];

    public TypedDay DueOn => TypedDay.Of(part => Due.GetValueOrDefault(part));

    public PlaceReport Report { get; private set; } = null!;

    /// <summary>Day, code of what happened, what was said, and by whom; oldest first.</summary>
    public IReadOnlyList<(DateOnly On, string What, string? Said, string By)> History { get; private set; } = [];

    /// <summary>What can be done next, by its code; nothing for who may only read.</summary>
    public IReadOnlyList<(string Code, ReportStepRule Rule)> Next { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public IReadOnlyList<string> AgencyCodes { get; private set; } = [];

    public string Place { get; private set; } = "";

    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public Task<IActionResult> OnGet(Guid id, CancellationToken cancellation) => Show(id, cancellation);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        // What the framework made of fields it could not read would repeat them; each is missing to us, and the faults say so.
        ModelState.Clear();
        var viewer = currentViewer();
        if (!RolePermissions.Grant(viewer.Roles, Permission.PlacesWrite))
        {
            return Forbid();
        }

        if (Step is null || !Codes.TryGetValue(Step, out var name))
        {
            Errors = [("step", "Select what happened")];
            return await Show(id, cancellation);
        }

        var step = Enum.Parse<PlaceReportStep>(name);
        if (step == PlaceReportStep.ActionAssigned && DueOn.Wrong.Count > 0)
        {
            Errors = [($"dueOn-{Step}", $"By when: {DueOn.Mend}")];
            return await Show(id, cancellation);
        }

        var form = new ReportStepForm { Code = Code.GetValueOrDefault(Step), Agency = step == PlaceReportStep.ActionAssigned ? Agency : null, DueOn = step == PlaceReportStep.ActionAssigned ? DueOn.Value : null };
        var said = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { id, Step, form });
        var request = Sent(viewer.Subject, master, said);
        var agencies = (await directory.Of(viewer.Partnership, cancellation)).Keys.ToHashSet();
        if (await desk.Act<PlaceReport>(viewer, id, Seen, request, acting => MoveReport.Decide(step, form, agencies, acting), cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is { } refusal)
        {
            Errors = refusal.Faults is { Count: > 0 } faults
                ? [.. faults.Select(fault => ($"{fault.Pointer[1..]}-{Step}", PlaceWording.Wrong(fault)))]
                : [("step", refusal.Code == MatterRefusals.MovedOn.Code ? "It has changed since you opened it. Here is how it stands: decide anew" : "That cannot follow where it stands now")];
            return await Show(id, cancellation);
        }

        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        var (report, events) = await reads.Story(viewer, id, cancellation);
        if (report is null)
        {
            return NotFound();
        }

        var known = await directory.Of(viewer.Partnership, cancellation);
        (Report, Agencies, AgencyCodes) = (report, new(known), [.. known.Keys.Order(StringComparer.Ordinal)]);
        Place = areas.Of(viewer.Partnership)?.Places.FirstOrDefault(place => place.Code == report.Location.Place)?.Name ?? "Somewhere else";
        Next = RolePermissions.Grant(viewer.Roles, Permission.PlacesWrite)
            ? [.. MoveReport.After(report.Status).Select(rule => (Codes.First(code => code.Value == rule.Step.ToString()).Key, rule))]
            : [];
        History = [.. events.Select(e => Happened(e.Data)).OfType<(DateOnly, string, string?, string)>()];
        (Seen, Key) = (report.Seen, Guid.CreateVersion7());
        return Page();
    }

    private static (DateOnly On, string What, string? Said, string By)? Happened(object @event) => @event switch
    {
        PlaceReportMade e => (e.MadeOn, "Reported", null, e.By),
        PlaceReportRelocated e => (e.On, "Its place was put right", null, e.By),
        PlaceReportOverdue e => (e.RaisedOn, "Nobody assessed it in time", null, ""),
        PlaceReportMoved e => (e.On, PlaceWording.Happened(Codes.First(code => code.Value == e.Step.ToString()).Key), e.Code, e.By),
        _ => null,
    };
}
