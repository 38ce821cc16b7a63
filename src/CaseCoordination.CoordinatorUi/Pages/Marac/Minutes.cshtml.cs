using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>
/// Writes the minutes of a case, beside the notes taken of it. Where somebody else saved them meanwhile both texts stand
/// beside each other, and the person decides; what else happened to the case is no hindrance.
/// </summary>
[PageFor(Permission.CasesWrite)]
public sealed class MinutesModel(CaseDesk desk, MaracCaseFiles files, MaracNotes notes, MasterKey master, CurrentReader currentReader) : StepPage(master)
{
    private const int MostRaces = 10;

    private static readonly Step Writing = new(
        MaracStep.Minutes, "Save the minutes", null, [StepField.Text("text", "Minutes of this case", "Enter what was said and agreed")]);

    /// <summary>The version the minutes had that they started from; 0 for none.</summary>
    [BindProperty]
    public long SeenMinutes { get; set; }

    /// <summary>True to put what is saved and what was written into one text, to be gone over.</summary>
    [BindProperty]
    public bool Both { get; set; }

    public MaracCaseFile Found { get; private set; } = null!;

    public NotesFile? Notes { get; private set; }

    /// <summary>Somebody else saved the minutes since they started.</summary>
    public bool Conflicts { get; private set; }

    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await files.Read(reader, id, cancellation) is not { } file)
        {
            return NotFound();
        }

        return await Show(reader, file, file.Minutes ?? "", cancellation);
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = currentReader(Purpose);
        var text = Form.Of("text") ?? "";
        Form = new() { Step = MaracStep.Minutes, Told = new() { ["text"] = text } };
        for (var race = 1; ; race++)
        {
            if (await files.Read(reader, id, cancellation) is not { } file)
            {
                return NotFound();
            }

            if (Both)
            {
                return await Show(reader, file, $"{file.Minutes}\n\n{text}", cancellation);
            }

            // Sent twice it is the same text, and no conflict.
            if (file.MinutesVersion != SeenMinutes && file.Minutes?.ReplaceLineEndings() != text.ReplaceLineEndings())
            {
                Conflicts = true;
                return await Show(reader, file, text, cancellation);
            }

            var answer = await desk.Act(reader, id, file.Version, Sent(reader, id), Form, cancellation);
            if (answer is null)
            {
                return NotFound();
            }

            if (answer.Refusal is null)
            {
                Done = MaracStep.Minutes;
                return RedirectToPage("/Marac/Case", new { id });
            }

            if (answer.Refusal.Code != MatterRefusals.MovedOn.Code || race == MostRaces)
            {
                Refuse(answer.Refusal, Writing, "minutes-text");
                return await Show(reader, file, text, cancellation);
            }
        }
    }

    private async Task<IActionResult> Show(Reader reader, MaracCaseFile file, string text, CancellationToken cancellation)
    {
        (Found, Text, SeenMinutes) = (file, text, file.MinutesVersion);
        Notes = await notes.Read(reader, file, cancellation);
        Renew(file.Version);
        return Page();
    }
}
