using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Corrections;

/// <summary>Who somebody named in a referral really is. A field left out stays as it was told.</summary>
public sealed record PersonCorrectionForm
{
    /// <summary>The person, by the id the referral has for them.</summary>
    public Guid? Person { get; init; }

    public string? PersonReference { get; init; }

    public string? NhsNumber { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public int? ApproximateAge { get; init; }

    public string? Sex { get; init; }

    /// <summary>Why it was wrong, for whoever reads the referral; at most 4,000 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// Puts right who somebody is (UK GDPR Art 16), for the agency that told of them and for the coordinator. Where they live and
/// how they are reached is corrected by nobody here: that is asked anew, and safely.
/// </summary>
public static class CorrectPerson
{
    /// <summary>The entry that what was sent stands in: the reason says what was wrong with it.</summary>
    internal const long AsReceived = 1;

    private static readonly (string Field, Func<PersonCorrectionForm, object?> Told, Func<PersonOnForm, object?> Held)[] Fields =
    [
        ("person-reference", form => form.PersonReference, person => person.PersonReference),
        ("nhs-number", form => form.NhsNumber, person => person.NhsNumber),
        ("given-name", form => form.GivenName, person => person.GivenName),
        ("family-name", form => form.FamilyName, person => person.FamilyName),
        ("aliases", form => form.Aliases is { } names ? string.Join('\n', names) : null, person => string.Join('\n', person.Aliases ?? [])),
        ("date-of-birth", form => form.DateOfBirth, person => person.DateOfBirth),
        ("approximate-age", form => form.ApproximateAge, person => person.ApproximateAge),
        ("sex", form => form.Sex, person => person.Sex),
    ];

    internal static bool IsFor(Viewer by, string referringAgency) => by.Agency == referringAgency || by.Roles.Contains(Role.Coordinator);

    /// <param name="key">Of the person; null once they were erased.</param>
    public static Decision Decide(PersonCorrectionForm form, OpenMatter<Referral> open, PersonKey? key)
    {
        var referral = open.State;
        if (!IsFor(open.By, referral.ReferringAgency))
        {
            return ReferralRefusals.NotTheReferrer;
        }

        if (referral.People.FirstOrDefault(person => person.PersonId == form.Person) is not { } named)
        {
            return ReferralRefusals.NotAcceptable(new Fault("/person", "unknown", "Send the id the referral has for the person."));
        }

        if (key is null)
        {
            return MatterRefusals.PersonErased;
        }

        if (Fields.All(field => field.Told(form) is null))
        {
            return ReferralRefusals.NotAcceptable(new Fault("/", "missing", "Send at least one field as it should be."));
        }

        var held = key.Open<PersonOnForm>(named.Particulars);
        var changed = Fields.Where(field => field.Told(form) is { } told && !told.Equals(field.Held(held))).Select(field => field.Field).ToList();
        var corrected = As(held, form);
        IReadOnlyList<Fault> faults = [.. PeopleRules.FaultsOf(corrected, referral.MadeOn, open.Today), .. Note.FaultOf(form.Reason, "/reason") is { } fault ? [fault] : Array.Empty<Fault>()];
        if (faults.Count > 0)
        {
            return ReferralRefusals.AllFaulty(faults);
        }

        if (changed.Count == 0)
        {
            return Decision.NothingToDo;
        }

        var putRight = new PersonCorrected(referral.Id, named.PersonId, named.Role, changed, named.AddressProtected, key.Seal<PersonOnForm>(corrected), open.By.Agency, open.Today);
        return form.Reason is null
            ? Decision.Record(putRight)
            : Decision.Record(putRight, new EntryCorrected(referral.Id, AsReceived, open.By.Agency, open.Seal(form.Reason)!.Value, open.Today));
    }

    /// <summary>The referral as it was received, with who each person is as it was last put right.</summary>
    public static ReferralReceived AsCorrected(this ReferralReceived received, IEnumerable<object> events)
    {
        var corrected = events.OfType<PersonCorrected>().GroupBy(e => e.PersonId).ToDictionary(of => of.Key, of => of.Last().Particulars);
        return corrected.Count == 0
            ? received
            : received with { People = [.. received.People.Select(person => corrected.TryGetValue(person.PersonId, out var box) ? person with { Particulars = box } : person)] };
    }

    private static PersonOnForm As(PersonOnForm held, PersonCorrectionForm form) => held with
    {
        PersonReference = form.PersonReference ?? held.PersonReference,
        NhsNumber = form.NhsNumber ?? held.NhsNumber,
        GivenName = form.GivenName ?? held.GivenName,
        FamilyName = form.FamilyName ?? held.FamilyName,
        Aliases = form.Aliases ?? held.Aliases,
        DateOfBirth = form.DateOfBirth ?? held.DateOfBirth,
        ApproximateAge = form.ApproximateAge ?? held.ApproximateAge,
        Sex = form.Sex ?? held.Sex,
    };
}

/// <summary>Carries it out: the person's own key is taken at the edge, for the matter's is the victim's.</summary>
public sealed class PersonCorrections(ReferralLoop loop, PersonKeys keys)
{
    /// <returns>Null when the referral is not theirs, and when it is not there.</returns>
    public async Task<ActionAnswer?> Correct(Reader by, Guid referralId, long seen, RequestIdentity request, PersonCorrectionForm form, CancellationToken ct)
    {
        var key = form.Person is { } person ? (await keys.Of([person], ct)).GetValueOrDefault(person) : null;
        return await loop.Act(by, referralId, seen, request, (open, _) => CorrectPerson.Decide(form, open, key), ct);
    }
}
