using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Referrals.Messages;

/// <summary>Whether a service that has no case of a referral will have one: the message that opens it may have been overtaken.</summary>
public static class CaseToCome
{
    /// <summary>A service that declined the referral will have no case, and has nothing to do.</summary>
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
