using CaseCoordination.Cases.Matching;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.People;

/// <summary>The pairs that may be one person, the surest first; of all, or of one case: <c>/people?case=</c>.</summary>
[PageFor(Permission.CaseFilesWrite)]
public sealed class IndexModel(Candidates candidates, CurrentViewer currentViewer) : PageModel
{
    public static readonly IReadOnlyList<(string View, string Name)> Views = [("to-decide", "To decide"), ("linked", "Linked"), ("apart", "Two people")];

    /// <summary>Which of them; anything unknown is what is to be decided.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    /// <summary>The case they are to be of, with everyone linked into it; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Case { get; set; }

    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public PairPage Found { get; private set; } = new([], null);

    /// <summary>What a link to another page of the same list says.</summary>
    public Dictionary<string, string?> Asked(string? view, PairCursor? after = null) => new(
        new Dictionary<string, string?> { ["view"] = view, ["case"] = Case?.ToString(), ["after"] = after?.ToString() }.Where(one => one.Value is not null));

    public async Task OnGet(CancellationToken cancellation)
    {
        View = Views.Any(view => view.View == View) ? View : Views[0].View;
        HashSet<string> statuses = View == Views[0].View ? [PairStatus.Open, PairStatus.Waiting] : [View!];
        Found = await candidates.List(currentViewer(), statuses, Case, PairCursor.Parse(After), cancellation);
    }
}
