using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Corrections;

/// <summary>Something recorded was wrong.</summary>
public sealed record CorrectionForm
{
    /// <summary>The entry, by its version in the referral's timeline.</summary>
    public long? Entry { get; init; }

    /// <summary>What is right; at most 4,000 characters.</summary>
    public string? Correction { get; init; }
}

public static class CorrectEntry
{
    public static Decision Decide(CorrectionForm form, OpenMatter<Referral> open, LoopRules rules) =>
        (FaultOf(form.Entry, open) ?? Note.MissingOrFaulty(form.Correction, "/correction")) is { } fault
            ? ReferralRefusals.NotAcceptable(fault)
            : Decision.Record(new EntryCorrected(open.State.Id, form.Entry!.Value, open.By.Agency, open.Seal(form.Correction)!.Value, open.Today));

    internal static Fault? FaultOf(long? entry, OpenMatter<Referral> open) =>
        entry >= 1 && entry <= open.Version ? null : new("/entry", "out-of-range", $"Say which entry of the timeline, 1 to {open.Version}.");
}

/// <summary>An agency contests an entry.</summary>
public sealed record DisputeForm
{
    /// <summary>The entry, by its version in the referral's timeline.</summary>
    public long? Entry { get; init; }

    /// <summary>Why it is contested; at most 4,000 characters.</summary>
    public string? Why { get; init; }
}

public static class DisputeEntry
{
    public static Decision Decide(DisputeForm form, OpenMatter<Referral> open, LoopRules rules) =>
        (CorrectEntry.FaultOf(form.Entry, open) ?? Note.MissingOrFaulty(form.Why, "/why")) is { } fault
            ? ReferralRefusals.NotAcceptable(fault)
            : Decision.Record(new EntryDisputed(open.State.Id, form.Entry!.Value, open.By.Agency, open.Seal(form.Why)!.Value, open.Today));
}
