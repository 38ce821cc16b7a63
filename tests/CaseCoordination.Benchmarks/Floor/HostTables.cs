using System.Security.Cryptography;
using CaseCoordination.Benchmarks.Load;
using Npgsql;

namespace CaseCoordination.Benchmarks.Floor;

/// <summary>Reads from the host's own database what one referral writes, so that the floor cannot drift from it.</summary>
internal static class HostTables
{
    /// <summary>The five tables that the transaction of one referral writes one row each into.</summary>
    private static readonly string[] Written =
    [
        "events.mt_streams", "events.mt_events", "privacy.mt_doc_answeredrequest", "referrals.mt_doc_knownreference",
        "wolverine.wolverine_incoming_envelopes",
    ];

    private const string Definitions =
        """
        with written as (select name::regclass::oid as id from unnest($1) as name), made (step, ddl) as (
          select distinct 1, format('create schema %I', n.nspname)
            from pg_class c join written w on w.id = c.oid join pg_namespace n on n.oid = c.relnamespace
          union all select 2, 'create sequence events.mt_events_sequence'
          union all
          select 3, format('create table %s (%s)', w.id::regclass, string_agg(
              format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attnotnull then ' not null' else '' end,
              ', ' order by a.attnum))
            from written w join pg_attribute a on a.attrelid = w.id and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = w.id and d.adnum = a.attnum
            group by w.id
          union all
          select case contype when 'f' then 6 else 4 end,
              format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint join written w on w.id = conrelid where contype in ('p', 'u', 'c', 'f')
          union all
          select 5, pg_get_indexdef(indexrelid) from pg_index join written w on w.id = indrelid
            where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u')))
        select ddl from made order by step
        """;

    private const string Rows =
        """
        select s.tenant_id, s.type, e.data::text, e.type, e.mt_dotnet_type, e.correlation_id, e.causation_id, e.user_name,
               a.id, a.data::text, a.mt_dotnet_type, k.id, k.data::text, k.mt_dotnet_type, m.body, m.message_type, m.received_at
        from events.mt_streams s
        join events.mt_events e on e.stream_id = s.id and e.version = 1
        join privacy.mt_doc_answeredrequest a on a.data ->> 'streamId' = $1::text
        join referrals.mt_doc_knownreference k on k.data ->> 'referralId' = $1::text
        join wolverine.wolverine_incoming_envelopes m on m.message_type like '%.RouteReferral' and encode(m.body, 'escape') like '%' || $1::text || '%'
        where s.id = $1
        """;

    /// <summary>Bytes of the five rows of one referral, on average over all of them; on either side.</summary>
    private const string Bytes =
        """
        select (select avg(pg_column_size(t.*)) from events.mt_streams t where type = 'referral')
          + (select avg(pg_column_size(t.*)) from events.mt_events t where type = 'referral-received')
          + (select avg(pg_column_size(t.*)) from privacy.mt_doc_answeredrequest t)
          + (select avg(pg_column_size(t.*)) from referrals.mt_doc_knownreference t)
          + (select avg(pg_column_size(t.*)) from wolverine.wolverine_incoming_envelopes t where message_type like '%.RouteReferral')
        """;

    public static async Task<FloorTemplate> Copy(NpgsqlDataSource host, Guid referralId, string key, CancellationToken stop)
    {
        await using var rows = host.CreateCommand(Rows);
        rows.Parameters.Add(new() { Value = referralId });
        await using var row = await rows.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
        {
            throw new NoFigure("The host stores a referral otherwise than the floor copies it: bring HostTables and FloorServer up to date.");
        }

        return new()
        {
            Tables = await Tables(host, stop),
            ReferralId = referralId,
            Key = key,
            Tenant = row.GetString(0),
            StreamType = row.GetString(1),
            Event = new(row.GetString(2), row.GetString(3), row.GetString(4), Text(5), Text(6), Text(7)),
            Answered = new(row.GetString(8), row.GetString(9), row.GetString(10)),
            Known = new(row.GetString(11), row.GetString(12), row.GetString(13)),
            Message = new(row.GetFieldValue<byte[]>(14), row.GetString(15), row.GetString(16)),
            Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(ReferralBody.For(key)))}",
        };

        string? Text(int place) => row.IsDBNull(place) ? null : row.GetString(place);
    }

    public static async Task<decimal> BytesOfOneReferral(NpgsqlDataSource database, CancellationToken stop)
    {
        await using var bytes = database.CreateCommand(Bytes);
        return await bytes.ExecuteScalarAsync(stop) is decimal size ? size : throw new NoFigure("No referral is stored.");
    }

    private static async Task<IReadOnlyList<string>> Tables(NpgsqlDataSource host, CancellationToken stop)
    {
        await using var definitions = host.CreateCommand(Definitions);
        definitions.Parameters.Add(new() { Value = Written });
        await using var rows = await definitions.ExecuteReaderAsync(stop);
        var made = new List<string>();
        while (await rows.ReadAsync(stop))
        {
            made.Add(rows.GetString(0));
        }

        return made;
    }
}
