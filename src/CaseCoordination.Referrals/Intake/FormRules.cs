using System.Text.RegularExpressions;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>The rules every kind of referral must pass before it is taken in. Pure: the day and the area are arguments.</summary>
public static partial class FormRules
{
    public const int MostPeople = 20;
    public const int MostAliases = 20;
    private static readonly DateOnly EarliestMade = new(2000, 1, 1);

    /// <summary>Every fault of the form, each with the field and the mend; none means it will be taken in.</summary>
    /// <param name="services">The services in force, by code: a kind is one of them.</param>
    public static IReadOnlyList<Fault> Check(ReferralForm form, IReadOnlyDictionary<string, ServiceTerms> services, ServiceArea area, DateOnly today)
    {
        var faults = new Faults();
        var terms = services.GetValueOrDefault(form.Kind ?? "");
        var kinds = string.Join(", ", services.Keys.Order(StringComparer.Ordinal));
        if (faults.Requires(form.Kind, "/kind", $"Say what help is asked for: {kinds}.") && terms is null)
        {
            faults.Add("/kind", "kind-not-served", $"This partnership takes referrals of kind: {kinds}.");
        }

        CheckReference(form.AgencyReference, faults);
        CheckMadeOn(form.MadeOn, today, faults);
        CheckConsent(form.Consent, terms, faults);
        CheckNarrative(form.Narrative, terms, faults);
        if (faults.Requires(form.People, "/people", "Name the people it is about, with their roles."))
        {
            PeopleRules.Check(form.People!, terms?.About ?? FormWords.Victim, form.MadeOn ?? today, today, faults);
        }

        if (terms is not null)
        {
            KindForms.Check(form, terms, area, form.MadeOn ?? today, faults);
        }

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

    private static void CheckNarrative(string? narrative, ServiceTerms? terms, Faults faults)
    {
        faults.AtMost(narrative, 20_000, "/narrative");
        if (narrative is not null && terms is { TakesNarrative: false, RunBy: Services.Service.ByAgency })
        {
            faults.Add("/narrative", "narrative-not-taken", "This service takes no account of what happened, and must not be sent one: leave it out.");
        }
    }

    private static void CheckConsent(ConsentOnForm? consent, ServiceTerms? terms, Faults faults)
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

        if (consent.Status is not (null or FormWords.ConsentGiven) && terms is { ConsentNeeded: true, RunBy: Services.Service.ByAgency })
        {
            faults.Add("/consent/status", "consent-needed", "This service works with consent only: ask the person first, or refer to children's or adults' safeguarding.");
        }

        // A kind with a form of its own says it in its own rules.
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
