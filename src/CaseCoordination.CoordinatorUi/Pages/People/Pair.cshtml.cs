using System.Text.Json;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Matching;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.People;

/// <summary>Two people side by side, and what somebody says of them.</summary>
[PageFor(Permission.CaseFilesWrite)]
public sealed class PairModel(Candidates candidates, PairActions pairs, AgencyDirectory directory, MasterKey master, CurrentReader currentReader) : FormPage
{
    private const string Purpose = "casework";

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [TempData]
    public string? Done { get; set; }

    public PairShown Pair { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    /// <summary>What can be said of them as they stand.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices => Pair.Pair.Status switch
    {
        PairStatus.Linked => [(PairForm.Undo, "Undo the link: they are two cases again")],
        PairStatus.Apart => [(PairForm.Undo, "Undo that: look at them again")],
        PairStatus.Waiting => [(PairForm.Same, "Confirm that they are one person"), (PairForm.Undo, "Drop the proposal")],
        _ when Pair.Pair.Candidate.Across => [(PairForm.Same, "Propose that they are one person; somebody else confirms it"), (PairForm.Different, "They are two people")],
        _ => [(PairForm.Same, "They are one person: link their cases"), (PairForm.Different, "They are two people")],
    };

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    public Task<IActionResult> OnGet(Guid id, CancellationToken cancellation) => Show(id, cancellation);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        ModelState.Clear(); // What the framework made of fields it could not read would repeat them.
        var reader = currentReader(Purpose);
        var form = new PairForm { Decision = Decision, Reason = Reason };
        var request = Sent(reader.Viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { id, form }));
        if (await pairs.Settle(reader, id, Seen, request, form, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is { } refusal)
        {
            Errors = InWords(refusal);
            return await Show(id, cancellation);
        }

        Done = form.Decision;
        return RedirectToPage();
    }

    private static List<(string Field, string Words)> InWords(Refusal refusal) => refusal switch
    {
        { Faults: { Count: > 0 } faults } => [.. faults.Select(fault => (fault.Pointer == "/reason" ? "reason" : "decision-0", MatchWording.Fault(fault.Pointer)))],
        _ when refusal == MatterRefusals.MovedOn => [("decision-0", "It has changed since you opened it. It is shown as it is now: decide again")],
        _ => [("decision-0", refusal.Sentence)],
    };

    private async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader(Purpose);
        if (await candidates.Read(reader, id, cancellation) is not { } pair)
        {
            return NotFound();
        }

        Pair = pair;
        Agencies = new(await directory.Of(reader.Viewer.Partnership, cancellation));
        (Seen, Key) = (pair.Pair.Version, Guid.CreateVersion7());
        return Page();
    }
}
