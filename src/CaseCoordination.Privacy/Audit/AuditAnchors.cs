using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseCoordination.Privacy.Audit;

/// <summary>
/// Notes where each chain stands, every minute it has grown, in the database of the keys and in the program's own log:
/// whoever rewrites the chain would have to reach those as well. What was added since the last anchor is the most that
/// could be cut off unnoticed.
/// </summary>
public sealed class AuditAnchors(AuditStore chains, NpgsqlDataSource keys, TimeProvider clock, ILogger<AuditAnchors> log) : BackgroundService
{
    public const string Schema = """
        create schema if not exists privacy;
        create table if not exists privacy.audit_anchors (
            partnership text not null,
            number      bigint not null,
            hash        bytea not null,
            anchored_at timestamptz not null,
            primary key (partnership, number)
        );
        """;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>The anchors of a partnership, oldest first.</summary>
    public async Task<IReadOnlyList<AuditAnchor>> Of(string partnership, CancellationToken ct)
    {
        await using var select = keys.CreateCommand("select number, hash, anchored_at from privacy.audit_anchors where partnership = $1 order by number");
        select.Parameters.Add(new() { Value = partnership });
        await using var rows = await select.ExecuteReaderAsync(ct);
        var anchors = new List<AuditAnchor>();
        while (await rows.ReadAsync(ct))
        {
            anchors.Add(new(partnership, rows.GetInt64(0), rows.GetFieldValue<byte[]>(1), rows.GetFieldValue<DateTimeOffset>(2)));
        }

        return anchors;
    }

    /// <summary>Anchors every chain that has grown since it was last anchored.</summary>
    public async Task Drop(CancellationToken ct)
    {
        foreach (var head in await chains.Heads(ct))
        {
            await using var insert = keys.CreateCommand(
                "insert into privacy.audit_anchors (partnership, number, hash, anchored_at) values ($1, $2, $3, $4) on conflict do nothing");
            insert.Parameters.Add(new() { Value = head.Partnership });
            insert.Parameters.Add(new() { Value = head.Number });
            insert.Parameters.Add(new() { Value = head.Hash });
            insert.Parameters.Add(new() { Value = clock.GetUtcNow().UtcDateTime });
            if (await insert.ExecuteNonQueryAsync(ct) > 0)
            {
                log.LogInformation("Audit anchor {Partnership} {Number} {Hash}", head.Partnership, head.Number, Convert.ToHexStringLower(head.Hash));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Between, clock);
        try
        {
            while (await tick.WaitForNextTickAsync(stoppingToken))
            {
                await Try(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await Try(CancellationToken.None); // The last anchor before the lights go out.
        }
    }

    private async Task Try(CancellationToken ct)
    {
        try
        {
            await Drop(ct);
        }
        catch (NpgsqlException away)
        {
            log.LogWarning("The audit could not be anchored ({Kind}); it is tried again in a minute", away.GetType().Name);
        }
    }
}
