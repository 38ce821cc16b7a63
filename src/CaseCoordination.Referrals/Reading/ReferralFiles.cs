using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Reading;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Tray;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Referrals.Reading;

/// <summary>A referral the viewer may see: where it stands, and what was sent, still sealed.</summary>
public sealed record FoundReferral(ReferralSummary Summary, ReferralReceived Received);

/// <summary>A referral opened for someone who may see it. A null content means the person's key was destroyed.</summary>
public sealed record ReferralFile(
    ReferralSummary Summary, IReadOnlyList<OpenedPerson> People, ConsentOnForm Consent, MaracDetails? Details, string? Narrative, string? Digest);

/// <summary>A person named; <c>Particulars</c> is null once the person has been erased.</summary>
public sealed record OpenedPerson(Guid PersonId, string Role, PersonOnForm? Particulars);

/// <summary>Opens referrals. Unknown and not yours are the same answer: null.</summary>
public sealed class ReferralFiles(IDocumentStore store, PersonKeys keys, TimeProvider clock)
{
    /// <summary>Where it stands, with nothing personal opened; current to the last committed event.</summary>
    public async Task<FoundReferral?> Find(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        return Summarise(events) is { } summary && NeedToKnow.MaySee(viewer, summary)
            ? new(summary, events.Select(e => e.Data).OfType<ReferralReceived>().First())
            : null;
    }

    /// <summary>
    /// The whole referral as sent, opened, once it was found. The read is on record before anything is returned: where it
    /// cannot be written, nothing is shown.
    /// </summary>
    public async Task<ReferralFile> Open(Viewer viewer, FoundReferral found, string purpose, string requestId, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        var now = clock.GetUtcNow();
        session.Insert(new PersonalDataRead(
            Guid.CreateVersion7(now),
            viewer.Subject,
            viewer.Agency,
            purpose,
            found.Summary.Id,
            [.. found.Received.People.Select(p => p.PersonId)],
            now,
            requestId));
        await session.SaveChangesAsync(ct);
        return await Unseal(found.Summary, found.Received, ct);
    }

    private static ReferralSummary? Summarise(IReadOnlyList<IEvent> events) => events.Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve);

    private async Task<ReferralFile> Unseal(ReferralSummary summary, ReferralReceived received, CancellationToken ct)
    {
        var held = await keys.Of([.. received.People.Select(p => p.PersonId)], ct);
        var victim = held.GetValueOrDefault(received.Details.PersonId);
        return new(
            summary,
            [.. received.People.Select(p => new OpenedPerson(p.PersonId, p.Role, held.GetValueOrDefault(p.PersonId)?.Open<PersonOnForm>(p.Particulars)))],
            new ConsentOnForm
            {
                Status = received.Consent.Status,
                Basis = received.Consent.Basis,
                Rationale = received.Consent.Rationale is { } why ? victim?.Open(why) : null,
            },
            victim?.Open<MaracDetails>(received.Details),
            received.Narrative is { } told ? victim?.Open(told) : null,
            victim?.Open(received.ContentDigest));
    }
}
