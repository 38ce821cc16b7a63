using System.Collections.Frozen;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Reading;

/// <summary>Leaves of what was sent just the classes of field a reader is shown; what is withheld is null.</summary>
public static class ShownFields
{
    private static readonly FrozenSet<string> HealthTopics = ["D05_LOW_SUICIDAL", "D09_PREGNANCY", "D21_PERPHEALTH", "D22_PERPSUICIDE"];
    private static readonly FrozenSet<string> SexualTopics = ["D16_SEXUAL"];

    /// <summary>Null when nothing of the person is shown.</summary>
    public static PersonOnForm? Of(PersonOnForm person, string role, IReadOnlySet<FieldClass> shown)
    {
        var (identity, address, contact) = ClassesOf(role);
        if (!shown.Contains(identity) && !shown.Contains(address) && !shown.Contains(contact))
        {
            return null;
        }

        var named = shown.Contains(identity);
        return new PersonOnForm
        {
            Role = person.Role,
            Sex = person.Sex,
            Relationship = person.Relationship,
            PersonReference = named ? person.PersonReference : null,
            NhsNumber = named ? person.NhsNumber : null,
            GivenName = named ? person.GivenName : null,
            FamilyName = named ? person.FamilyName : null,
            Aliases = named ? person.Aliases : null,
            DateOfBirth = named ? person.DateOfBirth : null,
            ApproximateAge = named ? person.ApproximateAge : null,
            Address = shown.Contains(address) ? person.Address : null,
            Contact = shown.Contains(contact) ? person.Contact : null,
        };
    }

    /// <summary>Null when nothing of the details is shown.</summary>
    public static MaracDetails? Of(MaracDetails details, IReadOnlySet<FieldClass> shown)
    {
        var offending = shown.Contains(FieldClass.Offending);
        return offending || shown.Contains(FieldClass.Health) || shown.Contains(FieldClass.SexualViolence)
            ? new MaracDetails
            {
                Dash = details.Dash is { } dash ? dash with { Answers = AnswersShown(dash.Answers, shown) } : null,
                ProfessionalJudgement = shown.Contains(FieldClass.Narrative) ? details.ProfessionalJudgement : null,
                Incidents = offending ? details.Incidents : null,
                SuicideSelfHarm = shown.Contains(FieldClass.Health) ? details.SuicideSelfHarm : null,
                Repeat = offending ? details.Repeat : null,
                Diversity = shown.Contains(FieldClass.VictimIdentity) ? details.Diversity : null,
                TransferredFrom = details.TransferredFrom,
            }
            : null;
    }

    /// <summary>The classes a referral to this many people could hold, for the record of what a reader opened.</summary>
    public static IEnumerable<FieldClass> HeldBy(ReferralReceived received, ServiceTerms? terms) =>
        new HashSet<FieldClass>(
        [
            FieldClass.Metadata,
            .. KindForms.ClassesOf(received.Kind, terms?.Details ?? []),
            .. received.Narrative is null ? (FieldClass[])[] : [FieldClass.Narrative],
            .. received.People.SelectMany(person => Flat(ClassesOf(person.Role))),
        ]);

    /// <summary>Whom of the people a reader sees anything of.</summary>
    public static bool IsShown(NamedPerson person, IReadOnlySet<FieldClass> shown) => Flat(ClassesOf(person.Role)).Any(shown.Contains);

    private static Dictionary<string, string>? AnswersShown(IReadOnlyDictionary<string, string>? answers, IReadOnlySet<FieldClass> shown) =>
        answers?.Where(answer => shown.Contains(ClassOf(answer.Key))).ToDictionary();

    private static FieldClass ClassOf(string topic) =>
        SexualTopics.Contains(topic) ? FieldClass.SexualViolence : HealthTopics.Contains(topic) ? FieldClass.Health : FieldClass.Offending;

    private static (FieldClass Identity, FieldClass Address, FieldClass Contact) ClassesOf(string role) => role switch
    {
        FormWords.Perpetrator => (FieldClass.Perpetrator, FieldClass.Perpetrator, FieldClass.Perpetrator),
        FormWords.Child => (FieldClass.Children, FieldClass.VictimAddress, FieldClass.SafeContact),

        // Who helps her, and where, leads to her.
        FormWords.Professional => (FieldClass.VictimIdentity, FieldClass.VictimIdentity, FieldClass.VictimIdentity),
        _ => (FieldClass.VictimIdentity, FieldClass.VictimAddress, FieldClass.SafeContact),
    };

    private static FieldClass[] Flat((FieldClass Identity, FieldClass Address, FieldClass Contact) classes) =>
        [classes.Identity, classes.Address, classes.Contact];
}
