using JasperFx.Events.Projections;
using JasperFx.Resources;
using Marten;
using Npgsql;

namespace CaseCoordination.Host.Store;

/// <summary>Policies and rights: what the database itself refuses. Laid after every table is there, as often as one likes.</summary>
internal sealed class Barriers(
    NpgsqlDataSource log,
    [FromKeyedServices(Databases.Keys)] NpgsqlDataSource keys,
    StoreOptions store,
    IConfiguration configuration)
    : StatefulResourceBase("database", "policies and rights", new Uri("casecoordination://barriers"), new Uri("casecoordination://barriers")), IStatefulResourceWithDependencies
{
    // Two installations of a version that set up at once would change the same rows of the catalogue.
    private const string OneAtATime = "select pg_advisory_xact_lock(hashtext('casecoordination barriers'));";

    private const string Schemas =
        "select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)' and pg_has_role(nspowner, 'usage') order by nspname";

    public IEnumerable<IStatefulResource> FindDependencies(IReadOnlyList<IStatefulResource> others) => others.Where(o => o != this);

    public override async Task Check(CancellationToken token)
    {
        await using var count = log.CreateCommand("select count(*) from pg_policy where polname = 'across_partnerships'");
        if (await count.ExecuteScalarAsync(token) is 0L)
        {
            throw new InvalidOperationException("No table is guarded: run `resources setup`.");
        }
    }

    public override async Task Setup(CancellationToken token)
    {
        var roles = Roles.Read(configuration);
        await Run(log, RowSecurity.Policies(roles), token);
        if (roles is not null)
        {
            await Run(log, Rights.OfLog(roles, await Found(log, token), Rebuilt()), token);
            await Run(keys, Rights.OfKeys(roles, await Found(keys, token)), token);
        }
    }

    private IEnumerable<string> Rebuilt() => store.Projections.All
        .Where(projection => projection.Lifecycle == ProjectionLifecycle.Async)
        .SelectMany(projection => projection.PublishedTypes())
        .Select(type => ((IReadOnlyStoreOptions)store).FindOrResolveDocumentType(type).TableName.QualifiedName)
        .Distinct();

    private static async Task Run(NpgsqlDataSource database, string statements, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var whole = await connection.BeginTransactionAsync(token);
        await using var command = new NpgsqlCommand(OneAtATime + statements, connection);
        await command.ExecuteNonQueryAsync(token);
        await whole.CommitAsync(token);
    }

    private static async Task<IReadOnlyList<string>> Found(NpgsqlDataSource database, CancellationToken token)
    {
        await using var select = database.CreateCommand(Schemas);
        await using var rows = await select.ExecuteReaderAsync(token);
        var found = new List<string>();
        while (await rows.ReadAsync(token))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
