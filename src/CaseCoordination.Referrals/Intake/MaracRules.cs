using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>
/// What decides whether a MARAC referral can be taken in: who may be heard, where, and that there is something to screen.
/// Whether it meets the threshold is the Marac context's to say.
/// </summary>
internal static class MaracRules
{
    private const int YoungestAge = 16;

    /// <summary>A professional judgement shorter than this gives no reason.</summary>
    public const int ShortestJudgement = 40;

    public static readonly IReadOnlyList<Rule> All =
    [
        new("intake-marac-age", $"A MARAC hears abuse between people who are each {YoungestAge} or over.", "Domestic Abuse Act 2021 s.1(2)(a)", Verified: false),
        new("intake-marac-connected", "A MARAC hears abuse between people who are personally connected.", "Domestic Abuse Act 2021 s.2", Verified: false),
        new("intake-marac-area", "The victim's current address decides which MARAC hears the case.",
            "SafeLives, guidance on the referral form; Kent and Medway MARAC referral page", Verified: true),
        new("intake-judgement", $"A professional judgement is taken in as the only ground from {ShortestJudgement} characters of reason on.",
            "A proposal: the reason is compulsory, and no length is published", Verified: false),
    ];

    public static void Check(ReferralForm form, ServiceArea area, DateOnly madeOn, Faults faults)
    {
        var people = form.People ?? [];
        for (var i = 0; i < people.Count && i < FormRules.MostPeople; i++)
        {
            switch (people[i]?.Role)
            {
                case FormWords.Victim:
                    CheckVictim(people[i], $"/people/{i}", area, madeOn, faults);
                    break;
                case FormWords.Perpetrator:
                    CheckPerpetrator(people[i], $"/people/{i}", madeOn, faults);
                    break;
                default:
                    break;
            }
        }

        if (form.People is not null && people.All(p => p?.Role != FormWords.Perpetrator))
        {
            faults.Add("/people", "no-perpetrator", "Name at least one person with the role perpetrator; unknown names may be left out.");
        }

        MaracGrounds.Check(form.Details?.Deserialize<MaracDetails>(JsonSerializerOptions.Web), madeOn, faults);
    }

    private static void CheckVictim(PersonOnForm victim, string at, ServiceArea area, DateOnly madeOn, Faults faults)
    {
        faults.Requires(victim.GivenName, $"{at}/givenName", "Send the victim's given name.");
        faults.Requires(victim.FamilyName, $"{at}/familyName", "Send the victim's family name.");
        var age = PeopleRules.AgeOf(victim, madeOn);
        if (age is null && victim.DateOfBirth is null)
        {
            faults.Add($"{at}/dateOfBirth", "missing", "Send the victim's date of birth, or approximateAge when it is not known.");
        }
        else if (age < YoungestAge)
        {
            faults.Add(AgeAt(victim, at), "under-16", "A MARAC hears victims of 16 and over; refer a younger child to children's safeguarding now.");
        }

        CheckWhere(victim.Address, $"{at}/address", area, faults);
        if (faults.Requires(victim.Contact, $"{at}/contact", "Say whether it is safe to call the victim: contact.safeToCall."))
        {
            faults.Requires(victim.Contact!.SafeToCall, $"{at}/contact/safeToCall", "Say when it is safe to call, never, or unknown.");
        }
    }

    /// <summary>The field that tells the age.</summary>
    private static string AgeAt(PersonOnForm person, string at) => person.DateOfBirth is null ? $"{at}/approximateAge" : $"{at}/dateOfBirth";

    /// <summary>The victim's current address decides which MARAC hears the case.</summary>
    private static void CheckWhere(AddressOnForm? address, string at, ServiceArea area, Faults faults)
    {
        if (address?.NoFixedAbode == true)
        {
            return;
        }

        if (address?.Postcode is not { Length: > 0 } text)
        {
            faults.Add(
                address is null ? at : $"{at}/postcode", "missing", "Send the victim's current address with its postcode, or noFixedAbode: true.");
        }
        else if (Postcode.Parse(text) is { } postcode && !area.OutwardCodes.Contains(postcode.Outward))
        {
            faults.Add(
                $"{at}/postcode", "outside-area", $"The victim lives outside {area.Name}: refer to the MARAC of the current address.");
        }
    }

    private static void CheckPerpetrator(PersonOnForm perpetrator, string at, DateOnly madeOn, Faults faults)
    {
        if (faults.Requires(perpetrator.Relationship, $"{at}/relationship", "Say the perpetrator's relationship to the victim, such as ex-partner."))
        {
            if (FormWords.OtherConnections.Contains(perpetrator.Relationship!))
            {
                faults.Add(
                    $"{at}/relationship",
                    "not-personally-connected",
                    "Domestic abuse is between people personally connected (Domestic Abuse Act 2021 s.2): a stalking or anti-social behaviour service helps here.");
            }
            else
            {
                faults.OneOf(perpetrator.Relationship, FormWords.PersonalConnections, $"{at}/relationship");
            }
        }

        if (PeopleRules.AgeOf(perpetrator, madeOn) < YoungestAge)
        {
            faults.Add(AgeAt(perpetrator, at), "perpetrator-under-16", "Abuse by someone under 16 is for children's safeguarding, not for a MARAC.");
        }
    }
}
