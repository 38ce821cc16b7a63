using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Messages;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

/// <summary>A service has it.</summary>
public static class AcknowledgeReferralHandler
{
    public static (Outcome, EventsToAppend) Handle(
        AcknowledgeReferral command, [WriteModel(nameof(AcknowledgeReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        return (decision.Outcome, [.. decision.Events]);
    }

    public static Decision Decide(AcknowledgeReferral command, Referral referral, DateOnly today) =>
        referral.Loops.ContainsKey(command.Service)
            ? Decision.Record([.. Receipt.Of(referral, command.Service, command.By, today)])
            : ReferralRefusals.ServiceNotAsked(command.Service);
}

/// <summary>An agency confirms that it has the referral.</summary>
public sealed record AcknowledgementForm
{
    /// <summary>The service that has it; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }
}

public static class AcknowledgeForAgency
{
    public static Decision Decide(AcknowledgementForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        return answering is null
            ? refusal!
            : AcknowledgeReferralHandler.Decide(new() { ReferralId = open.State.Id, Service = answering.Name, By = open.By.Agency }, open.State, open.Today);
    }
}
