using System.Text.RegularExpressions;
using CaseCoordination.Kernel;

namespace CaseCoordination.Referrals.Intake;

/// <summary>The rules every kind of referral must pass before it is taken in. Pure: the day and the area are arguments.</summary>
public static partial class FormRules
{
    public const int MostPeople = 20;
    private static readonly DateOnly EarliestMade = new(2000, 1, 1);

    /// <summary>Every fault of the form, each with the field and the mend; none means it will be taken in.</summary>
    public static IReadOnlyList<Fault> Check(ReferralForm form, ServiceArea area, DateOnly today)
    {
        var faults = new Faults();
        if (faults.Requires(form.Kind, "/kind", "Say what help is asked for: marac.") && form.Kind != "marac")
        {
            faults.Add("/kind", "kind-not-served", "This partnership takes referrals of kind: marac.");
        }

        CheckReference(form.AgencyReference, faults);
        CheckMadeOn(form.MadeOn, today, faults);
        CheckConsent(form.Consent, faults);
        faults.AtMost(form.Narrative, 20_000, "/narrative");
        if (faults.Requires(form.People, "/people", "Name the victim and at least one perpetrator."))
        {
            PeopleRules.Check(form.People!, form.MadeOn ?? today, today, faults);
        }

        MaracRules.Check(form, area, form.MadeOn ?? today, faults);
        return faults.Found;
    }

    private static void CheckReference(string? reference, Faults faults)
    {
        // A name typed in as a reference would stand in the log for ever: a reference has a digit and no spaces.
        if (faults.Requires(reference, "/agencyReference", "Send your own reference for this referral, such as KP/2022/004711.")
            && !Reference().IsMatch(reference!))
        {
            faults.Add("/agencyReference", "not-a-reference", "Use 1 to 64 letters, digits, / . _ or -, at least one of them a digit; never a name.");
        }
    }

    private static void CheckMadeOn(DateOnly? madeOn, DateOnly today, Faults faults)
    {
        if (!faults.Requires(madeOn, "/madeOn", "Send the day the referral was made, as 2022-05-03."))
        {
            return;
        }

        if (madeOn > today)
        {
            faults.Add("/madeOn", "in-the-future", $"Send a day no later than today in London, {today:yyyy-MM-dd}.");
        }
        else if (madeOn < EarliestMade)
        {
            faults.Add("/madeOn", "too-early", $"Send a day from {EarliestMade:yyyy-MM-dd} on.");
        }
    }

    private static void CheckConsent(ConsentOnForm? consent, Faults faults)
    {
        if (!faults.Requires(consent, "/consent", "Say what the victim said, or why she was not asked: consent.status."))
        {
            return;
        }

        if (faults.Requires(consent!.Status, "/consent/status", "Use one of: given, not-sought-no-contact, not-sought-unsafe, refused, withdrawn."))
        {
            faults.OneOf(consent.Status, FormWords.ConsentStatuses, "/consent/status");
        }

        faults.OneOf(consent.Basis, FormWords.Bases, "/consent/basis");
        faults.AtMost(consent.Rationale, 4_000, "/consent/rationale");

        // Sharing without consent needs its reasoning on record: necessity, proportionality and the basis.
        if (consent.Status is not (null or FormWords.ConsentGiven))
        {
            faults.Requires(consent.Basis, "/consent/basis", "Without consent, name the lawful basis, such as vital-interests.");
            faults.Requires(consent.Rationale, "/consent/rationale", "Without consent, say why sharing is necessary and proportionate.");
        }
    }

    [GeneratedRegex(@"^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9/._-]{0,63}\z")]
    private static partial Regex Reference();
}
