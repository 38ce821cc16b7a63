using System.Text.Json;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>Puts right who somebody named in a referral is: what is wrong alone, beside what is held and what was put right before.</summary>
[PageFor(Permission.ReferralsWrite)]
public sealed class PutRightModel(ReferralFiles files, PersonCorrections corrections, AgencyDirectory directory, MasterKey master, CurrentReader currentReader) : FormPage
{
    private const string Purpose = "casework";

    /// <summary>What was recorded, for the next page to say.</summary>
    [TempData]
    public string? Done { get; set; }

    public Guid Id { get; private set; }

    public FoundReferral Found { get; private set; } = null!;

    public StepShown Step { get; private set; } = null!;

    /// <summary>Of this person, oldest first.</summary>
    public IReadOnlyList<PutRight> PutRight { get; private set; } = [];

    public AgencyNames Agencies { get; private set; } = null!;

    public Task<IActionResult> OnGet([FromRoute] Guid id, [FromRoute] Guid person, CancellationToken cancellation) => Show(id, person, StepForm.Empty, [], null, cancellation);

    /// <remarks>From the address alone: who it is about is no field of the form.</remarks>
    public async Task<IActionResult> OnPost([FromRoute] Guid id, [FromRoute] Guid person, CancellationToken cancellation)
    {
        ModelState.Clear();
        var form = StepForm.Of(Request.Form);
        var fields = PutRightFields.For(new(), form);
        if (form.AsksForMore)
        {
            return await Show(id, person, form, [], Seen, cancellation);
        }

        if (form.Unreadable(fields).Concat(PutRightFields.Unexplained(form)).ToList() is { Count: > 0 } missing)
        {
            return await Show(id, person, form, missing, Seen, cancellation);
        }

        var reader = currentReader(Purpose);
        var request = Sent(reader.Viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { id, person, told = form.Said }));
        if (await corrections.Correct(reader, id, Seen, request, form.As<PersonCorrectionForm>(fields) with { Person = person }, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is not { } refusal)
        {
            Done = answer.Version == Seen ? "It says so already: nothing was changed." : "It was put right. What was sent first stays on record.";
            return RedirectToPage("/Referrals/Sent", new { id, person = (string?)null });
        }

        return refusal == MatterRefusals.MovedOn
            ? await Show(id, person, form, [(fields[0].Anchor, null, "Something was recorded on this referral while you filled this in. Each question says what is held now: put yours right again if it still holds")], null, cancellation)
            : await Show(id, person, form, StepWording.Errors(fields, new Dictionary<string, string>(), PutRightFields.AtTheirFields(refusal)), Seen, cancellation);
    }

    /// <param name="rests">The version the form rests on; null for the one that is shown now.</param>
    private async Task<IActionResult> Show(Guid id, Guid person, StepForm form, IReadOnlyList<(string Anchor, string? Field, string Words)> errors, long? rests, CancellationToken ct)
    {
        var reader = currentReader(Purpose);
        if (await files.Find(reader, id, ct) is not { } found)
        {
            return NotFound();
        }

        var file = await files.Open(reader, found, ct);
        if (file.People.FirstOrDefault(one => one.PersonId == person) is not { } named)
        {
            return NotFound();
        }

        // What is not shown, and what is another agency's to say, leads to what was sent, which says so.
        if (named.Particulars is not { } held || !found.MayBePutRightBy(reader.Viewer))
        {
            return RedirectToPage("/Referrals/Sent", new { id, person = (string?)null });
        }

        const string Label = "Put right who they are";
        const string Hint = "Fill in only what is wrong, and leave the rest empty. Where they live and how they are reached is not changed here: whoever is in touch with them asks that anew, and safely.";
        ViewData["Title"] = $"{(errors.Count > 0 ? "Error: " : "")}{Label}";
        (Id, Found, PutRight) = (id, found, [.. file.PutRight.Where(one => one.PersonId == person)]);
        Agencies = new(await directory.Of(reader.Viewer.Partnership, ct));
        Step = new("particulars", Label, Hint, PlainWords.Of(named.Role), PutRightFields.For(held, form), form, errors);
        (Seen, Key) = (rests ?? found.Summary.Version, Guid.CreateVersion7());
        return Page();
    }
}
