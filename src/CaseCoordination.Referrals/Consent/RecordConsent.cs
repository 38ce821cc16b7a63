using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Referrals.Consent;

/// <summary>What the victim says now, as an agency's system or a practitioner sends it.</summary>
public sealed record ConsentForm
{
    /// <summary>given, refused, overridden or withdrawn.</summary>
    public string? Status { get; init; }

    /// <summary>The lawful basis of sharing without consent; required with <c>overridden</c>.</summary>
    public string? Basis { get; init; }

    /// <summary>Why sharing is necessary; required with <c>overridden</c>, 20 to 2,000 characters.</summary>
    public string? Necessity { get; init; }

    /// <summary>Why nothing less will do; required with <c>overridden</c>, 20 to 2,000 characters.</summary>
    public string? Proportionality { get; init; }
}

public static class RecordConsent
{
    private const int Shortest = 20;
    private const int Longest = 2_000;
    private static readonly string[] Statuses = [ConsentRules.Given, ConsentRules.Refused, ConsentRules.Overridden, ConsentRules.Withdrawn];

    public static Decision Decide(ConsentForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        if (FaultsOf(form) is { Count: > 0 } faults)
        {
            return new Refusal("consent-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);
        }

        var referral = open.State;
        if (form.Status == ConsentRules.Withdrawn)
        {
            return referral.Consent == ConsentRules.Withdrawn
                ? Decision.NothingToDo
                : Decision.Record(new ConsentWithdrawn(
                    referral.Id, referral.Person.PersonId, ConsentRules.HoldersOf(referral), open.By.Agency, open.Today));
        }

        if (form.Status == ConsentRules.Overridden && referral.Loops.Where(loop => loop.Value.IsOpen).Select(loop => loop.Key).Append(referral.Kind).FirstOrDefault(asked => !rules.Allows(asked, form.Status)) is { } service)
        {
            return ReferralRefusals.ConsentNeeded(service);
        }

        return Decision.Record(new ConsentRecorded(
            referral.Id,
            referral.Person.PersonId,
            form.Status!,
            form.Basis,
            open.Seal(form.Necessity),
            open.Seal(form.Proportionality),
            open.By.Agency,
            open.Today));
    }

    private static List<Fault> FaultsOf(ConsentForm form)
    {
        var faults = new List<Fault>();
        if (!Statuses.Contains(form.Status))
        {
            faults.Add(new("/status", "not-one-of", $"Send one of: {string.Join(", ", Statuses)}."));
        }

        if (form.Status == ConsentRules.Overridden)
        {
            if (form.Basis is null || !FormWords.Bases.Contains(form.Basis))
            {
                faults.Add(new("/basis", "not-one-of", $"Send one of: {string.Join(", ", FormWords.Bases.Order(StringComparer.Ordinal))}."));
            }

            Judged(faults, "/necessity", form.Necessity);
            Judged(faults, "/proportionality", form.Proportionality);
        }
        else if (form.Basis is not null || form.Necessity is not null || form.Proportionality is not null)
        {
            faults.Add(new("/status", "not-overridden", "A basis, necessity and proportionality belong to overridden alone: leave them out."));
        }

        return faults;
    }

    private static void Judged(List<Fault> faults, string pointer, string? text)
    {
        if (text?.Trim().Length is not (>= Shortest and <= Longest))
        {
            faults.Add(new(pointer, "length", $"Say it in {Shortest} to {Longest} characters."));
        }
    }
}
