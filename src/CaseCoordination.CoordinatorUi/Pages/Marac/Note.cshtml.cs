using System.Text.Json;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>
/// Takes a note: from the button of the case's page, which is led back to it, and from the page's script, which sends each
/// until it is answered and under one key, so that it is kept once however often it comes.
/// </summary>
[PageFor(Permission.CasesWrite)]
public sealed class NoteModel(MaracNotes notes, MasterKey master, CurrentReader currentReader) : FormPage
{
    /// <summary>Says that a script asks, which wants no page.</summary>
    public const string ByScript = "X-Note";

    [BindProperty]
    public string? Text { get; set; }

    public Guid Id { get; private set; }

    public string? Error { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public IActionResult OnGet(Guid id) => RedirectToPage("/Marac/Case", new { id });

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        ModelState.Clear();
        Id = id;
        var reader = currentReader("casework");
        var request = Sent(reader.Viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { id, Text }));
        var answer = await notes.Take(reader, id, new NoteForm { Text = Text }, request, cancellation);
        if (Request.Headers.ContainsKey(ByScript))
        {
            return new StatusCodeResult(answer switch
            {
                null => StatusCodes.Status404NotFound,
                { Refusal.Code: var code } when code == MatterRefusals.MovedOn.Code => StatusCodes.Status503ServiceUnavailable, // It lost every race: send it again.
                { Refusal: not null } => StatusCodes.Status422UnprocessableEntity,
                _ => StatusCodes.Status204NoContent,
            });
        }

        if (answer is null)
        {
            return NotFound();
        }

        if (answer.Refusal is { } refusal)
        {
            Error = refusal.Faults is { Count: > 0 } ? $"Enter a note of at most {PlainNumber.Of(TakeNote.Longest)} characters" : MaracWording.Of(refusal);
            return Page();
        }

        Done = MaracStep.Note;
        return RedirectToPage("/Marac/Case", null, new { id }, "notes-heading");
    }
}
