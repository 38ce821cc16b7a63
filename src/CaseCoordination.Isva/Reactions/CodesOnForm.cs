using System.Text.Json;
using CaseCoordination.Isva.Events;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Isva.Reactions;

/// <summary>Reads the words of a form as the codes of this context; what it does not know becomes not known, never an error.</summary>
public static class CodesOnForm
{
    /// <param name="details">Null where the form was another kind's: then it tells nothing this service may hold.</param>
    public static IsvaMinimumData MinimumOf(IsvaDetails? details, ReferralForService referral)
    {
        var victim = referral.People.FirstOrDefault(person => person.PersonId == referral.AboutId);
        var suspect = referral.PerpetratorIds.Count == 1 ? referral.People.FirstOrDefault(person => person.PersonId == referral.PerpetratorIds[0]) : null;
        return new(
            Of<PersonSex>(victim?.Sex),
            AgeBandOf(victim?.AgeBand),
            Of<PersonSex>(suspect?.Sex),
            AgeBandOf(suspect?.AgeBand),
            Of<RelationshipCode>(details?.Relationship),
            Of<FormOfViolence>(details?.FormOfViolence),
            Of<OffenceTime>(details?.When),
            details?.ReportedToPolice ?? false,
            details?.ChildPresent ?? false,
            Of<OffenceDistrict>(details?.DistrictOfOffence));
    }

    /// <summary>The code of a word; the first of its kind where the word is unknown.</summary>
    public static T Of<T>(string? word, T otherwise = default)
        where T : struct, Enum
    {
        foreach (var code in Enum.GetValues<T>())
        {
            if (WordOf(code) == word)
            {
                return code;
            }
        }

        return otherwise;
    }

    /// <summary>As forms and the API say it.</summary>
    public static string WordOf<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    private static AgeBand AgeBandOf(string? band) => band switch
    {
        "under-16" => AgeBand.Under16,
        "16-17" => AgeBand.From16To17,
        "18-24" => AgeBand.From18To24,
        "25-34" => AgeBand.From25To34,
        "35-44" => AgeBand.From35To44,
        "45-54" => AgeBand.From45To54,
        "55-64" => AgeBand.From55To64,
        "65-and-over" => AgeBand.Over64,
        _ => AgeBand.Unknown,
    };
}
