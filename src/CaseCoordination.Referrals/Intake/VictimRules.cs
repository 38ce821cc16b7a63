namespace CaseCoordination.Referrals.Intake;

/// <summary>What a support service must know of the victim before it can reach her.</summary>
internal static class VictimRules
{
    /// <returns>Her age on the day the referral was made; null when it is not told.</returns>
    public static int? Check(ReferralForm form, DateOnly madeOn, Faults faults)
    {
        var people = form.People ?? [];
        var place = people.Take(FormRules.MostPeople).ToList().FindIndex(person => person?.Role == FormWords.Victim);
        if (place < 0)
        {
            return null; // Said already, by the rules every kind has.
        }

        var (victim, at) = (people[place], $"/people/{place}");
        faults.Requires(victim.GivenName, $"{at}/givenName", "Send the victim's given name.");
        faults.Requires(victim.FamilyName, $"{at}/familyName", "Send the victim's family name.");
        if (faults.Requires(victim.Contact, $"{at}/contact", "Say whether it is safe to call the victim: contact.safeToCall."))
        {
            faults.Requires(victim.Contact!.SafeToCall, $"{at}/contact/safeToCall", "Say when it is safe to call, never, or unknown.");
        }

        var age = PeopleRules.AgeOf(victim, madeOn);
        if (age is null)
        {
            faults.Add($"{at}/dateOfBirth", "missing", "Send the victim's date of birth, or approximateAge when it is not known.");
        }

        return age;
    }
}
