using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using JasperFx.Events;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Referrals.Intake;

/// <summary>Proof for the sender: where in the log it stands, since when, and over which bytes.</summary>
public sealed record ReferralReceipt(Guid ReferralId, string Kind, long Position, DateTimeOffset RecordedAt, string Digest, bool Replayed);

/// <summary>Taken in, or why not.</summary>
public sealed record IntakeAnswer(ReferralReceipt? Receipt, Refusal? Refusal);

/// <summary>
/// Takes a referral in. The clear text lives only here, between the body read and the event sealed: it never enters a
/// message, a log or a table. Idempotency record, reference, event and the message that routes it are one transaction.
/// </summary>
public sealed class ReferralIntake(IDocumentStore store, IWolverineRuntime messages, PersonKeys keys, ServiceCatalogue catalogue, ServiceArea area, MasterKey master, TimeProvider clock)
{
    /// <param name="sender">Who sends; the referring agency is its agency.</param>
    /// <param name="form">The form as read from the body.</param>
    /// <param name="digest">SHA-256 of the body as sent, <c>sha256:…</c>; the receipt repeats it.</param>
    /// <param name="request">Makes a second sending meet the first.</param>
    public async Task<IntakeAnswer> Receive(Viewer sender, ReferralForm form, string digest, RequestIdentity request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = LondonDay.Of(now);
        var services = await catalogue.On(today, sender.Partnership, ct);
        if (FormRules.Check(form, services, area, today) is { Count: > 0 } faults)
        {
            // A key that stood for another body before is told first: mending the fields would not help.
            return await Earlier(sender, request, digest, ct) ?? new(null, ReferralRefusals.Faulty(faults));
        }

        var referralId = Guid.CreateVersion7(now);
        var people = new List<PersonKey>(form.People!.Count);
        foreach (var _ in form.People)
        {
            people.Add(await keys.New(ct));
        }

        var received = SealReferral.Seal(form, services[form.Kind!].About, people, referralId, sender.Agency, digest, today);
        var reference = KnownReference.IdOf(sender.Agency, form.Kind!, form.AgencyReference!);
        try
        {
            var stored = await Store(sender, received, IndexOf(form, people, received), reference, request, now, ct);
            return new(new(referralId, form.Kind!, stored.Sequence, stored.Timestamp.AsKept(), digest, Replayed: false), null);
        }
        catch (Exception conflict) when (conflict.IsDuplicate())
        {
            return await Earlier(sender, request, digest, ct) ?? new(null, await Taken(sender, reference, ct));
        }
    }

    /// <summary>By what its people are found: there as soon as the referral is, so that two that come at once meet.</summary>
    private IEnumerable<PersonIndex> IndexOf(ReferralForm form, List<PersonKey> people, ReferralReceived received) =>
        form.People!.Zip(people, (person, key) => PersonIndex.Of(key.PersonId, received.ReferralId, received.ReferringAgency, person, master));

    private async Task<IEvent> Store(
        Viewer sender, ReferralReceived received, IEnumerable<PersonIndex> index, string reference, RequestIdentity request, DateTimeOffset now, CancellationToken ct)
    {
        await using var session = store.LightweightSession(sender.Partnership);
        session.LastModifiedBy = sender.Subject;
        var outbox = new MartenOutbox(messages, session) { TenantId = sender.Partnership };
        var stream = session.Events.StartStream<Referral>(received.ReferralId, received);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, received.ReferralId, Version: 1, now));
        session.Insert(new KnownReference(reference, received.ReferralId));
        session.Store(index);
        await outbox.PublishAsync(new RouteReferral { ReferralId = received.ReferralId });
        await session.SaveChangesAsync(ct);
        return stream.Events[0];
    }

    /// <summary>The answer given before under the same key; null when the key is new.</summary>
    private async Task<IntakeAnswer?> Earlier(Viewer sender, RequestIdentity request, string digest, CancellationToken ct)
    {
        await using var session = store.QuerySession(sender.Partnership);
        var (answered, refusal) = await session.Earlier(request, ct);
        if (answered is null)
        {
            return refusal is null ? null : new(null, refusal);
        }

        var first = (await session.Events.FetchStreamAsync(answered.StreamId, version: answered.Version, token: ct))[0];
        var received = (ReferralReceived)first.Data;
        return new(new(received.ReferralId, received.Kind, first.Sequence, first.Timestamp, digest, Replayed: true), null);
    }

    private async Task<Refusal> Taken(Viewer sender, string reference, CancellationToken ct)
    {
        await using var session = store.QuerySession(sender.Partnership);
        var known = await session.LoadAsync<KnownReference>(reference, ct)
            ?? throw new InvalidOperationException("A referral met one that is not there.");
        return ReferralRefusals.ReferenceKnown(known.ReferralId);
    }
}
