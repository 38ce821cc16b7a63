using CaseCoordination.Agencies.Events;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Kernel;
using JasperFx;
using Marten;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Agencies.Deliveries;

/// <summary>
/// Walks one agency's feed from where its webhook left off: in order, each at least once, until nothing is left or one fails.
/// A step is a transaction of its own; another node that holds the cursor makes this one stop.
/// </summary>
public sealed class DeliverNext(IDocumentStore store, Courier courier, FeedTable table, TimeProvider clock, ILogger<DeliverNext> log)
{
    /// <summary>Longer than a receiver may take: a node that died lets go of the cursor after it.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    /// <summary>How many entries are looked at together for the next one to send.</summary>
    private const int AtOnce = 50;

    /// <summary>Everything that is due for the agency.</summary>
    public async Task All(string partnership, string agency, CancellationToken ct)
    {
        var holder = Guid.CreateVersion7(clock.GetUtcNow());
        try
        {
            while (await Step(partnership, agency, holder, ct))
            {
                // The next one.
            }
        }
        catch (ConcurrencyException)
        {
            // Another node holds it, or the agency changed something: whoever comes next sees how it stands.
        }
    }

    /// <summary>True when something was delivered, and there may be more.</summary>
    private async Task<bool> Step(string partnership, string agency, Guid holder, CancellationToken ct)
    {
        await using var session = store.LightweightSession(partnership);
        var cursor = await session.LoadAsync<DeliveryCursor>(agency, ct);
        var webhook = await session.LoadAsync<Webhook>(Webhook.IdFor(agency), ct);
        var now = clock.GetUtcNow();
        if (cursor is null || webhook is not { Status: Webhook.Active } || (cursor.HeldBy is { } other && other != holder && cursor.HeldUntil > now))
        {
            return false;
        }

        var asked = await session.Query<ReplayAsked>().Where(r => r.Agency == agency).OrderBy(r => r.Position).FirstOrDefaultAsync(ct);
        if (await Entry(session, webhook, cursor, asked, now, ct) is not { } entry)
        {
            return asked is not null && await Forget(session, asked, ct);
        }

        session.Store(cursor = cursor with { HeldBy = holder, HeldUntil = now + Held });
        await session.SaveChangesAsync(ct);

        var parcel = Parcel.Of(partnership, entry, table.LinkOf(partnership, entry.Kind, entry.Matter));
        var sent = await courier.Send(session, webhook, parcel, ct);
        var free = cursor with { HeldBy = null, HeldUntil = null, LastError = sent.Error };
        await (asked is not null
            ? Replayed(session, free, asked, parcel, sent)
            : Told(session, webhook, free, parcel, sent, ct));
        await session.SaveChangesAsync(ct);
        return sent.Delivered || asked is not null;
    }

    private static async Task<FeedEntry?> Entry(
        IQuerySession session, Webhook webhook, DeliveryCursor cursor, ReplayAsked? asked, DateTimeOffset now, CancellationToken ct)
    {
        var agency = webhook.Agency;
        if (asked is { Position: var position })
        {
            return await session.StillTheirs(agency, await session.AfterInFeed(agency, position - 1, 1, ct), ct) is [var again] ? again : null;
        }

        for (var (after, more) = (cursor.Position, !(cursor.NextAt > now)); more;)
        {
            var entries = await session.AfterInFeed(agency, after, AtOnce, ct, [.. webhook.Types]);
            if (await session.StillTheirs(agency, entries, ct) is [var found, ..])
            {
                return found;
            }

            (after, more) = (entries.Count > 0 ? entries[^1].Position : after, entries.Count == AtOnce);
        }

        return null;
    }

    /// <summary>What is theirs no more is not sent again; the next is looked for.</summary>
    private static async Task<bool> Forget(IDocumentSession session, ReplayAsked asked, CancellationToken ct)
    {
        session.Delete(asked);
        await session.SaveChangesAsync(ct);
        return true;
    }

    private Task Replayed(IDocumentSession session, DeliveryCursor cursor, ReplayAsked asked, Parcel parcel, Sent sent)
    {
        session.Store(cursor);
        session.Insert(Delivery.Of(cursor.Id, parcel, Delivery.Replay, 1, sent, clock.GetUtcNow()));
        session.Delete(asked);
        return Task.CompletedTask;
    }

    private async Task Told(IDocumentSession session, Webhook webhook, DeliveryCursor cursor, Parcel parcel, Sent sent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var failures = cursor.Failures + 1;
        session.Insert(Delivery.Of(cursor.Id, parcel, Delivery.Event, failures, sent, now));
        if (sent.Delivered)
        {
            session.Store(cursor with { Position = parcel.Position, Failures = 0, NextAt = null });
            session.Store(HandedOut.Of(cursor.Id, HandedOut.ByWebhook, parcel.Position, parcel.Position, now, to: null));
        }
        else if (!sent.Gone && RetrySchedule.Default.AfterFailure(failures, sent.LeaveAloneFor) is { } wait)
        {
            session.Store(cursor with { Failures = failures, NextAt = now + wait });
        }
        else
        {
            // The cursor stays before it: resumed, the agency is told this one first and misses nothing.
            var stream = await session.Events.FetchForWriting<Webhook>(webhook.Id, ct);
            stream.AppendOne(new WebhookDisabled(webhook.Id, sent.Gone ? "gone" : "gave-up", parcel.Position, LondonDay.Of(now)));
            session.Store(cursor with { Failures = 0, NextAt = null });
            log.LogError("The webhook of {Agency} is disabled after {Failures} attempts at position {Position}: {Error}", cursor.Id, failures, parcel.Position, sent.Error);
        }
    }
}
