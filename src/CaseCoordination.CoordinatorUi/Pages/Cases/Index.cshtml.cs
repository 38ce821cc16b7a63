using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.People;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>The cases there are for this viewer, and those of a person looked for; a name is sent in the form and never in the address.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(CaseDirectory cases, CurrentReader currentReader) : PageModel
{
    [BindProperty]
    public string? FamilyName { get; set; }

    /// <summary>As it is written: 11/2/1990.</summary>
    [BindProperty]
    public string? DateOfBirth { get; set; }

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
        var born = string.IsNullOrWhiteSpace(DateOfBirth) ? null : TimelineQuestion.DayOf(DateOfBirth.Trim());
        var sought = new CaseSought { FamilyName = FamilyName?.Trim(), DateOfBirth = born, Reference = Reference?.Trim() };
        if (born is null && !string.IsNullOrWhiteSpace(DateOfBirth))
        {
            Faults = [("date-of-birth", "Date of birth must be a day such as 11/2/1990")];
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
