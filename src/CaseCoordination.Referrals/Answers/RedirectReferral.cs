using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Answers;

/// <summary>The service knows a better one, and hands the referral on.</summary>
public sealed record RedirectionForm
{
    /// <summary>The service that hands it on; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }

    /// <summary>The service it should go to; one not asked before.</summary>
    public string? To { get; init; }

    /// <summary>Why: out-of-area, wrong-service, needs-specialist or person-asked.</summary>
    public string? Reason { get; init; }
}

public static class RedirectReferral
{
    public static readonly IReadOnlyList<string> Reasons = ["needs-specialist", "out-of-area", "person-asked", "wrong-service"];

    public static Decision Decide(RedirectionForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        if (answering is null)
        {
            return refusal!;
        }

        if (!answering.Loop.IsOpen)
        {
            return ReferralRefusals.AlreadyAnswered(answering.Name);
        }

        if (form.Reason is null || !Reasons.Contains(form.Reason))
        {
            return ReferralRefusals.NotAcceptable(new("/reason", "not-one-of", $"Say why: {string.Join(", ", Reasons)}."));
        }

        if (form.To is null || !rules.Services.ContainsKey(form.To) || !rules.AgencyOf.TryGetValue(form.To, out var agency) || open.State.Loops.ContainsKey(form.To))
        {
            return ReferralRefusals.UnknownService("/to");
        }

        return rules.Allows(form.To, open.State.Consent)
            ? Decision.Record([
                .. Receipt.Of(open.State, answering.Name, open.By.Agency, open.Today),
                new ReferralRedirected(open.State.Id, answering.Name, open.By.Agency, form.To, agency, form.Reason, open.Today),
                .. rules.Clocks(open.State.Id, form.To, agency, open.Now),
            ])
            : ReferralRefusals.ConsentNeeded(form.To);
    }
}
