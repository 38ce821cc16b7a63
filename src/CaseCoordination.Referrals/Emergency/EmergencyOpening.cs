using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Referrals.Emergency;

/// <summary>Breaks the glass on a referral: the one door through which someone who is not party to it may come.</summary>
public sealed class EmergencyOpening(IDocumentStore store, Glasses glasses, ReadAudit audit, TimeProvider clock)
{
    /// <returns>Neither a glass nor a refusal when there is no such referral; asking is on record either way.</returns>
    public async Task<(Glass? Glass, Refusal? Refusal)> Break(Reader reader, Guid referralId, GlassRequest asked, RequestIdentity request, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var received = (await session.Events.FetchStreamAsync(referralId, version: 1, token: ct)).Select(e => e.Data).OfType<ReferralReceived>().FirstOrDefault();
        var answer = received is null ? (null, null) : await glasses.Break(reader.Viewer, referralId, received.Details.PersonId, asked, request, ct);
        if (answer.Glass is null)
        {
            await audit.Record(AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), referralId), ct);
        }

        return answer;
    }
}
