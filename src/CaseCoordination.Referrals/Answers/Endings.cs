using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Answers;

/// <summary>When a referral is over: no service asked has anything left to say to it.</summary>
internal static class Endings
{
    /// <summary>Closed where at least one worked on it, returned to its referrer where none did; nothing while any is open.</summary>
    public static IEnumerable<object> Of(Referral referral, DateOnly today) => referral switch
    {
        { Ended: true } or { Loops.Count: 0 } => [],
        _ when referral.Loops.Values.Any(loop => loop.IsOpen) => [],
        _ when referral.Loops.Values.Any(loop => loop.Answer == Answer.Closed) => [new ReferralClosed(referral.Id, today)],
        _ => [new ReferralReturned(referral.Id, today)],
    };

    /// <summary>The same, once this has happened too.</summary>
    public static IEnumerable<object> After(Referral referral, object happened, DateOnly today) => Of(ReferralFold.Evolve(referral, happened)!, today);
}
