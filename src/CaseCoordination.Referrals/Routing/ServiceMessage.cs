using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Referrals.Routing;

/// <summary>What a service with a context of its own is sent.</summary>
internal static class ServiceMessage
{
    /// <param name="held">The keys of its people; one erased is absent, and cannot be met again.</param>
    public static ReferralForService Of(Referral referral, string service, string agency, IReadOnlyDictionary<Guid, PersonKey> held, MasterKey master) => new()
    {
        ReferralId = referral.Id,
        Service = service,
        Agency = agency,
        Kind = referral.Kind,
        ReferringAgency = referral.ReferringAgency,
        MadeOn = referral.MadeOn,
        AboutId = referral.Person.PersonId,
        PerpetratorIds = [.. referral.People.Where(p => p.Role == FormWords.Perpetrator).Select(p => p.PersonId)],
        People = [.. referral.People.Select(person => Told(person, referral, held.GetValueOrDefault(person.PersonId), master))],
        Consent = referral.Consent,
        Details = referral.Details,
    };

    private static PersonInReferral Told(NamedPerson person, Referral referral, PersonKey? key, MasterKey master)
    {
        var particulars = key?.Open<PersonOnForm>(person.Particulars);
        return new(
            person.PersonId,
            person.Role,
            person.Sex,
            person.AgeBand,
            person.Relationship,
            particulars is null ? [] : PersonIndex.Of(person.PersonId, referral.Id, referral.ReferringAgency, particulars, master).Tokens,
            particulars?.PersonReference is { } reference && !string.IsNullOrWhiteSpace(reference)
                ? [PersonIndex.ByReference(referral.ReferringAgency, reference, master)]
                : []);
    }
}
