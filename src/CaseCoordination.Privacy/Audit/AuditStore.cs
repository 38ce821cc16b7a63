using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace CaseCoordination.Privacy.Audit;

/// <summary>The chains in the database: rows are added and never touched again.</summary>
public sealed class AuditStore(NpgsqlDataSource log)
{
    /// <summary>The whole schema; applied as a deployment step, and at the start in Development.</summary>
    public const string Schema = """
        create schema if not exists audit;
        create table if not exists audit.reads (
            partnership text not null,
            number      bigint not null,
            read_at     timestamptz not null,
            subject     text not null,
            agency      text not null,
            roles       text[] not null,
            action      text not null,
            purpose     text not null,
            matter      uuid,
            people      uuid[] not null,
            fields      text[] not null,
            request_id  text not null,
            hash        bytea not null,
            primary key (partnership, number)
        );
        create index if not exists reads_by_person on audit.reads using gin (people);
        create index if not exists reads_by_matter on audit.reads (matter);
        create table if not exists audit.heads (
            partnership text primary key,
            number      bigint not null,
            hash        bytea not null
        );
        create or replace function audit.refuse() returns trigger language plpgsql as
            $$ begin raise exception 'The record of reads is added to and never changed.' using errcode = 'insufficient_privilege'; end $$;
        create or replace trigger reads_are_final before update or delete or truncate on audit.reads
            for each statement execute function audit.refuse();
        """;

    private const string Columns = "number, read_at, subject, agency, roles, action, purpose, matter, people, fields, request_id, hash";

    /// <summary>
    /// Adds reads of one partnership in one transaction. Whoever appends to the same chain at the same time, on this node
    /// or another, waits for the lock on its head.
    /// </summary>
    public async Task Append(string partnership, IReadOnlyList<AuditedRead> reads, CancellationToken ct)
    {
        await using var connection = await log.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var head = await Lock(connection, partnership, ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var read in reads)
        {
            var chained = AuditChain.Append(head, read);
            head = new(partnership, chained.Number, chained.Hash);
            batch.BatchCommands.Add(Insert(chained));
        }

        batch.BatchCommands.Add(new("update audit.heads set number = $2, hash = $3 where partnership = $1")
        {
            Parameters = { new() { Value = partnership }, new() { Value = head.Number }, new() { Value = head.Hash } },
        });
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Where each chain ends.</summary>
    public async Task<IReadOnlyList<ChainHead>> Heads(CancellationToken ct)
    {
        await using var select = log.CreateCommand("select partnership, number, hash from audit.heads order by partnership");
        await using var rows = await select.ExecuteReaderAsync(ct);
        var heads = new List<ChainHead>();
        while (await rows.ReadAsync(ct))
        {
            heads.Add(new(rows.GetString(0), rows.GetInt64(1), rows.GetFieldValue<byte[]>(2)));
        }

        return heads;
    }

    /// <summary>A whole chain in order, streamed.</summary>
    public IAsyncEnumerable<ChainedRead> Chain(string partnership, CancellationToken ct) =>
        Select(partnership, $"select {Columns} from audit.reads where partnership = $1 order by number", [], ct);

    /// <summary>The newest reads of a partnership, narrowed to a person or a matter.</summary>
    public IAsyncEnumerable<ChainedRead> Newest(string partnership, Guid? person, Guid? matter, long? before, int size, CancellationToken ct) =>
        Select(
            partnership,
            $"""
             select {Columns} from audit.reads
             where partnership = $1 and ($2::uuid is null or people @> array[$2]) and ($3::uuid is null or matter = $3) and ($4::bigint is null or number < $4)
             order by number desc limit $5
             """,
            [Nullable(person, NpgsqlDbType.Uuid), Nullable(matter, NpgsqlDbType.Uuid), Nullable(before, NpgsqlDbType.Bigint), new() { Value = size }],
            ct);

    /// <summary>When an agency opened each of these matters, up to a moment; what was refused does not count.</summary>
    public async Task<IReadOnlyList<(Guid Matter, DateTimeOffset At)>> Consultations(
        string partnership, string agency, IReadOnlyList<Guid> matters, DateTimeOffset until, CancellationToken ct)
    {
        await using var select = log.CreateCommand(
            "select matter, read_at from audit.reads where partnership = $1 and agency = $2 and matter = any($3) and read_at <= $4 and action = $5 order by read_at");
        foreach (var value in (object[])[partnership, agency, matters.ToArray(), until.UtcDateTime, AuditAction.Consultation])
        {
            select.Parameters.Add(new() { Value = value });
        }

        await using var row = await select.ExecuteReaderAsync(ct);
        var found = new List<(Guid, DateTimeOffset)>();
        while (await row.ReadAsync(ct))
        {
            found.Add((row.GetGuid(0), row.GetFieldValue<DateTimeOffset>(1)));
        }

        return found;
    }

    private async IAsyncEnumerable<ChainedRead> Select(
        string partnership, string sql, NpgsqlParameter[] more, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var select = log.CreateCommand(sql);
        select.Parameters.Add(new() { Value = partnership });
        select.Parameters.AddRange(more);
        await using var row = await select.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var read = new AuditedRead(
                partnership,
                row.GetFieldValue<DateTimeOffset>(1),
                row.GetString(2),
                row.GetString(3),
                row.GetFieldValue<string[]>(4),
                row.GetString(5),
                row.GetString(6),
                row.IsDBNull(7) ? null : row.GetGuid(7),
                row.GetFieldValue<Guid[]>(8),
                row.GetFieldValue<string[]>(9),
                row.GetString(10));
            yield return new(row.GetInt64(0), read, row.GetFieldValue<byte[]>(11));
        }
    }

    private static async Task<ChainHead> Lock(NpgsqlConnection connection, string partnership, CancellationToken ct)
    {
        // Only the very first read of a partnership finds no head; two of them at once meet on its key.
        await using var find = new NpgsqlCommand("select number, hash from audit.heads where partnership = $1 for update", connection);
        find.Parameters.Add(new() { Value = partnership });
        for (var made = false; ; made = true)
        {
            await using (var row = await find.ExecuteReaderAsync(ct))
            {
                if (await row.ReadAsync(ct))
                {
                    return new(partnership, row.GetInt64(0), row.GetFieldValue<byte[]>(1));
                }
            }

            if (made)
            {
                throw new InvalidOperationException("The chain's head cannot be made.");
            }

            var start = ChainHead.Start(partnership);
            await using var make = new NpgsqlCommand("insert into audit.heads (partnership, number, hash) values ($1, $2, $3) on conflict do nothing", connection);
            make.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = partnership }, new() { Value = start.Number }, new() { Value = start.Hash } });
            await make.ExecuteNonQueryAsync(ct);
        }
    }

    private static NpgsqlBatchCommand Insert(ChainedRead chained) => new(
        $"insert into audit.reads (partnership, {Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)")
    {
        Parameters =
        {
            new() { Value = chained.Read.Partnership },
            new() { Value = chained.Number },
            new() { Value = chained.Read.At.UtcDateTime },
            new() { Value = chained.Read.Subject },
            new() { Value = chained.Read.Agency },
            new() { Value = chained.Read.Roles.ToArray() },
            new() { Value = chained.Read.Action },
            new() { Value = chained.Read.Purpose },
            Nullable(chained.Read.Matter, NpgsqlDbType.Uuid),
            new() { Value = chained.Read.People.ToArray() },
            new() { Value = chained.Read.Fields.ToArray() },
            new() { Value = chained.Read.RequestId },
            new() { Value = chained.Hash },
        },
    };

    private static NpgsqlParameter Nullable<T>(T? value, NpgsqlDbType type)
        where T : struct => new() { NpgsqlDbType = type, Value = value is { } known ? known : DBNull.Value };
}
