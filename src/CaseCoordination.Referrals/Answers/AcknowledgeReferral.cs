using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

public static class AcknowledgeReferralHandler
{
    public static (Outcome, EventsToAppend) Handle(
        AcknowledgeReferral command, [WriteModel(nameof(AcknowledgeReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        return (decision.Outcome, [.. decision.Events]);
    }

    /// <summary>Messages may overtake one another: a receipt that arrives after the answer is still a fact.</summary>
    public static Decision Decide(AcknowledgeReferral command, Referral referral, DateOnly today) =>
        referral.Loops.GetValueOrDefault(command.Service) switch
        {
            null => ReferralRefusals.ServiceNotAsked(command.Service),
            { Acknowledged: true } => Decision.NothingToDo,
            _ => Decision.Record(new ReferralAcknowledged(referral.Id, command.Service, command.By, today)),
        };
}
