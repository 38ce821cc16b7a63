using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Lookup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Cases;

/// <summary>The cases last heard of, and those of a person looked for; a name is sent in the form and never in the address.</summary>
[PageFor(Permission.CasesRead)]
public sealed class IndexModel(CaseLists lists, ReferralLookup lookup, CurrentReader currentReader) : PageModel
{
    [BindProperty]
    public string? FamilyName { get; set; }

    /// <summary>As it is written: 11/2/1990.</summary>
    [BindProperty]
    public string? DateOfBirth { get; set; }

    [BindProperty]
    public string? PersonReference { get; set; }

    public IReadOnlyList<CaseInList> Cases { get; private set; } = [];

    public bool Searched { get; private set; }

    public IReadOnlyList<(string Anchor, string Message)> Faults { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Cases = await lists.Latest(currentReader("look-up").Viewer, cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var reader = currentReader("look-up");
        var born = string.IsNullOrWhiteSpace(DateOfBirth) ? null : TimelineQuestion.DayOf(DateOfBirth.Trim());
        var sought = new PersonSought
        {
            FamilyName = Given(FamilyName),
            DateOfBirth = born,
            PersonReference = Given(PersonReference),
        };
        if (born is null && !string.IsNullOrWhiteSpace(DateOfBirth))
        {
            Faults = [("date-of-birth", "Date of birth must be a day such as 11/2/1990")];
        }
        else if (await lookup.Find(reader, sought, cancellation) is { } referrals)
        {
            (Searched, Cases) = (true, await lists.Of(reader.Viewer, [.. referrals.Select(referral => referral.Id)], cancellation));
        }
        else
        {
            Faults = [("family-name", "Enter a family name with a date of birth, or your agency's reference of the person")];
        }

        return Page();
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
