using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>Turns a form that passed every rule into the event, with everything that tells of a person sealed.</summary>
public static class SealReferral
{
    /// <param name="form">A form without faults.</param>
    /// <param name="about">The role of the person it is about: theirs is the key of all that is said of it.</param>
    /// <param name="keys">One key per person on the form, in the form's order.</param>
    public static ReferralReceived Seal(
        ReferralForm form, string about, IReadOnlyList<PersonKey> keys, Guid referralId, string agency, string contentDigest, DateOnly today)
    {
        var people = form.People!;
        var madeOn = form.MadeOn!.Value;
        var person = keys[people.ToList().FindIndex(p => p.Role == about)];
        return new ReferralReceived(
            referralId,
            form.Kind!,
            agency,
            form.AgencyReference!,
            madeOn,
            today,
            [.. people.Zip(keys, (person, key) => Name(person, key, madeOn)).OrderByDescending(p => p.Role == about)],
            new StatedConsent(form.Consent!.Status!, form.Consent.Basis, form.Consent.Rationale is { } why ? person.Seal(why) : null),
            KindForms.Seal(form, person),
            form.Narrative is { } told ? person.Seal(told) : null,
            person.Seal(contentDigest));
    }

    private static NamedPerson Name(PersonOnForm person, PersonKey key, DateOnly madeOn) => new(
        key.PersonId,
        person.Role!,
        person.Sex,
        AgeBandOf(PeopleRules.AgeOf(person, madeOn)),
        person.Relationship,
        person.Address?.Protected ?? false,
        key.Seal<PersonOnForm>(person));

    private static string AgeBandOf(int? age) => age switch
    {
        null => "unknown",
        < 16 => "under-16",
        < 18 => "16-17",
        < 25 => "18-24",
        < 35 => "25-34",
        < 45 => "35-44",
        < 55 => "45-54",
        < 65 => "55-64",
        _ => "65-and-over",
    };
}
