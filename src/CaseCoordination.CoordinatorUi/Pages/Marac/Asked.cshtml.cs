using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>The cases of coming meetings in which one's agency is asked what it knows and has not said it.</summary>
[PageFor(Permission.CasesRead)]
public sealed class AskedModel(MaracCases cases, WhoIsWho who, CurrentReader currentReader) : PageModel
{
    public IReadOnlyList<(MaracCaseSummary Case, string? Name)> Cases { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var reader = currentReader("casework");
        var found = await cases.AskedOf(reader.Viewer, cancellation);
        var names = await who.Of(reader, found, cancellation);
        Cases = [.. found.Select(one => (one, names.GetValueOrDefault(one.Id)))];
    }
}
