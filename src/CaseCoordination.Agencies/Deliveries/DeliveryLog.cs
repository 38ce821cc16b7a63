using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Agencies.Deliveries;

/// <summary>A page of the log, oldest first; <c>Next</c> is the cursor of the page after.</summary>
public sealed record DeliveryPage(IReadOnlyList<Delivery> Deliveries, long Next);

/// <summary>What an agency asks about its own deliveries.</summary>
public sealed class DeliveryLog(IDocumentStore store, Courier courier, TimeProvider clock)
{
    public const int LargestPage = 500;

    public async Task<DeliveryPage> Read(Viewer viewer, long after, int limit, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var agency = viewer.Agency;
        var page = await session.Query<Delivery>().Where(d => d.Agency == agency && d.Moment > after).OrderBy(d => d.Moment).Take(limit).ToListAsync(ct);
        return new(page, page.Count == 0 ? after : page[^1].Moment);
    }

    /// <summary>Asks for what an attempt was about to be sent once more, beside the order; false when the agency has no such delivery.</summary>
    public async Task<bool> Replay(Viewer viewer, Guid delivery, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        if (await session.LoadAsync<Delivery>(delivery, ct) is not { Position: > 0 } attempt || attempt.Agency != viewer.Agency)
        {
            return false;
        }

        session.Store(new ReplayAsked(delivery, viewer.Agency, attempt.Position));
        await session.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Sends a test now, also to an address nobody has approved; null when the agency has no webhook.</summary>
    public async Task<Delivery?> Test(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        if (await session.LoadAsync<Webhook>(Webhook.IdFor(viewer.Agency), ct) is not { } webhook)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var parcel = Parcel.Test(viewer.Partnership, viewer.Agency, Guid.CreateVersion7(now), now);
        var sent = await courier.Send(session, webhook, parcel, ct);
        var delivery = Delivery.Of(viewer.Agency, parcel, Delivery.Test, 1, sent, clock.GetUtcNow());
        session.Insert(delivery);
        await session.SaveChangesAsync(ct);
        return delivery;
    }
}
