using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Referrals.Messages;

/// <summary>
/// A message about a referral overtook the one that opens the service's case. It is tried again; where the case never comes, it
/// is set aside for an operator.
/// </summary>
public sealed class CaseNotOpenYetException(Guid referralId) : Exception($"The case of referral {referralId} is not open yet.")
{
    /// <summary>For a service without a case: one that declined the referral will have none, and has nothing to do.</summary>
    /// <exception cref="CaseNotOpenYetException">The case is still to come.</exception>
    public static async Task ThrowUnlessDeclined(Guid referralId, string service, IQuerySession session, CancellationToken ct)
    {
        var said = await session.Events.FetchStreamAsync(referralId, token: ct);
        if (!said.Any(e => e.Data is ReferralDeclined declined && declined.Service == service))
        {
            throw new CaseNotOpenYetException(referralId);
        }
    }
}
