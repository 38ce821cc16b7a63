using System.Text.Json;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Mvc;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>A form that records something towards an action: one choice, and the fields it asks for.</summary>
public abstract class PlanPage(Plans plans, ActionEntries entries, ActivityKinds kinds, MasterKey master, CurrentViewer currentViewer) : FormPage
{
    [BindProperty]
    public PlanForm Form { get; set; } = new();

    /// <summary>What is put right; null for something new.</summary>
    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid? EntryId { get; set; }

    public PlanEntry? Entry { get; private set; }

    /// <summary>What it says now, where somebody else put it right while this form was filled in.</summary>
    public IReadOnlyList<string> SaysNow { get; private set; } = [];

    /// <summary>Set for the action's page to say.</summary>
    [TempData]
    public string? Said { get; set; }

    public PlanYear Year { get; private set; }

    public PriorityAction Action { get; private set; } = null!;

    public abstract string Question { get; }

    /// <summary>What is asked whatever is chosen.</summary>
    public abstract IReadOnlyList<PlanField> Before { get; }

    public abstract IReadOnlyList<PlanChoice> Choices { get; }

    /// <summary>The field's id and what is wrong with it.</summary>
    public IReadOnlyList<(string Field, string Words)> Errors { get; private set; } = [];

    /// <summary>The errors with where each is to be mended: of a day, its first wrong box.</summary>
    public IEnumerable<(string Anchor, string Words)> Summary =>
        Errors.Select(error => (FieldOf(error.Field) is { Kind: PlanField.OfDay } ? DateInput.AnchorOf(error.Field, Form.Typed(error.Field)) : error.Field, error.Words));

    protected Viewer Viewer => currentViewer();

    protected ActivityKinds Kinds => kinds;

    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Words).FirstOrDefault();

    protected async Task<bool> Find(string year, string number, CancellationToken cancellation)
    {
        if (PlanYear.Parse(year) is not { } planYear || await plans.Find(Viewer, planYear, number, cancellation) is not { } action)
        {
            return false;
        }

        (Year, Action) = (planYear, action);
        Entry = EntryId is { } id ? await entries.Find(Viewer, Year, number, id, cancellation) : null;
        return EntryId is null || (Entry is { } entry && Mends(entry));
    }

    /// <summary>Whether this page is the one to put it right on.</summary>
    protected abstract bool Mends(PlanEntry entry);

    /// <summary>The entry as its editor saw it.</summary>
    protected EntrySeen AsSeen => new(Viewer, Year, Action.Number, Entry!.Id, Seen);

    protected IActionResult Show()
    {
        Key = Guid.CreateVersion7();
        return Page();
    }

    /// <summary>Records what was chosen; back to the action, or here with what is wrong.</summary>
    /// <param name="idOf">Where on the page a fault of the record is to be mended.</param>
    protected async Task<IActionResult> Record(Func<RequestIdentity, Task<EntryAnswer>>? record, Func<Fault, string> idOf, IReadOnlyList<(string Field, string Words)> unreadable, string said)
    {
        Errors = unreadable;
        if (record is null)
        {
            Errors = [("choice-0", "Choose what to record"), .. unreadable];
        }

        if (Errors.Count > 0)
        {
            return Show();
        }

        var filled = JsonSerializer.SerializeToUtf8Bytes(new { Action.Id, Page = GetType().Name, Form });
        var answer = await record!(Sent(Viewer.Subject, master, filled));
        if (answer.Refusal == MatterRefusals.MovedOn)
        {
            // What was filled in stays, beside what it says now; sent again, it rests on that.
            (SaysNow, Seen) = ([PlanEntryWording.Name(Entry!, kinds), $"Day: {PlainDate.Of(Entry!.On)}", .. PlanEntryWording.Says(Entry, kinds)], Entry.Version);
            Errors = [("choice-0", "Somebody put it right while you filled this in: look at what it says now, and record yours again if it still holds")];
            return Show();
        }

        if (answer.Refusal is { } refusal)
        {
            Errors = refusal.Faults is { Count: > 0 } faults ? [.. faults.Select(f => (idOf(f), Words(idOf(f), FieldOf(idOf(f)) is { Kind: PlanField.OfChoice } ? "select one" : f.ForAPerson())))] : [("choice-0", refusal.Sentence)];
            return Show();
        }

        Said = said;
        return RedirectToPage("/Plan/Action", new { year = Year.ToString(), number = Action.Number });
    }

    /// <summary>Days and numbers nobody could read would be taken for left out, where they may be.</summary>
    protected IReadOnlyList<(string Field, string Words)> Unreadable() =>
    [
        .. from field in Before.Concat(Choices.Where(choice => choice.Value == Form.Choice).SelectMany(choice => choice.Fields))
           let mend = Form.Unreadable(field)
           where mend is not null
           select (field.Id, Words(field.Id, mend)),
    ];

    private PlanField? FieldOf(string id) => Before.Concat(Choices.SelectMany(choice => choice.Fields)).FirstOrDefault(field => field.Id == id);

    private string Words(string id, string mend) => FieldOf(id) is { } field ? $"{field.Label.Replace(" (optional)", "", StringComparison.Ordinal).TrimEnd('?')}: {char.ToLowerInvariant(mend[0])}{mend[1..]}" : mend;
}
