using System.Runtime.CompilerServices;
using Marten.Schema;

namespace CaseCoordination.Host.Store;

/// <summary>The second barrier between partnerships: the database shows a connection the rows of its own partnership only.</summary>
internal static class RowSecurity
{
    private const string Setting = "app.tenant_id";

    /// <summary>
    /// The start-up option that says whose a connection is. Said there and not by a statement it costs no round trip, and
    /// the reset between two uses of a pooled connection comes back to it.
    /// </summary>
    public static string StartingAs(string partnership) => $"-c {Setting}={string.Concat(partnership.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\{c}"))}";

    /// <summary>
    /// Tells the store that its tables bear policies, so that it does not take them off again. Its own switch for the whole
    /// store would also send a statement ahead of each statement.
    /// </summary>
    public static void Expect(DocumentMapping mapping) => SetRlsOverride(mapping, true);

    /// <summary>
    /// Puts the policies on every table that has a partnership's rows, found in the catalogue, so that a table added later
    /// is not forgotten. The store's own policy on documents is kept by name; it gets to see nothing, instead of failing,
    /// where nobody said whose the connection is. What is right already is left alone: each change locks its table.
    /// </summary>
    /// <param name="roles">Without roles whoever makes the tables is the one that works across partnerships.</param>
    public static string Policies(Roles? roles) =>
        $"""
        do $$
        declare
            own constant text := '(tenant_id = (select current_setting(''{Setting}'', true)))';
            guarded record;
        begin
            for guarded in
                select c.oid, c.oid::regclass as name, c.relrowsecurity and c.relforcerowsecurity as forced,
                       (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = c.oid and polname = 'marten_tenant_isolation') as kept
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                 where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|wolverine)'
            loop
                if not guarded.forced then
                    execute format('alter table %s enable row level security, force row level security', guarded.name);
                end if;

                if guarded.kept is null then
                    execute format('create policy marten_tenant_isolation on %s using %s with check %s', guarded.name, own, own);
                elsif guarded.kept not like '%''{Setting}''::text, true)%' then
                    execute format('alter policy marten_tenant_isolation on %s using %s with check %s', guarded.name, own, own);
                end if;

                {Allow("across_partnerships", "all", roles?.Background, "using (true) with check (true)")}
                {(roles is null ? "" : Allow("looks_at_all", "select", roles.Reader, "using (true)"))}
            end loop;
        end
        $$;
        """;

    private static string Allow(string policy, string command, string? role, string what) =>
        $"""
        if not exists (select from pg_policy p join pg_roles r on p.polroles = array[r.oid]
                        where p.polrelid = guarded.oid and p.polname = '{policy}' and r.rolname = {(role is null ? "current_user" : $"'{role}'")}) then
                    execute format('drop policy if exists {policy} on %s', guarded.name);
                    execute format('create policy {policy} on %s for {command} to {role ?? "current_user"} {what}', guarded.name);
                end if;
        """;

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_RlsOverride")]
    private static extern void SetRlsOverride(DocumentMapping mapping, bool? expected);
}
