using Npgsql;

namespace CaseCoordination.Host.Deployment;

/// <summary>What a login is, and what the database would let it do.</summary>
/// <param name="Setting">Where it is configured.</param>
/// <param name="Owns">Tables it owns, itself or through a role it belongs to.</param>
/// <param name="Rewrites">Tables of events and of the record of reads whose rows it may change or remove.</param>
/// <param name="MakesTables">Schemas in which it may make tables.</param>
/// <param name="SeesUnasked">It sees rows without having said whose.</param>
internal sealed record LoginFacts(
    string Setting,
    string Name,
    bool Superuser,
    bool PassesPolicies,
    IReadOnlyList<string> Owns,
    IReadOnlyList<string> Rewrites,
    IReadOnlyList<string> MakesTables,
    bool SeesUnasked)
{
    private const string Question =
        """
        with tables as (
            select c.oid, c.relowner, n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)')
        select current_user::text, r.rolsuper, r.rolbypassrls,
               coalesce((select array_agg(t.schema || '.' || t.name order by 1) from tables t where pg_has_role(t.relowner, 'member')), '{}'),
               coalesce((select array_agg(t.schema || '.' || t.name order by 1) from tables t
                          where ((t.schema = 'events' and t.name = 'mt_events') or (t.schema = 'audit' and t.name <> 'heads'))
                            and (has_table_privilege(t.oid, 'update, delete, truncate') or has_any_column_privilege(t.oid, 'update'))), '{}'),
               coalesce((select array_agg(n.nspname::text order by 1) from pg_namespace n
                          where n.nspname !~ '^(pg_|information_schema$)' and has_schema_privilege(n.oid, 'create')), '{}')
          from pg_roles r where r.rolname = current_user
        """;

    /// <summary>Tables with a partnership's rows and no policy in force.</summary>
    private const string Unguarded =
        """
        select c.oid::regclass::text from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
         where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|wolverine$)'
           and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
         order by 1
        """;

    /// <param name="log">The database has events in it, so that seeing some unasked can be tried.</param>
    public static async Task<LoginFacts> Of(string setting, NpgsqlDataSource database, bool log, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var ask = new NpgsqlCommand(Question, connection);
        LoginFacts facts;
        await using (var row = await ask.ExecuteReaderAsync(ct))
        {
            await row.ReadAsync(ct);
            facts = new(
                setting, row.GetString(0), row.GetBoolean(1), row.GetBoolean(2),
                row.GetFieldValue<string[]>(3), row.GetFieldValue<string[]>(4), row.GetFieldValue<string[]>(5), SeesUnasked: false);
        }

        if (!log)
        {
            return facts;
        }

        await using var look = new NpgsqlCommand("select exists (select from events.mt_events)", connection);
        return facts with { SeesUnasked = await look.ExecuteScalarAsync(ct) is true };
    }

    public static async Task<IReadOnlyList<string>> TablesWithoutPolicy(NpgsqlDataSource log, CancellationToken ct)
    {
        await using var ask = log.CreateCommand(Unguarded);
        await using var rows = await ask.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
