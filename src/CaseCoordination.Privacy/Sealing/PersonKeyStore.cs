using System.Security.Cryptography;
using Npgsql;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>
/// The wrapped keys, in a database of their own: it is backed up apart and for a shorter time than the events, so that a
/// key destroyed is gone from every backup that can still be restored.
/// </summary>
public sealed class PersonKeyStore(NpgsqlDataSource keys, MasterKey master)
{
    /// <summary>The whole schema; applied as a deployment step, and at the start in Development.</summary>
    public const string Schema = """
        create schema if not exists privacy;
        create table if not exists privacy.person_keys (
            person_id  uuid primary key,
            wrapped    bytea not null,
            wrapped_by text not null,
            made_at    timestamptz not null default now()
        );
        alter table privacy.person_keys add column if not exists restricted boolean not null default false;
        create table if not exists privacy.erasures (
            person_id   uuid primary key,
            partnership text not null,
            erased_on   date not null
        );
        """;

    /// <summary>Makes new keys for people not yet met. On return they are durable; none is handed out before.</summary>
    public async Task<IReadOnlyList<PersonKey>> Make(int count, CancellationToken ct)
    {
        var made = new PersonKey[count];
        for (var i = 0; i < count; i++)
        {
            made[i] = new PersonKey(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
        }

        await using var insert = keys.CreateCommand(
            "insert into privacy.person_keys (person_id, wrapped, wrapped_by) select p, w, $3 from unnest($1, $2) as t (p, w)");
        insert.Parameters.Add(new() { Value = Array.ConvertAll(made, k => k.PersonId) });
        insert.Parameters.Add(new() { Value = Array.ConvertAll(made, k => master.Wrap(k.PersonId, k.Secret)) });
        insert.Parameters.Add(new() { Value = master.Id });
        await insert.ExecuteNonQueryAsync(ct);
        return made;
    }

    /// <summary>The keys that still exist among those asked for; a destroyed one is simply absent.</summary>
    public async Task<IReadOnlyList<PersonKey>> Find(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        await using var select = keys.CreateCommand("select person_id, wrapped, wrapped_by, restricted from privacy.person_keys where person_id = any ($1)");
        select.Parameters.Add(new() { Value = people.ToArray() });
        await using var rows = await select.ExecuteReaderAsync(ct);
        var found = new List<PersonKey>(people.Count);
        while (await rows.ReadAsync(ct))
        {
            var person = rows.GetGuid(0);
            found.Add(new PersonKey(person, master.Unwrap(person, rows.GetFieldValue<byte[]>(1), rows.GetString(2)), rows.GetBoolean(3)));
        }

        return found;
    }

    /// <summary>Destroys these people's keys and registers it, in one statement. Answers how many keys there still were.</summary>
    public async Task<int> Destroy(IReadOnlyCollection<ErasureEntry> entries, CancellationToken ct)
    {
        await using var destroy = keys.CreateCommand(
            """
            with registered as (
                insert into privacy.erasures (person_id, partnership, erased_on) select * from unnest($1, $2, $3) on conflict do nothing)
            delete from privacy.person_keys where person_id = any ($1)
            """);
        destroy.Parameters.Add(new() { Value = entries.Select(entry => entry.PersonId).ToArray() });
        destroy.Parameters.Add(new() { Value = entries.Select(entry => entry.Partnership).ToArray() });
        destroy.Parameters.Add(new() { Value = entries.Select(entry => entry.ErasedOn).ToArray() });
        return await destroy.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The register of erasures as this database has it.</summary>
    public async Task<IReadOnlyList<ErasureEntry>> Erasures(CancellationToken ct)
    {
        await using var select = keys.CreateCommand("select person_id, partnership, erased_on from privacy.erasures");
        await using var rows = await select.ExecuteReaderAsync(ct);
        var entries = new List<ErasureEntry>();
        while (await rows.ReadAsync(ct))
        {
            entries.Add(new(rows.GetGuid(0), rows.GetString(1), rows.GetFieldValue<DateOnly>(2)));
        }

        return entries;
    }

    /// <summary>Marks the key of a person whose data is kept and not used.</summary>
    public async Task Restrict(Guid person, bool restricted, CancellationToken ct)
    {
        await using var mark = keys.CreateCommand("update privacy.person_keys set restricted = $2 where person_id = $1 and restricted <> $2");
        mark.Parameters.Add(new() { Value = person });
        mark.Parameters.Add(new() { Value = restricted });
        await mark.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Wraps again, under the current master key, the keys an older one wrapped; no event is touched. Answers how many.
    /// Stopped half way it goes on where it was.
    /// </summary>
    public async Task<int> WrapAgain(int most, CancellationToken ct)
    {
        await using var connection = await keys.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var older = new List<(Guid Person, byte[] Wrapped)>();
        await using (var select = new NpgsqlCommand(
            "select person_id, wrapped, wrapped_by from privacy.person_keys where wrapped_by <> $1 limit $2 for update skip locked", connection))
        {
            select.Parameters.Add(new() { Value = master.Id });
            select.Parameters.Add(new() { Value = most });
            await using var rows = await select.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                var person = rows.GetGuid(0);
                older.Add((person, master.Wrap(person, master.Unwrap(person, rows.GetFieldValue<byte[]>(1), rows.GetString(2)))));
            }
        }

        await using var update = new NpgsqlCommand(
            "update privacy.person_keys k set wrapped = t.w, wrapped_by = $3 from unnest($1, $2) as t (p, w) where k.person_id = t.p", connection);
        update.Parameters.Add(new() { Value = older.ConvertAll(key => key.Person).ToArray() });
        update.Parameters.Add(new() { Value = older.ConvertAll(key => key.Wrapped).ToArray() });
        update.Parameters.Add(new() { Value = master.Id });
        await update.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return older.Count;
    }
}
