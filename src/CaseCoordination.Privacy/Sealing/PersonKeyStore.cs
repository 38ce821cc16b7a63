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
        await using var select = keys.CreateCommand("select person_id, wrapped from privacy.person_keys where person_id = any ($1)");
        select.Parameters.Add(new() { Value = people.ToArray() });
        await using var rows = await select.ExecuteReaderAsync(ct);
        var found = new List<PersonKey>(people.Count);
        while (await rows.ReadAsync(ct))
        {
            var person = rows.GetGuid(0);
            found.Add(new PersonKey(person, master.Unwrap(person, rows.GetFieldValue<byte[]>(1))));
        }

        return found;
    }
}
