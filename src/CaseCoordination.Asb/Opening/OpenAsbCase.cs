using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.Opening;

/// <summary>An officer opens a case without a referral.</summary>
public static class OpenAsbCase
{
    public const int MostComplainants = 10;
    private const int Longest = 200;
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <param name="subject">A new key for the subject.</param>
    /// <param name="complainants">A new key for each complainant on the form, in its order.</param>
    public static Decision Decide(AsbCaseForm form, Guid caseId, string agency, PersonKey subject, IReadOnlyList<PersonKey> complainants, DateOnly today)
    {
        if (FaultsOf(form, today) is { } refusal)
        {
            return refusal;
        }

        var known = form.SubjectKind == AsbWords.Unknown ? null : form.Subject;
        return Decision.Record(new AsbCaseOpened(
            caseId,
            ReferralId: null,
            agency,
            form.SubjectKind!,
            subject.PersonId,
            known is null ? null : subject.Seal<AsbSubject>(known),
            SubjectAge.On(today, known, today).Band,
            [.. (form.Complainants ?? []).Zip(complainants, (told, key) => new Complainant(key.PersonId, key.Seal<ComplainantOnForm>(told)))],
            form.Category!,
            form.Area!,
            form.SuspectedExploitation!,
            today));
    }

    internal static Refusal? FaultsOf(AsbCaseForm form, DateOnly today)
    {
        var faults = new FormFaults();
        faults.OneOf(form.SubjectKind, AsbWords.SubjectKinds, "/subjectKind");
        faults.OneOf(form.Category, AsbWords.Categories, "/category");
        faults.OneOf(form.Area, AsbWords.Areas, "/area");
        faults.OneOf(form.SuspectedExploitation, AsbWords.YesNoUnknown, "/suspectedExploitation");
        if (form.SubjectKind is AsbWords.Person or AsbWords.Premises && faults.Requires(form.Subject, "/subject", "Say who or what it is about, or subjectKind unknown."))
        {
            CheckSubject(form.Subject!, form.SubjectKind, today, faults);
        }

        if (form.Complainants is { Count: > MostComplainants } || form.Complainants?.Any(c => c is null) == true)
        {
            faults.Add("/complainants", "too-many", $"Send at most {MostComplainants} complainants, none of them null.");
        }

        foreach (var complainant in (form.Complainants ?? []).Take(MostComplainants))
        {
            faults.AtMost(complainant?.GivenName, Longest, "/complainants");
            faults.AtMost(complainant?.FamilyName, Longest, "/complainants");
            faults.AtMost(complainant?.Telephone, Longest, "/complainants");
        }

        return faults.Refusal;
    }

    private static void CheckSubject(AsbSubject subject, string kind, DateOnly today, FormFaults faults)
    {
        if (kind == AsbWords.Premises)
        {
            faults.Requires(subject.Address?.Postcode, "/subject/address/postcode", "Say where the premises are.");
        }
        else
        {
            faults.Requires(subject.GivenName ?? subject.FamilyName, "/subject/familyName", "Send a name, or subjectKind unknown.");
        }

        if (subject.DateOfBirth is { } born && (born > today || born < EarliestBirth))
        {
            faults.Add("/subject/dateOfBirth", "not-a-birthday", "Send a day from 1900 up to today, or approximateAge instead.");
        }

        if (subject.ApproximateAge is < 0 or > 120)
        {
            faults.Add("/subject/approximateAge", "out-of-range", "Send an age in years between 0 and 120.");
        }

        faults.OneOfIfGiven(subject.AgeBasis, AsbWords.AgeBases, "/subject/ageBasis");
        faults.AtMost(subject.GivenName, Longest, "/subject/givenName");
        faults.AtMost(subject.FamilyName, Longest, "/subject/familyName");
        faults.AtMost(subject.PremisesName, Longest, "/subject/premisesName");
        if (subject.Aliases is { Count: > 20 } || subject.Address?.Lines is { Count: > 6 }
            || (subject.Aliases ?? []).Concat(subject.Address?.Lines ?? []).Any(line => line is null or { Length: > Longest }))
        {
            faults.Add("/subject", "too-long", "Send at most 20 other names and 6 address lines of at most 200 characters each.");
        }
    }
}
