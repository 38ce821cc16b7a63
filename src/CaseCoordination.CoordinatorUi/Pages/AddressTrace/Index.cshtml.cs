using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Lookup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.AddressTrace;

/// <summary>Finds the person whose address may have leaked; the name is sent in the form and never in the address.</summary>
[PageFor(Permission.PrivacyRead)]
public sealed class IndexModel(ReferralLookup lookup, CurrentReader currentReader) : PageModel
{
    [BindProperty]
    public string? FamilyName { get; set; }

    /// <summary>As it is written: 11/2/1990.</summary>
    [BindProperty]
    public string? DateOfBirth { get; set; }

    /// <summary>People found, each with the referrals that name them; null before anybody was looked for.</summary>
    public IReadOnlyList<(Guid PersonId, int Referrals)>? People { get; private set; }

    public IReadOnlyList<(string Anchor, string Message)> Faults { get; private set; } = [];

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var born = string.IsNullOrWhiteSpace(DateOfBirth) ? null : TimelineQuestion.DayOf(DateOfBirth.Trim());
        List<(string, string)> faults = [];
        if (string.IsNullOrWhiteSpace(FamilyName))
        {
            faults.Add(("family-name", "Enter a family name"));
        }

        if (born is null)
        {
            faults.Add(("date-of-birth", "Enter a date of birth such as 11/2/1990"));
        }

        Faults = faults;
        if (faults.Count == 0)
        {
            var found = await lookup.FindPeople(currentReader("address-leak"), new() { FamilyName = FamilyName!.Trim(), DateOfBirth = born }, cancellation);
            People = [.. (found ?? []).GroupBy(one => one.PersonId).Select(one => (one.Key, one.Count()))];
        }

        return Page();
    }
}
