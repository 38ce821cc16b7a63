using System.Text.Json;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>What the shared view of a case needs of the page around it.</summary>
public abstract class CasePage : FormPage
{
    /// <summary>What they just recorded.</summary>
    [TempData]
    public string? Done { get; set; }

    public CaseView Case { get; protected set; } = null!;

    /// <summary>What an open page is told has moved on.</summary>
    public IEnumerable<LivePart> Live => [new(Case.Id, Version)];

    /// <summary>The one that is shown.</summary>
    protected long Version { get; set; }

    public IReadOnlyList<StepLink> Next { get; protected set; } = [];

    /// <summary>The step they asked for; null on the page of the case itself.</summary>
    public StepShown? Step { get; protected set; }
}

/// <summary>The page of one case, and of each step in it: the same for every service, through the decisions the API asks.</summary>
public abstract class CasePage<TState>(CaseworkDoor door) : CasePage
    where TState : class, IMatter
{
    private const string Purpose = "casework";

    protected CaseworkDoor Door => door;

    /// <summary>What the events it records are followed by.</summary>
    protected abstract Func<object, IEnumerable<object>> Following { get; }

    /// <summary>Null when it is not theirs, and when it is not there.</summary>
    protected abstract Task<OpenedCase<TState>?> Find(Reader reader, Guid id, CancellationToken ct);

    public async Task<IActionResult> OnGet([FromRoute] Guid id, [FromRoute] string? step, CancellationToken cancellation)
    {
        var reader = door.Reader(Purpose);
        if (await Find(reader, id, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (step is null)
        {
            Next = MayRecord(reader) ? [.. found.Steps.Where(found.IsPossible).Select(one => new StepLink(one.Code, one.Label, one.Under))] : [];
            return Show(found);
        }

        // What cannot be recorded now leads to the case, which says how it stands.
        return found.Steps.FirstOrDefault(one => one.Code == step) is { } asked && MayRecord(reader) && found.IsPossible(asked)
            ? Show(found, asked, StepForm.Empty, [])
            : RedirectToPage(new { id, step = (string?)null });
    }

    /// <remarks>From the address alone: a step may have a field of the same name.</remarks>
    public async Task<IActionResult> OnPost([FromRoute] Guid id, [FromRoute] string? step, CancellationToken cancellation)
    {
        ModelState.Clear();
        var reader = door.Reader(Purpose);
        if (!MayRecord(reader))
        {
            return Forbid();
        }

        if (await Find(reader, id, cancellation) is not { } found || found.Steps.FirstOrDefault(one => one.Code == step) is not { } asked)
        {
            return NotFound();
        }

        var form = StepForm.Of(Request.Form);
        if (form.AsksForMore)
        {
            return Show(found, asked, form, []);
        }

        if (form.Unreadable(asked.FieldsFor(form)) is { Count: > 0 } unreadable)
        {
            return Show(found, asked, form, unreadable);
        }

        var said = JsonSerializer.SerializeToUtf8Bytes(new { id, step, told = form.Said });
        var request = Sent(reader.Viewer.Subject, door.Master, said);
        if (await door.Actions.Act<TState>(reader, id, Seen, request, open => asked.Decided(form, open), Following, cancellation) is not { } answer)
        {
            return NotFound();
        }

        if (answer.Refusal is { } refusal)
        {
            return Show(found, asked, form, StepWording.Errors(asked.FieldsFor(form), asked.Concerns, refusal));
        }

        Done = asked.Done;
        return RedirectToPage(new { id, step = (string?)null });
    }

    /// <summary>With the case's history, oldest last.</summary>
    protected async Task<CaseView> WithHistory(CaseView view, Reader reader, CancellationToken ct)
    {
        var timeline = await door.Timelines.Read(reader, view.Id, ct);
        return view with
        {
            Agencies = new(await door.Directory.Of(reader.Viewer.Partnership, ct)),
            Timeline = [.. (timeline?.Entries ?? []).OrderByDescending(entry => entry.HappenedOn).ThenByDescending(entry => entry.Position)],
        };
    }

    /// <summary>What is done, and never to whom: titles stay in the browser's history.</summary>
    private static string TitleOf(CaseView view, CaseStep<TState>? asked, IReadOnlyList<(string Anchor, string? Field, string Words)>? errors) =>
        asked is null ? view.Title : $"{(errors is { Count: > 0 } ? "Error: " : "")}{asked.Label}";

    private PageResult Show(
        OpenedCase<TState> found, CaseStep<TState>? asked = null, StepForm? form = null, IReadOnlyList<(string Anchor, string? Field, string Words)>? errors = null)
    {
        (Case, Version) = (found.View, found.Version);
        (ViewData["Title"], ViewData["Section"], ViewData["LeaveQuickly"]) = (TitleOf(found.View, asked, errors), found.View.Service, true);
        Step = asked is null ? null : new(asked.Code, asked.Label, asked.Hint, asked.Under, asked.FieldsFor(form!), form!, errors!);
        Seen = form is null || Seen == 0 ? found.Version : Seen; // Refused, they have still read no more than what they had.
        Key = Guid.CreateVersion7();
        return Page();
    }

    private static bool MayRecord(Reader reader) => RolePermissions.Grant(reader.Viewer.Roles, Permission.CasesWrite);
}
