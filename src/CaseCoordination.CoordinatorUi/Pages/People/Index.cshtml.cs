using CaseCoordination.Cases.Matching;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.People;

/// <summary>The pairs that may be one person, the surest first.</summary>
[PageFor(Permission.CaseFilesWrite)]
public sealed class IndexModel(Candidates candidates, CurrentViewer currentViewer) : PageModel
{
    public static readonly IReadOnlyList<(string View, string Name)> Views = [("to-decide", "To decide"), ("linked", "Linked"), ("apart", "Two people")];

    /// <summary>Which of them; anything unknown is what is to be decided.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public IReadOnlyList<PairListed> Pairs { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        View = Views.Any(view => view.View == View) ? View : Views[0].View;
        HashSet<string> statuses = View == Views[0].View ? [PairStatus.Open, PairStatus.Waiting] : [View!];
        Pairs = await candidates.List(currentViewer(), statuses, file: null, cancellation);
    }
}
