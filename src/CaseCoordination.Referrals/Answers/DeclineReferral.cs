using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

public static class DeclineReferralHandler
{
    public static (Outcome, EventsToAppend) Handle(
        DeclineReferral command, [WriteModel(nameof(DeclineReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        return (decision.Outcome, [.. decision.Events]);
    }

    /// <summary>
    /// A service may decline also after it accepted: what it then learnt is the reason. When no other service is still
    /// asked, the referral goes back to its referrer.
    /// </summary>
    public static Decision Decide(DeclineReferral command, Referral referral, DateOnly today)
    {
        if (!referral.Loops.TryGetValue(command.Service, out var loop))
        {
            return ReferralRefusals.ServiceNotAsked(command.Service);
        }

        if (loop.Answer == Answer.Declined)
        {
            return Decision.NothingToDo;
        }

        List<object> events =
        [
            .. Receipt.Of(referral, command.Service, command.By, today),
            new ReferralDeclined(referral.Id, command.Service, command.By, command.Reason, command.Why, command.Signposts, today),
        ];
        if (referral.Loops.All(other => other.Key == command.Service || other.Value.Answer == Answer.Declined))
        {
            events.Add(new ReferralReturned(referral.Id, today));
        }

        return Decision.Record(events);
    }
}
