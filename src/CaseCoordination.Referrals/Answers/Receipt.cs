using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Answers;

/// <summary>Who answers has received: an answer carries the receipt with it when none was sent before.</summary>
internal static class Receipt
{
    public static IEnumerable<object> Of(Referral referral, string service, string by, DateOnly today) =>
        referral.Loops[service].Acknowledged ? [] : [new ReferralAcknowledged(referral.Id, service, by, today)];
}
