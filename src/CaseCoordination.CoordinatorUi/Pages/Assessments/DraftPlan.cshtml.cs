using System.Globalization;
using System.Text.Json;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Assessments;

/// <summary>The draft of a year's plan, from the plan of the year before; read whole, confirmed and adopted.</summary>
[PageFor(Permission.MeasuresRead)]
public sealed class DraftPlanModel(AssessmentDesk assessments, Plans plans, PlanAdoptions adoptions, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    [BindProperty]
    public bool Agreed { get; set; }

    public PlanYear Year { get; private set; }

    public PlanYear From => new(Year.StartYear - 1);

    public DraftOfYear Draft { get; private set; } = null!;

    /// <summary>Its plan is there, and the draft is over.</summary>
    public bool Adopted { get; private set; }

    public bool MayWrite { get; private set; }

    public int Undecided => Draft.Actions.Count(action => action.Choice == "undecided");

    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGet(string year, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (PlanYear.Parse(year) is not { } asked || await assessments.Draft(viewer, asked, cancellation) is not { } draft)
        {
            return NotFound();
        }

        (Year, Draft, Seen, Key) = (asked, draft, draft.Version, Guid.CreateVersion7());
        Adopted = await plans.Read(viewer, asked, cancellation) is not null;
        MayWrite = RolePermissions.Grant(viewer.Roles, Permission.AssessmentsWrite) && AssessmentRefusals.WhoMay(viewer) is null;
        return Page();
    }

    public async Task<IActionResult> OnPost(string year, CancellationToken cancellation)
    {
        ModelState.Clear();
        var viewer = currentViewer();
        if (!RolePermissions.Grant(viewer.Roles, Permission.AssessmentsWrite))
        {
            return Forbid();
        }

        if (PlanYear.Parse(year) is not { } asked || await assessments.Draft(viewer, asked, cancellation) is not { } draft)
        {
            return NotFound();
        }

        if (!Agreed)
        {
            Errors = [("agreed", "Confirm that the partnership has agreed to this plan")];
            return await OnGet(year, cancellation);
        }

        if (draft.Version != Seen)
        {
            Errors = [("agreed", "The draft was changed since you read it: read it again and confirm")];
            Agreed = false;
            return await OnGet(year, cancellation);
        }

        var titles = draft.Actions.Select(action => action.Priority).Distinct().Where(priority => draft.TitleOf(priority) is not null).ToDictionary(priority => priority, priority => draft.TitleOf(priority)!);
        var toAdopt = new DraftToAdopt(asked, [.. draft.Actions.Select(action => new DraftedAction(action.Number, action.Priority, action.Choice, action.Text))], titles);
        var request = Sent(viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { Year = asked.Printed, Seen }));
        if (await adoptions.Adopt(viewer, toAdopt, request, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is null)
        {
            return RedirectToPage("/Plan/Index", new { year });
        }

        Errors = [("agreed", answer.Refusal.Faults is { Count: > 0 } faults ? string.Create(CultureInfo.InvariantCulture, $"{faults.Count} actions are undecided or have no priority: {string.Join(", ", faults.Take(5).Select(fault => fault.Pointer.Split('/')[^1]))}{(faults.Count > 5 ? " and others" : "")}") : answer.Refusal.Sentence)];
        return await OnGet(year, cancellation);
    }
}
