using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>What came of it.</summary>
/// <param name="Webhook">As it stands now; null where there is none.</param>
/// <param name="Secret">A new secret, told this once.</param>
public sealed record WebhookAnswer(Webhook? Webhook, string? Secret, Refusal? Refusal);

/// <summary>A webhook as those who run the service see it, with how its deliveries go.</summary>
public sealed record WatchedWebhook(Webhook Webhook, DeliveryCursor Cursor);

/// <summary>Registers, approves, pauses and removes webhooks; an agency's own only, but for the approval.</summary>
public sealed class Webhooks(IDocumentStore store, MasterKey master, WayOut wayOut, FeedTable table, TimeProvider clock)
{
    public async Task<Webhook?> Of(string partnership, string agency, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        return await session.LoadAsync<Webhook>(Webhook.IdFor(agency), ct);
    }

    /// <summary>Sets where the agency is told. A new one begins where its feed stands now; a new address awaits approval again.</summary>
    public async Task<WebhookAnswer> Register(Viewer by, WebhookForm form, CancellationToken ct)
    {
        var (agency, now) = (by.Agency, clock.GetUtcNow());
        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var stream = await session.Events.FetchForWriting<Webhook>(Webhook.IdFor(agency), ct);
        var decision = RegisterWebhook.Decide(form, stream.Aggregate, agency, by.Subject, wayOut.Check(form.Url), table.Types, LondonDay.Of(now));
        if (decision.Refusal is not null)
        {
            return new(stream.Aggregate, null, decision.Refusal);
        }

        string? told = null;
        if (stream.Aggregate is null)
        {
            (var kept, told) = WebhookSecret.New(Webhook.IdFor(agency), master, now);
            session.Insert(kept);
            var head = await session.LoadAsync<FeedHead>(agency, ct);
            session.Insert(new DeliveryCursor(agency, head?.Position ?? 0));
        }

        stream.AppendMany(decision.Events);
        await session.SaveChangesAsync(ct);
        return new(decision.Events.Aggregate(stream.Aggregate, WebhookFold.Evolve), told, null);
    }

    /// <summary>A new secret, at once; the one before signs beside it for a while.</summary>
    public Task<WebhookAnswer> Rotate(Viewer by, CancellationToken ct) => Change(by, by.Agency, ChangeWebhook.Rotate, Renew, ct);

    public Task<WebhookAnswer> Pause(Viewer by, CancellationToken ct) => Change(by, by.Agency, ChangeWebhook.Pause, Nothing, ct);

    public Task<WebhookAnswer> Resume(Viewer by, CancellationToken ct) => Change(by, by.Agency, ChangeWebhook.Resume, Nothing, ct);

    public Task<WebhookAnswer> Remove(Viewer by, CancellationToken ct) => Change(by, by.Agency, ChangeWebhook.Remove, Forget, ct);

    /// <param name="agency">Whose webhook; any of the partnership.</param>
    public Task<WebhookAnswer> Approve(Viewer by, string agency, WebhookApproval approval, CancellationToken ct) =>
        Change(by, agency, (state, account, today) => ApproveWebhook.Decide(state, approval, account, today), Nothing, ct);

    /// <summary>Every webhook of the partnership, for those who run the service.</summary>
    public async Task<IReadOnlyList<WatchedWebhook>> Watch(string partnership, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        var webhooks = await session.Query<Webhook>().OrderBy(w => w.Agency).ToListAsync(ct);
        var cursors = (await session.LoadManyAsync<DeliveryCursor>(ct, [.. webhooks.Select(w => w.Agency)])).ToDictionary(c => c.Id);
        return [.. webhooks.Select(w => new WatchedWebhook(w, cursors.GetValueOrDefault(w.Agency) ?? new(w.Agency, 0)))];
    }

    private async Task<WebhookAnswer> Change(
        Viewer by, string agency, Func<Webhook, string, DateOnly, Decision> decide, Func<IDocumentSession, Webhook, CancellationToken, Task<string?>> beside, CancellationToken ct)
    {
        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var stream = await session.Events.FetchForWriting<Webhook>(Webhook.IdFor(agency), ct);
        if (stream.Aggregate is not { } state)
        {
            return new(null, null, ChangeWebhook.NotThere);
        }

        var decision = decide(state, by.Subject, LondonDay.Of(clock.GetUtcNow()));
        if (decision.Refusal is not null || decision.Events.Count == 0)
        {
            return new(state, null, decision.Refusal);
        }

        var told = await beside(session, state, ct);
        stream.AppendMany(decision.Events);
        await session.SaveChangesAsync(ct);
        return new(decision.Events.Aggregate(state, (Webhook? s, object e) => WebhookFold.Evolve(s, e)), told, null);
    }

    private async Task<string?> Renew(IDocumentSession session, Webhook webhook, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var inUse = await session.Query<WebhookSecret>().Where(s => s.Webhook == webhook.Id && s.Until == null).ToListAsync(ct);
        session.Store<WebhookSecret>(inUse.Select(s => s with { Until = now + WebhookSecret.Overlap }));
        var (kept, told) = WebhookSecret.New(webhook.Id, master, now);
        session.Insert(kept);
        return told;
    }

    private static Task<string?> Forget(IDocumentSession session, Webhook webhook, CancellationToken ct)
    {
        session.DeleteWhere<WebhookSecret>(s => s.Webhook == webhook.Id);
        session.DeleteWhere<ReplayAsked>(r => r.Agency == webhook.Agency);
        session.Delete<DeliveryCursor>(webhook.Agency);
        return Task.FromResult<string?>(null);
    }

    private static Task<string?> Nothing(IDocumentSession session, Webhook webhook, CancellationToken ct) => Task.FromResult<string?>(null);
}
