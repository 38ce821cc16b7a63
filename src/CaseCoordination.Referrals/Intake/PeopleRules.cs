using System.Text.RegularExpressions;
using CaseCoordination.Kernel;

namespace CaseCoordination.Referrals.Intake;

/// <summary>What must be true of the people on a form, whatever the kind.</summary>
internal static partial class PeopleRules
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <param name="about">The role of the one person the service is about.</param>
    public static void Check(IReadOnlyList<PersonOnForm> people, string about, DateOnly madeOn, DateOnly today, Faults faults)
    {
        if (people.Count > FormRules.MostPeople)
        {
            faults.Add("/people", "too-many", $"Name at most {FormRules.MostPeople} people in one referral.");
            return;
        }

        if (people.Count(p => p?.Role == about) != 1 || people.Count(p => p?.Role == FormWords.Victim) > 1)
        {
            faults.Add("/people", $"one-{about}", $"Name exactly one person with the role {about}; send one referral for each {about}.");
        }

        for (var i = 0; i < people.Count; i++)
        {
            if (people[i] is { } person)
            {
                CheckPerson(person, $"/people/{i}", madeOn, today, faults);
            }
            else
            {
                faults.Add($"/people/{i}", "missing", "Send a person, or leave the entry out.");
            }
        }
    }

    /// <summary>What is wrong with one person on their own.</summary>
    public static IReadOnlyList<Fault> FaultsOf(PersonOnForm person, DateOnly madeOn, DateOnly today)
    {
        var faults = new Faults();
        CheckPerson(person, "", madeOn, today, faults);
        return faults.Found;
    }

    private static void CheckPerson(PersonOnForm person, string at, DateOnly madeOn, DateOnly today, Faults faults)
    {
        if (faults.Requires(person.Role, $"{at}/role", "Say the person's role: victim, perpetrator, client, child, other-adult or professional."))
        {
            faults.OneOf(person.Role, FormWords.Roles, $"{at}/role");
        }

        faults.OneOf(person.Sex, FormWords.Sexes, $"{at}/sex");
        faults.AtMost(person.PersonReference, 100, $"{at}/personReference");
        faults.AtMost(person.GivenName, 100, $"{at}/givenName");
        faults.AtMost(person.FamilyName, 100, $"{at}/familyName");
        if (person.Aliases is { Count: > FormRules.MostAliases } || person.Aliases?.Any(a => a is null or { Length: > 200 }) == true)
        {
            faults.Add($"{at}/aliases", "too-long", "Send at most 20 other names of at most 200 characters each.");
        }

        if (person.NhsNumber is not null && !NhsNumber.IsValid(person.NhsNumber))
        {
            faults.Add($"{at}/nhsNumber", "not-an-nhs-number", "Send the ten digits as they stand on the card, or leave it out.");
        }

        CheckBirth(person, at, madeOn, today, faults);
        CheckAddress(person.Address, $"{at}/address", faults);
        CheckContact(person.Contact, $"{at}/contact", faults);
    }

    private static void CheckBirth(PersonOnForm person, string at, DateOnly madeOn, DateOnly today, Faults faults)
    {
        if (person.DateOfBirth is { } born && (born > today || born < EarliestBirth))
        {
            faults.Add($"{at}/dateOfBirth", "not-a-birthday", $"Send a day between {EarliestBirth:yyyy-MM-dd} and today, or approximateAge instead.");
        }

        if (person.ApproximateAge is < 0 or > 120)
        {
            faults.Add($"{at}/approximateAge", "out-of-range", "Send an age in years between 0 and 120.");
        }

        if (person.Role == FormWords.Child && AgeOf(person, madeOn) >= 18)
        {
            faults.Add($"{at}/role", "not-a-child", "A person of 18 or over has the role other-adult.");
        }
    }

    private static void CheckAddress(AddressOnForm? address, string at, Faults faults)
    {
        if (address?.Postcode is { Length: > 0 } postcode && Postcode.Parse(postcode) is null)
        {
            faults.Add($"{at}/postcode", "not-a-postcode", "Send a UK postcode, such as TN1 1RS.");
        }

        if (address?.Lines is { Count: > 6 } || address?.Lines?.Any(line => line is null or { Length: > 200 }) == true)
        {
            faults.Add($"{at}/lines", "too-long", "Send at most 6 address lines of at most 200 characters each.");
        }
    }

    private static void CheckContact(ContactOnForm? contact, string at, Faults faults)
    {
        if (contact?.Telephone is { Length: > 0 } telephone && !Telephone().IsMatch(telephone))
        {
            faults.Add($"{at}/telephone", "not-a-telephone-number", "Send digits with an optional leading +, spaces, brackets or hyphens.");
        }

        faults.AtMost(contact?.Email, 254, $"{at}/email");
        faults.AtMost(contact?.SafeToCall, 200, $"{at}/safeToCall");
    }

    /// <summary>Completed years on a day, from the date of birth or else the age given; below zero before the birth.</summary>
    internal static int? AgeOf(PersonOnForm person, DateOnly day) =>
        person.DateOfBirth is { } born ? Age.On(day, born) : person.ApproximateAge;

    [GeneratedRegex(@"^\+?(?=(?:[ ()-]*[0-9]){6})[0-9(][0-9 ()-]{5,24}\z")]
    private static partial Regex Telephone();
}
