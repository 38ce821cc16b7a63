namespace CaseCoordination.Host.Store;

/// <summary>
/// What each role may do, schema by schema: all that a context needs in its own, and less wherever the table below says so.
/// Laid anew as a whole each time, also for tables made later, so that a right once given too freely does not stay.
/// </summary>
internal static class Rights
{
    private const string Anything = "select, insert, update, delete";
    private const string AddOnly = "select, insert";

    /// <summary>Schemas that are not a context's, and tables in them that are exceptions; the first that fits counts.</summary>
    private static readonly Schema[] Special =
    [
        // An event is added and never changed. A stream's version is; and reading it for writing locks its row.
        new("events", "select", "select")
        {
            AppTables = [new("insert", ["mt_events"]), new("insert, update", ["mt_streams"]), new("usage", ["mt_events_sequence"])],
            BackgroundTables = [new(Anything, ["mt_event_progression", "mt_event_projection_floors", "mt_high_water_skips", "mt_doc_deadletterevent"])],
        },

        // A record of who read what is added and never changed; where its chain ends moves on.
        new("audit", AddOnly, null) { AppTables = [new("update", ["heads"])] },
        new("auth", Anything, null),
    ];

    private static readonly Schema OfContext = new("", Anything, Anything);

    /// <param name="schemas">Those of the log.</param>
    /// <param name="rebuilt">The tables of projections, emptied when they are rebuilt.</param>
    public static string OfLog(Roles roles, IEnumerable<string> schemas, IEnumerable<string> rebuilt) => string.Join('\n',
    [
        .. schemas.SelectMany(name =>
        {
            var schema = Special.FirstOrDefault(s => s.Name == name) ?? OfContext with { Name = name };
            return (IEnumerable<string>)
            [
                .. Lay(name, roles.App, schema.App, schema.AppTables),
                .. Lay(name, roles.Background, schema.Background, schema.BackgroundTables),
                .. Lay(name, roles.Reader, name == "auth" ? null : "select", []),
                .. Lay(name, roles.Reporter, name == "measures" ? "select" : null, []),
            ];
        }),
        .. rebuilt.Select(table => $"grant truncate on {table} to {roles.Background};"),
    ]);

    /// <summary>
    /// A key is made, read and destroyed; only its wrapping is changed, when the master key is, and whether it may be used.
    /// The register of erasures and the anchors of the record of reads are added to and never changed.
    /// </summary>
    public static string OfKeys(Roles roles, IEnumerable<string> schemas) => string.Join('\n',
    [
        .. schemas.SelectMany(schema => Lay(schema, roles.Keys, AddOnly, [])),
        $"grant delete, update (wrapped, wrapped_by, restricted) on privacy.person_keys to {roles.Keys};",
    ]);

    private static IEnumerable<string> Lay(string schema, string role, string? rights, IEnumerable<Beside> besides)
    {
        yield return $"revoke all on all tables in schema {schema} from {role};";
        yield return $"alter default privileges in schema {schema} revoke all on tables from {role};";
        if (rights is null)
        {
            yield break;
        }

        yield return $"grant usage on schema {schema} to {role};";
        yield return $"grant {rights} on all tables in schema {schema} to {role};";
        yield return $"alter default privileges in schema {schema} grant {rights} on tables to {role};";
        var sequences = rights == "select" ? "select" : "usage, select";
        yield return $"grant {sequences} on all sequences in schema {schema} to {role};";
        yield return $"alter default privileges in schema {schema} grant {sequences} on sequences to {role};";
        foreach (var (more, tables) in besides)
        {
            foreach (var table in tables)
            {
                // Not every one is there from the first version on.
                yield return $"do $$ begin if to_regclass('{schema}.{table}') is not null then grant {more} on {schema}.{table} to {role}; end if; end $$;";
            }
        }
    }

    private sealed record Schema(string Name, string? App, string? Background)
    {
        public IReadOnlyList<Beside> AppTables { get; init; } = [];

        public IReadOnlyList<Beside> BackgroundTables { get; init; } = [];
    }

    private sealed record Beside(string More, IReadOnlyList<string> Tables);
}
