using System.Text.Json;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>One form that begins something: its words, its fields and whom it asks.</summary>
/// <param name="Open">What the API asks too.</param>
public sealed record Opening(
    string Code, string Label, string Done, IReadOnlyList<StepField> Asked, Func<Reader, StepForm, IReadOnlyList<StepField>, RequestIdentity, CancellationToken, Task<ActionAnswer>> Open)
{
    public string? Hint { get; init; }
}

/// <summary>A page that opens a case, or counts something that is about nobody: fields, one decision, and on to what came of it.</summary>
public abstract class OpeningPage(CaseworkDoor door) : FormPage
{
    private const string Purpose = "casework";

    /// <summary>What they just recorded.</summary>
    [TempData]
    public string? Done { get; set; }

    public StepShown Step { get; private set; } = null!;

    /// <summary>The page it lies under, and its name.</summary>
    public abstract (string Page, string Name) Under { get; }

    protected CaseworkDoor Door => door;

    /// <summary>The part of the menu.</summary>
    protected abstract string Section { get; }

    /// <summary>Null where the address names none.</summary>
    protected abstract Task<Opening?> Find(Reader reader, CancellationToken ct);

    /// <summary>Where it goes on once it is recorded.</summary>
    protected abstract IActionResult GoOn(ActionAnswer answer);

    public virtual async Task<IActionResult> OnGet(CancellationToken cancellation) =>
        await Find(door.Reader(Purpose), cancellation) is { } opening ? Show(opening, StepForm.Empty, []) : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = door.Reader(Purpose);
        if (await Find(reader, cancellation) is not { } opening)
        {
            return NotFound();
        }

        var form = StepForm.Of(Request.Form);
        if (form.AsksForMore)
        {
            return Show(opening, form, []);
        }

        var fields = StepField.For(form, opening.Asked);
        if (form.Unreadable(fields) is { Count: > 0 } unreadable)
        {
            return Show(opening, form, unreadable);
        }

        var said = JsonSerializer.SerializeToUtf8Bytes(new { opening.Code, told = form.Said });
        var request = Sent(reader.Viewer.Subject, door.Master, said);
        var answer = await opening.Open(reader, form, fields, request, cancellation);
        if (answer.Refusal is { } refusal)
        {
            return Show(opening, form, StepWording.Errors(fields, new Dictionary<string, string>(), refusal));
        }

        Done = opening.Done;
        return GoOn(answer);
    }

    private PageResult Show(Opening opening, StepForm form, IReadOnlyList<(string Anchor, string? Field, string Words)> errors)
    {
        (ViewData["Title"], ViewData["Section"], ViewData["LeaveQuickly"]) = ($"{(errors.Count > 0 ? "Error: " : "")}{opening.Label}", Section, true);
        Step = new(opening.Code, opening.Label, opening.Hint, null, StepField.For(form, opening.Asked), form, errors);
        Key = Guid.CreateVersion7();
        return Page();
    }
}
