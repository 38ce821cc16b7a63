using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>Pairs of cases the rule of repeats finds and nobody noticed.</summary>
[PageFor(Permission.CasesRead)]
public sealed class MissedRepeatsModel(MissedRepeats missed, CurrentReader currentReader) : PageModel
{
    public IReadOnlyList<MissedRepeat> Pairs { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Pairs = await missed.Read(currentReader("case-review"), cancellation);
}
