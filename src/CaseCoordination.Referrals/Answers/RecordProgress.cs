using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Answers;

/// <summary>The service did one of its steps.</summary>
public sealed record ProgressForm
{
    /// <summary>The service; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }

    /// <summary>One of the service's steps: see <c>GET services</c>.</summary>
    public string? Step { get; init; }
}

public static class RecordProgress
{
    public static Decision Decide(ProgressForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        if (answering is null)
        {
            return refusal!;
        }

        if (answering.Loop.Answer != Answer.Accepted)
        {
            return ReferralRefusals.NotAccepted(answering.Name);
        }

        var steps = answering.Terms?.Steps ?? [];
        if (steps.FirstOrDefault(step => step.Code == form.Step) is not { } next)
        {
            return ReferralRefusals.NotAcceptable(new(
                "/step", "not-one-of", steps.Count == 0 ? "This service has no steps between acceptance and outcome." : $"Say which step: {string.Join(", ", steps.Select(step => step.Code))}."));
        }

        if (next.After.Count > 0 && !next.After.Any(answering.Loop.Steps.Contains))
        {
            return ReferralRefusals.NotAcceptable(new("/step", "out-of-order", $"It comes after: {string.Join(" or ", next.After)}."));
        }

        return Decision.Record(new ServiceProgressed(open.State.Id, answering.Name, open.By.Agency, next.Code, open.Today));
    }
}
