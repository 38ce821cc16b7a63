using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Referrals.Acting;

/// <summary>Done, done before, or why not.</summary>
/// <param name="Version">Where the referral stands now: the ETag.</param>
public sealed record ActionAnswer(long Version, bool Replayed, Refusal? Refusal);

/// <summary>
/// Acts on a referral for somebody outside: finds it by need to know, holds it against the version they saw, decides, and
/// keeps the events, the record of the request and the messages that follow in one transaction.
/// </summary>
public sealed class ReferralActions(
    IDocumentStore store, IWolverineRuntime messages, NeedToKnow needToKnow, ReadAudit audit, PersonKeys keys, TimeProvider clock)
{
    /// <param name="seen">The version the actor saw; acting on an older one is refused.</param>
    /// <returns>Null when it is not theirs, and when it is not there.</returns>
    public async Task<ActionAnswer?> Act(
        Reader by, Guid referralId, long seen, RequestIdentity request, Func<OpenReferral, Decision> decide, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var viewer = by.Viewer;
        if (await needToKnow.Of(viewer, referralId, ct) is not { } standing)
        {
            await audit.Record(AuditedRead.Of(by, AuditAction.Refused, now, referralId), ct);
            return null;
        }

        await using var session = store.LightweightSession(viewer.Partnership);
        session.LastModifiedBy = viewer.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (reused is not null)
        {
            return new(0, false, reused);
        }

        var stream = await session.Events.FetchForWriting<Referral>(referralId, ct);
        if (stream.Aggregate is not { } referral)
        {
            return null;
        }

        var version = stream.CurrentVersion ?? 0;
        if (answered is not null)
        {
            return new(version, true, null);
        }

        if (seen != version)
        {
            return new(version, false, ReferralRefusals.MovedOn);
        }

        if ((await keys.Of([referral.Victim.PersonId], ct)).GetValueOrDefault(referral.Victim.PersonId) is not { } victim)
        {
            return new(version, false, ReferralRefusals.PersonErased);
        }

        var decision = decide(new(referral, victim, viewer, standing, LondonDay.Of(now)));
        if (decision.Refusal is not null)
        {
            return new(version, false, decision.Refusal);
        }

        stream.AppendMany(decision.Events);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, referralId, version + decision.Events.Count, now));
        var outbox = new MartenOutbox(messages, session) { TenantId = viewer.Partnership };
        foreach (var (service, message) in decision.Events.SelectMany(Following))
        {
            await outbox.EndpointFor(service).SendAsync(message);
        }

        try
        {
            await session.SaveChangesAsync(ct);
        }
        catch (Exception raced) when (raced.IsDuplicate() || raced is JasperFx.ConcurrencyException)
        {
            return new(version, false, ReferralRefusals.MovedOn);
        }

        return new(version + decision.Events.Count, false, null);
    }

    /// <summary>What each service is told because of an event, by the queue of its name.</summary>
    private static IEnumerable<(string Service, object Message)> Following(object @event) => @event switch
    {
        ConsentWithdrawn withdrawn =>
            from holder in withdrawn.Told
            where holder.As != Party.Referrer
            select (holder.As, (object)new ConsentWithdrawnForService { ReferralId = withdrawn.ReferralId, Service = holder.As, Agency = holder.Agency }),
        _ => [],
    };
}
