using System.Text.Json;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Casework.CaseFiles;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>One act on a case file: a note, a restriction, a link, whose it is and when it is looked at again.</summary>
[PageFor(Permission.CaseFilesWrite)]
public sealed class ActModel(CaseFileReads reads, CaseFileActions actions, AgencyDirectory directory, MasterKey master, CurrentReader currentReader) : FormPage
{
    private const string Purpose = "casework";

    /// <summary>What was just recorded, for the case to say.</summary>
    [TempData]
    public string? Done { get; set; }

    public Guid Id { get; private set; }

    public StepShown Step { get; private set; } = null!;

    /// <summary>The file, where somebody else acted on it meanwhile: it is shown beside what was filled in. Else null.</summary>
    public CaseFile? Moved { get; private set; }

    public ShownNote? LatestNote { get; private set; }

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet([FromRoute] Guid id, [FromRoute] string step, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await Read(reader, id, step, cancellation) is not var (seen, asked, _) || asked is null)
        {
            return NotFound();
        }

        // What cannot be done now leads to the case, which says how it stands.
        return asked.Offered ? Show(seen, asked, StepForm.Empty, []) : ToCase(id);
    }

    /// <remarks>From the address alone: a step may have a field of the same name.</remarks>
    public async Task<IActionResult> OnPost([FromRoute] Guid id, [FromRoute] string step, CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = currentReader(Purpose);
        if (await Read(reader, id, step, cancellation) is not var (seen, asked, agencies) || asked is null)
        {
            return NotFound();
        }

        var form = StepForm.Of(Request.Form);
        if (form.Unreadable(asked.Fields) is { Count: > 0 } unreadable)
        {
            return Show(seen, asked, form, unreadable);
        }

        var said = JsonSerializer.SerializeToUtf8Bytes(new { id, step, told = form.Said });
        var request = Sent(reader.Viewer.Subject, master, said);
        if (await actions.Act(reader, id, Seen, request, asked.Other(form), file => asked.Decide(form, asked.Fields, agencies, file), cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is not { } refusal)
        {
            Done = asked.Done;
            return ToCase(id);
        }

        if (refusal == MatterRefusals.MovedOn)
        {
            (seen, asked, _) = (await Read(reader, id, step, cancellation))!.Value;
            await ShowBeside(reader, seen, cancellation);
            return Show(seen, asked!, form, [(asked!.Fields[0].Anchor, null, "Somebody else acted on this case while you filled this in. Read below how it stands now, then record yours if it still holds")]);
        }

        return Show(seen, asked, form, StepWording.Errors(asked.Fields, new Dictionary<string, string>(), refusal), Seen);
    }

    private async Task<(SeenCase Seen, CaseFileStep? Step, IReadOnlySet<string> Agencies)?> Read(Reader reader, Guid id, string step, CancellationToken ct)
    {
        if (await reads.Find(reader, id, ct) is not { } seen)
        {
            return null;
        }

        var agencies = await directory.Of(reader.Viewer.Partnership, ct);
        (Id, Agencies) = (id, new(agencies));
        IReadOnlyList<FieldOption> options = [.. agencies.Keys.Select(code => new FieldOption(code, Agencies.Of(code))).OrderBy(option => option.Label, StringComparer.Ordinal)];
        var steps = CaseFileSteps.Of(seen, reader.Viewer, await reads.NotesListed(reader.Viewer, seen, ct), options);
        return (seen, steps.FirstOrDefault(one => one.Code == step), agencies.Keys.ToHashSet());
    }

    private async Task ShowBeside(Reader reader, SeenCase seen, CancellationToken ct)
    {
        await reads.Record(reader, seen, [FieldClass.Metadata, FieldClass.Narrative], ct);
        (Moved, LatestNote) = (seen.File, await reads.Notes(reader.Viewer, seen, ct) is [.., var last] ? last : null);
    }

    private PageResult Show(SeenCase seen, CaseFileStep asked, StepForm form, IReadOnlyList<(string Anchor, string? Field, string Words)> errors, long? rests = null)
    {
        ViewData["Title"] = $"{(errors.Count > 0 ? "Error: " : "")}{asked.Label}";
        Step = new(asked.Code, asked.Label, asked.Hint, null, asked.Fields, form, errors);
        (Seen, Key) = (rests ?? seen.Version, Guid.CreateVersion7());
        return Page();
    }

    private RedirectToPageResult ToCase(Guid id) => RedirectToPage("/Cases/Case", new { id });
}
