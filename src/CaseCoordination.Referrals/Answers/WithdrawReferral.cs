using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Answers;

/// <summary>The referrer takes the referral back.</summary>
public sealed record WithdrawalForm
{
    /// <summary>Why: made-in-error, duplicate, no-longer-needed, moved-away or person-died.</summary>
    public string? Reason { get; init; }
}

public static class WithdrawReferral
{
    public static readonly IReadOnlyList<string> Reasons = ["duplicate", "made-in-error", "moved-away", "no-longer-needed", "person-died"];

    public static Decision Decide(WithdrawalForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        if (!open.Standing.IsReferrer)
        {
            return ReferralRefusals.NotTheReferrer;
        }

        if (form.Reason is null || !Reasons.Contains(form.Reason))
        {
            return ReferralRefusals.NotAcceptable(new("/reason", "not-one-of", $"Say why: {string.Join(", ", Reasons)}."));
        }

        return open.State.Ended
            ? ReferralRefusals.Ended
            : Decision.Record(new ReferralWithdrawn(
                open.State.Id,
                open.By.Agency,
                form.Reason,
                [.. open.State.Loops.Where(loop => loop.Value.IsOpen).OrderBy(loop => loop.Key, StringComparer.Ordinal).Select(loop => new DataHolder(loop.Value.Agency, loop.Key))],
                open.Today));
    }
}
