using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Forums;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Microsoft.AspNetCore.Mvc;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Pages.Isva;

/// <summary>The meetings the adviser is expected at, by their numbers: action 5.15 of the plan.</summary>
[PageFor(Permission.CasesWrite)]
public sealed class MeetingsModel(CaseworkDoor door) : OpeningPage(door)
{
    private static readonly IReadOnlyList<StepField> Fields =
    [
        Choice<IsvaForum>("forum", "Which meeting was it?", "Select which meeting it was"),
        Date("on", "On which day?", "Enter the day it was"),
        YesNo("attended", "Was the adviser there?", "Select whether the adviser was there"),
        Number("referralsMade", "How many referrals to the service were agreed there? (optional)", "Enter a number from 0 to 100") with { Says = new Dictionary<string, string> { ["out-of-range"] = "Enter a number from 0 to 100" } },
    ];

    public override (string Page, string Name) Under => ("/Isva/Index", "ISVA cases");

    protected override string Section => "ISVA";

    protected override Task<Opening?> Find(Reader reader, CancellationToken ct) => Task.FromResult<Opening?>(new(
        "meetings", "Record a meeting", "The meeting was recorded.", Fields, (by, form, fields, request, stop) => Door.Count<ForumForm, ForumMeeting>(by, form.As<ForumForm>(fields), request, RecordForum.Decide, stop))
    {
        Hint = "Counts alone, for action 5.15 of the plan. Nothing of anybody is recorded here.",
    });

    protected override IActionResult GoOn(ActionAnswer answer) => RedirectToPage();
}
