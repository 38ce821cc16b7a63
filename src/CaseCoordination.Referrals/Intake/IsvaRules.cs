using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Intake;

/// <summary>What decides whether a referral to the ISVA service can be taken in: consent, and nothing told in words.</summary>
internal static class IsvaRules
{
    private const int AgeOfConsenting = 16;

    public static readonly Rule ConsentRule = new(
        "intake-isva-consent", $"An ISVA is sent nobody without consent; under {AgeOfConsenting} a child gives it who understands what it means, or someone with parental responsibility.",
        "Home Office, The role of the ISVA: essential elements; Gillick v West Norfolk and Wisbech AHA [1986] AC 112", Verified: false);

    public static readonly Rule NarrativeRule = new(
        "intake-isva-no-narrative", "An ISVA is never told in words what happened.",
        "ISVA services: the detail of the offence is not discussed, so as not to touch the evidence; that no words are taken is a proposal", Verified: false);

    private static readonly FrozenSet<string> ForAChild = ["gillick-competent", "parental-responsibility"];

    private static readonly (string Name, Func<IsvaDetails, string?> Of, FrozenSet<string> Words)[] Lists =
    [
        ("source", d => d.Source, IsvaWords.Sources),
        ("cjStage", d => d.CjStage, IsvaWords.CjStages),
        ("formOfViolence", d => d.FormOfViolence, IsvaWords.FormsOfViolence),
        ("relationship", d => d.Relationship, IsvaWords.Relationships),
        ("when", d => d.When, IsvaWords.Times),
        ("districtOfOffence", d => d.DistrictOfOffence, IsvaWords.Districts),
    ];

    public static void Check(IsvaDetails? details, ReferralForm form, DateOnly madeOn, Faults faults)
    {
        var age = VictimRules.Check(form, madeOn, faults);
        if (form.Narrative is not null)
        {
            faults.Add("/narrative", "narrative-not-taken", "Leave it out: an ISVA is never told what happened, so as not to touch the evidence.");
        }

        if (faults.Requires(details, "/details", "Send where it comes from, the form of violence and where the criminal case stands."))
        {
            foreach (var (name, of, words) in Lists)
            {
                if (faults.Requires(of(details!), $"/details/{name}", $"Use one of: {string.Join(", ", words.Order(StringComparer.Ordinal))}."))
                {
                    faults.OneOf(of(details!), words, $"/details/{name}");
                }
            }

            faults.Requires(details!.ReportedToPolice, "/details/reportedToPolice", "Say true or false.");
            faults.Requires(details.ChildPresent, "/details/childPresent", "Say true or false.");
            faults.OneOf(details.ConsentBy, IsvaWords.Consenters, "/details/consentBy");
        }

        CheckConsent(details, form, age, faults);
    }

    /// <summary>Support is voluntary: no lawful basis stands in for it (Home Office, The role of the ISVA: essential elements).</summary>
    private static void CheckConsent(IsvaDetails? details, ReferralForm form, int? age, Faults faults)
    {
        var given = form.Consent?.Status == FormWords.ConsentGiven;
        if (given && (age is null or >= AgeOfConsenting || ForAChild.Contains(details?.ConsentBy ?? "")))
        {
            return;
        }

        faults.Add("/consent/status", "consent-needed", given
            ? "Under 16, say in details.consentBy whether the child is gillick-competent or someone with parental-responsibility consents."
            : "An ISVA supports nobody without their consent: ask first, and send status given. For a danger to a child refer to social care now.");
    }
}
