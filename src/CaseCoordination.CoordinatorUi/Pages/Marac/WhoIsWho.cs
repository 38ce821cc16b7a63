using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>Whom cases are about, as people at the table call them; opened as far as the reader's part in each case shows, and on record.</summary>
public sealed class WhoIsWho(NeedToKnow needToKnow, ReferralFiles referrals)
{
    /// <summary>The name of each case's victim; absent where it is withheld or erased.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(Reader reader, IEnumerable<MaracCaseSummary> cases, CancellationToken ct)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var one in cases)
        {
            if (await needToKnow.Of(reader.Viewer, one.Id, ct) is { } standing
                && await referrals.OpenFor(reader, one.ReferralId, standing, ct) is { } file
                && NameOf(file.People.FirstOrDefault(person => person.Role == "victim")?.Particulars) is { } name)
            {
                names[one.Id] = name;
            }
        }

        return names;
    }

    public static string? NameOf(PersonOnForm? person) =>
        string.Join(' ', new[] { person?.GivenName, person?.FamilyName }.OfType<string>()) is { Length: > 0 } name ? name : null;
}
