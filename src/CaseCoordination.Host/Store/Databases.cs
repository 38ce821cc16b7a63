using CaseCoordination.Host.Development;
using Npgsql;

namespace CaseCoordination.Host.Store;

/// <summary>
/// The two databases: the log with everything read from it, and the people's keys apart. Configured ones are used as
/// they are; in Development, and only there, a private server is started where none is configured.
/// </summary>
internal sealed class Databases : IAsyncDisposable
{
    public const string Keys = "keys";
    private readonly EmbeddedPostgres? _embedded;

    private Databases(string log, string keys, EmbeddedPostgres? embedded) => (LogConnection, KeysConnection, _embedded) = (log, keys, embedded);

    public string LogConnection { get; }

    public string KeysConnection { get; }

    public bool Private => _embedded is not null;

    public static async Task<Databases> Find(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder)
    {
        var log = configuration.GetConnectionString("Postgres");
        var keys = configuration.GetConnectionString("Keys");
        if (log is { Length: > 0 })
        {
            return keys is { Length: > 0 } || environment.IsDevelopment()
                ? new(log, keys is { Length: > 0 } ? keys : log, null)
                : throw MissingPiece.Setting("No database for the people's keys is configured", "ConnectionStrings__Keys", "a database apart from ConnectionStrings__Postgres");
        }

        if (!environment.IsDevelopment())
        {
            throw MissingPiece.Setting("No database is configured", "ConnectionStrings__Postgres", "the connection string of a PostgreSQL database");
        }

        var embedded = await EmbeddedPostgres.Start(folder().Location);
        await embedded.EnsureDatabase("casecoordination");
        await embedded.EnsureDatabase("casecoordination_keys");
        return new(embedded.ConnectionString("casecoordination"), embedded.ConnectionString("casecoordination_keys"), embedded);
    }

    public void Register(IServiceCollection services)
    {
        services.AddNpgsqlDataSource(Tuned(LogConnection), source => source.Name = "log");
        services.AddNpgsqlDataSource(Tuned(KeysConnection), source => source.Name = Keys, serviceKey: Keys);
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _embedded.DisposeAsync();
        }
    }

    /// <summary>What every connection needs: prepared statements pay for themselves twice over, and a dead network is noticed.</summary>
    private static string Tuned(string connection) => new NpgsqlConnectionStringBuilder(connection)
    {
        ApplicationName = Messages.ServiceName,
        Timezone = "UTC",
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        KeepAlive = 30,
        TcpKeepAlive = true,
        IncludeErrorDetail = false,
    }.ConnectionString;
}
