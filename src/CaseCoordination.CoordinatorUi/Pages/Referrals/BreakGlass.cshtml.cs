using System.Text.Json;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Emergency;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>
/// Asks why somebody must see what is withheld from them. The form is the same whether the referral is there or not: that
/// it exists can itself be a danger.
/// </summary>
[PageFor(Permission.BreakGlass)]
[RecentSignIn]
public sealed class BreakGlassModel(EmergencyOpening opening, NeedToKnow needToKnow, MasterKey master, CurrentReader currentReader) : FormPage
{
    public static readonly IReadOnlyList<int> Times = [15, 30, 60];

    [BindProperty]
    public List<FieldClass> Classes { get; set; } = [];

    [BindProperty]
    public string? ReasonCode { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    public IReadOnlyList<FieldClass> Offered { get; private set; } = [];

    public async Task OnGet(Guid id, CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        await Offer(id, cancellation);
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancellation)
    {
        var reader = currentReader("break-glass");
        var asked = new GlassRequest { Classes = Classes, ReasonCode = ReasonCode, Reason = Reason, Minutes = Minutes };
        var request = Sent(reader.Viewer.Subject, master, JsonSerializer.SerializeToUtf8Bytes(new { id, asked }));
        var (glass, refusal) = await opening.Break(reader, id, asked, request, cancellation);
        if (glass is not null)
        {
            return RedirectToPage("/Referrals/Sent", new { id });
        }

        if (refusal is null)
        {
            return NotFound();
        }

        // What the framework made of fields it could not read would repeat them; each is missing to us, and the faults say so.
        ModelState.Clear();
        foreach (var fault in refusal.Faults is { Count: > 0 } faults ? faults : [new("/reason", refusal.Code, refusal.Sentence)])
        {
            var (field, words) = InWords(fault);
            ModelState.AddModelError(field, words);
        }

        await Offer(id, cancellation);
        return Page();
    }

    /// <summary>The faults' own sentences speak to programmers, of codes that this page never shows.</summary>
    private static (string Field, string Words) InWords(Fault fault) => fault.Pointer switch
    {
        "/classes" => (nameof(Classes), "Select what you must see"),
        "/reasonCode" => (nameof(ReasonCode), "Select why you must see it"),
        "/reason" when fault.Code == "length" =>
            (nameof(Reason), $"Say what has happened, in {BreakTheGlass.ShortestReason} to {PlainNumber.Of(BreakTheGlass.LongestReason)} characters"),
        "/minutes" => (nameof(Minutes), "Select for how long"),
        _ => (nameof(Reason), fault.ForAPerson()),
    };

    private async Task Offer(Guid id, CancellationToken cancellation)
    {
        var viewer = currentReader("break-glass").Viewer;
        Offered = [.. needToKnow.BehindGlass(viewer, await needToKnow.Of(viewer, id, cancellation)).Where(field => field != FieldClass.Metadata).Order()];
    }
}
