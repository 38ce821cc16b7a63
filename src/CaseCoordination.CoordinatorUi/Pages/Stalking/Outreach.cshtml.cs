using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Outreach;
using Microsoft.AspNetCore.Mvc;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Pages.Stalking;

/// <summary>What the stalking service does for the public, by its numbers: actions 1.11 to 1.13 of the plan.</summary>
[PageFor(Permission.CasesWrite)]
public sealed class OutreachModel(CaseworkDoor door) : OpeningPage(door)
{
    private const string NoMore = "Enter a whole number, no more than there were";

    public static readonly IReadOnlyList<(string Code, string Label)> All =
        [("signpostings", "Count that somebody was told of the service"), ("clinics", "Record a clinic session"), ("workshops", "Record a workshop")];

    /// <summary>Which of them; null where they are all shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    public override (string Page, string Name) Under => What is null ? ("/Stalking/Index", "Stalking cases") : ("/Stalking/Outreach", "Outreach");

    protected override string Section => "Stalking";

    public override Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (What is not null)
        {
            return base.OnGet(cancellation);
        }

        (ViewData["Title"], ViewData["Section"]) = ("Outreach of the stalking service", Section);
        return Task.FromResult<IActionResult>(Page());
    }

    protected override Task<Opening?> Find(Reader reader, CancellationToken ct) => Task.FromResult(What switch
    {
        "signpostings" => One<SignpostingForm>("It was counted.", RecordOutreach.Decide, Date("on", "On which day? (today where you leave it out)", "Enter the day it was")),
        "clinics" => One<ClinicForm>(
            "The session was recorded.",
            RecordOutreach.Decide,
            Date("on", "On which day?", "Enter the day it was, or was to be"),
            Count("slotsOffered", "How many slots were offered? (where it was held)", "Enter how many slots were offered, from 0 to 1,000"),
            Count("slotsAttended", "How many were attended? (where it was held)", NoMore),
            Choice<ClinicCancelReason>("cancelled", "Why was it cancelled? (where it was)", "A session that was cancelled has no slots: leave them out")),
        "workshops" => One<WorkshopForm>(
            "The workshop was recorded.",
            RecordOutreach.Decide,
            Date("on", "On which day?", "Enter the day it was"),
            Count("places", "How many places were there?", "Enter how many places there were, from 0 to 1,000"),
            Count("attended", "How many people came?", NoMore)),
        _ => null,
    });

    protected override IActionResult GoOn(ActionAnswer answer) => RedirectToPage(new { what = (string?)null });

    /// <summary>Left out or too many is one fault to the decision.</summary>
    private static StepField Count(string name, string label, string words) => Number(name, label, words) with { Says = new Dictionary<string, string> { ["out-of-range"] = words } };

    private Opening One<TForm>(string done, Func<TForm, Guid, Viewer, DateOnly, Decision> decide, params IReadOnlyList<StepField> fields)
        where TForm : notnull => new(
        What!, All.First(one => one.Code == What).Label, done, fields, (by, form, all, request, stop) => Door.Count<TForm, StalkingOutreach>(by, form.As<TForm>(all), request, decide, stop))
        {
            Hint = "Counts alone. Nothing of anybody is recorded here.",
        };
}
