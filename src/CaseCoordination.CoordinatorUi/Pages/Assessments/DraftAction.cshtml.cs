using System.Text.Json;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Assessments;

/// <summary>Keeps, changes or drops an action of the draft, or adds one.</summary>
[PageFor(Permission.AssessmentsWrite)]
public sealed class DraftActionModel(AssessmentDesk assessments, Plans plans, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    private const string New = "new";

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Of an action that is new.</summary>
    [BindProperty]
    public string? Added { get; set; }

    public PlanYear Year { get; private set; }

    /// <summary>Null for one that is new.</summary>
    public DraftAction? Action { get; private set; }

    public bool IsNew { get; private set; }

    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public async Task<IActionResult> OnGet(string year, string number, CancellationToken cancellation)
    {
        if (!await Find(year, number, cancellation))
        {
            return NotFound();
        }

        (Choice, Text) = (Action?.Choice, Action?.Text);
        return Show();
    }

    public async Task<IActionResult> OnPost(string year, string number, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await Find(year, number, cancellation))
        {
            return NotFound();
        }

        var (viewer, changed) = (currentViewer(), IsNew ? Added?.Trim() ?? "" : number);
        if (!DraftPlan.IsNumber(changed))
        {
            Errors = [("added", "Write its number: the priority, a full stop and its place, such as 4.16")];
            return Show();
        }

        var form = new DraftActionForm { Choice = IsNew ? "add" : Choice, Text = IsNew || Choice is "change" or "add" ? Text?.Trim() : null };
        var numbers = (await assessments.Before(viewer, Year, cancellation)).Select(action => action.Number).ToHashSet();
        var request = Sent(viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { Year = Year.Printed, changed, form.Choice, form.Text }));
        var answer = await assessments.Write(viewer, Year, request, (assessment, today) => DraftPlan.Decide(changed, form, assessment, numbers, viewer, today), cancellation);
        if (answer.Refusal is null)
        {
            return RedirectToPage("/Assessments/DraftPlan", new { year });
        }

        Errors = answer.Refusal.Faults is { Count: > 0 } faults
            ? [.. faults.Select(fault => fault.Pointer == "/text" ? ("text", "Write its words, at most 1,000 characters") : IsNew ? ("added", "There is an action of that number: choose another") : ("choice-0", "Choose what becomes of it"))]
            : [(IsNew ? "added" : "choice-0", answer.Refusal.Sentence)];
        return Show();
    }

    private async Task<bool> Find(string year, string number, CancellationToken cancellation)
    {
        var viewer = currentViewer();
        if (PlanYear.Parse(year) is not { } asked || await assessments.Draft(viewer, asked, cancellation) is not { } draft || await plans.Read(viewer, asked, cancellation) is not null)
        {
            return false;
        }

        (Year, IsNew, Action) = (asked, number == New, draft.Actions.FirstOrDefault(action => action.Number == number));
        return IsNew || Action is not null;
    }

    private PageResult Show()
    {
        Key = Guid.CreateVersion7();
        return Page();
    }
}
