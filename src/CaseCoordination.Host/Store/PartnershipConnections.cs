using System.Collections.Concurrent;
using JasperFx;
using JasperFx.Descriptors;
using Marten;
using Marten.Schema;
using Marten.Storage;
using Npgsql;
using Weasel.Core.Migrations;

namespace CaseCoordination.Host.Store;

/// <summary>
/// Each partnership has connections of its own, which belong to it from their first byte to their last; the projections,
/// which read every partnership's events, have others under a login of their own. The database itself thus knows for whom
/// it is asked, and no statement has to say so.
/// </summary>
internal sealed class PartnershipConnections(StoreOptions options, NpgsqlDataSource background, Func<string, NpgsqlDataSource> connect) : ITenancy
{
    // Made when first asked for: the store's settings are complete only then.
    private readonly Lazy<Tenant> _background = new(() => new(StorageConstants.DefaultTenantId, new MartenDatabase(options, background, options.StoreName)));
    private readonly ConcurrentDictionary<string, Lazy<Connected>> _partnerships = new(StringComparer.Ordinal);

    public Tenant Default => _background.Value;

    public IDocumentCleaner Cleaner => Default.Database;

    public DatabaseCardinality Cardinality => DatabaseCardinality.Single;

    public Tenant GetTenant(string tenantId) =>
        tenantId == StorageConstants.DefaultTenantId ? Default : _partnerships.GetOrAdd(tenantId, code => new(() => Connect(code))).Value.Tenant;

    public ValueTask<Tenant> GetTenantAsync(string tenantId) => new(GetTenant(tenantId));

    public ValueTask<IMartenDatabase> FindOrCreateDatabase(string tenantIdOrDatabaseIdentifier) => new(Default.Database);

    public ValueTask<IMartenDatabase> FindDatabase(DatabaseId id) => new(Default.Database);

    public bool IsTenantStoredInCurrentDatabase(IMartenDatabase database, string tenantId) => true;

    public ValueTask<IReadOnlyList<IDatabase>> BuildDatabases() => new([Default.Database]);

    public ValueTask<DatabaseUsage> DescribeDatabasesAsync(CancellationToken token) =>
        new(new DatabaseUsage { Cardinality = Cardinality, MainDatabase = Default.Database.Describe() });

    public void Dispose()
    {
        foreach (var partnership in _partnerships.Values.Where(p => p.IsValueCreated))
        {
            partnership.Value.Tenant.Database.Dispose();
            partnership.Value.Source.Dispose();
        }

        if (_background.IsValueCreated)
        {
            Default.Database.Dispose();
        }
    }

    private Connected Connect(string partnership)
    {
        var source = connect(partnership);
        return new(new(partnership, new MartenDatabase(options, source, options.StoreName)), source);
    }

    private sealed record Connected(Tenant Tenant, NpgsqlDataSource Source);
}
