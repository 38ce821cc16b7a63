using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

public static class AcceptReferralHandler
{
    public static (Outcome, EventsToAppend) Handle(
        AcceptReferral command, [WriteModel(nameof(AcceptReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        return (decision.Outcome, [.. decision.Events]);
    }

    public static Decision Decide(AcceptReferral command, Referral referral, DateOnly today) =>
        referral.Loops.GetValueOrDefault(command.Service)?.Answer switch
        {
            null => ReferralRefusals.ServiceNotAsked(command.Service),
            Answer.Accepted => Decision.NothingToDo,
            Answer.Declined => ReferralRefusals.AlreadyAnswered(command.Service),
            _ => Decision.Record([
                .. Receipt.Of(referral, command.Service, command.By, today),
                new ReferralAccepted(referral.Id, command.Service, command.By, command.Grounds, command.Why, today),
            ]),
        };
}
