using System.Collections.Concurrent;
using CaseCoordination.Agencies.Webhooks;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Agencies.Deliveries;

/// <summary>The partnerships this installation serves, by code.</summary>
public sealed record ServedPartnerships(IReadOnlyList<string> Codes);

/// <summary>
/// Looks every second for agencies to be told, and tells each by itself: a slow receiver keeps nobody else waiting. What is
/// due stands in the database, so that a start goes on where a stop left off.
/// </summary>
public sealed class DeliveryRounds(IDocumentStore store, ServedPartnerships served, DeliverNext deliver, TimeProvider clock, ILogger<DeliveryRounds> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<(string, string), Task> _underWay = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Between, clock);
        try
        {
            while (await tick.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var partnership in served.Codes)
                {
                    await Look(partnership, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(_underWay.Values);
        }
    }

    private async Task Look(string partnership, CancellationToken ct)
    {
        try
        {
            await using var session = store.QuerySession(partnership);
            var active = await session.Query<Webhook>().Where(w => w.ApprovedBy != null && !w.Paused && w.Disabled == null).ToListAsync(ct);
            foreach (var agency in active.Select(w => w.Agency))
            {
                if (!_underWay.TryGetValue((partnership, agency), out var walk) || walk.IsCompleted)
                {
                    _underWay[(partnership, agency)] = Deliver(partnership, agency, ct);
                }
            }
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            log.LogWarning(away, "Deliveries of {Partnership} could not be looked for; they are looked for again", partnership);
        }
    }

    private async Task Deliver(string partnership, string agency, CancellationToken ct)
    {
        try
        {
            await deliver.All(partnership, agency, ct);
        }
        catch (OperationCanceledException)
        {
            // What was under way is tried again by the next start.
        }
        catch (Exception failed)
        {
            log.LogWarning(failed, "Deliveries to {Agency} of {Partnership} stopped short; they are tried again", agency, partnership);
        }
    }
}
