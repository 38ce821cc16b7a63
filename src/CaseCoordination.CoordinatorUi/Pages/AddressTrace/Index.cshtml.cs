using CaseCoordination.CoordinatorUi.Casework;
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

    [BindProperty]
    public Dictionary<string, string?> DateOfBirth { get; set; } = [];

    public TypedDay Born => TypedDay.Of(part => DateOfBirth.GetValueOrDefault(part));

    /// <summary>People found, each with the referrals that name them; null before anybody was looked for.</summary>
    public IReadOnlyList<(Guid PersonId, IReadOnlyList<Guid> Referrals)>? People { get; private set; }

    public IReadOnlyList<(string Anchor, string Message)> Faults { get; private set; } = [];

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        List<(string, string)> faults = [];
        if (string.IsNullOrWhiteSpace(FamilyName))
        {
            faults.Add(("family-name", "Enter a family name"));
        }

        if (Born.Value is null)
        {
            faults.Add((DateInput.AnchorOf("date-of-birth", Born), Born.IsEmpty ? "Enter a date of birth" : $"Date of birth: {Born.Mend}"));
        }

        Faults = faults;
        if (faults.Count == 0)
        {
            var found = await lookup.FindPeople(currentReader("address-leak"), new() { FamilyName = FamilyName!.Trim(), DateOfBirth = Born.Value }, cancellation);
            People = [.. (found ?? []).GroupBy(one => one.PersonId).Select(one => (one.Key, (IReadOnlyList<Guid>)[.. one.Select(found => found.ReferralId)]))];
        }

        return Page();
    }
}
