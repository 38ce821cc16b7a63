using CaseCoordination.Cases.People;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using CasePage = CaseCoordination.Cases.People.CasePage;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>The cases there are for this viewer, and those of a person looked for; a name is sent in the form and never in the address.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(CaseDirectory cases, CurrentReader currentReader) : PageModel
{
    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public Dictionary<string, string?> DateOfBirth { get; set; } = [];

    public TypedDay Born => TypedDay.Of(part => DateOfBirth.GetValueOrDefault(part));

    [BindProperty]
    public string? Reference { get; set; }

    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public CasePage Cases { get; private set; } = new([], null);

    public bool Searched { get; private set; }

    public IReadOnlyList<(string Anchor, string Message)> Faults { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Cases = await cases.List(currentReader("look-up").Viewer, After, CaseDirectory.LargestPage, cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var sought = new CaseSought { FamilyName = FamilyName?.Trim(), DateOfBirth = Born.Value, Reference = Reference?.Trim() };
        if (Born.Wrong.Count > 0)
        {
            Faults = [(DateInput.AnchorOf("date-of-birth", Born), $"Date of birth: {Born.Mend}")];
        }
        else if (await cases.Search(currentReader("look-up"), sought, after: null, CaseDirectory.LargestPage, cancellation) is { } found)
        {
            (Searched, Cases) = (true, found);
        }
        else
        {
            Faults = [("family-name", "Enter a family name with a date of birth, or a reference")];
        }

        return Page();
    }
}
