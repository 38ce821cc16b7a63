using CaseCoordination.Host.Development;
using Npgsql;

namespace CaseCoordination.Host.Store;

/// <summary>
/// The two databases: the log with everything read from it, and the people's keys apart. The log has two logins, one that
/// serves a partnership at a time, and one for the projections, which see all. Configured ones are used as they are; in
/// Development, and only there, one login will do, and a private server is started where none is configured.
/// </summary>
internal sealed class Databases : IAsyncDisposable
{
    public const string Keys = "keys";
    public const string Background = "background";
    private const string OfNoPartnership = "";
    private readonly EmbeddedPostgres? _embedded;

    private Databases(string log, string background, string keys, EmbeddedPostgres? embedded) =>
        (LogConnection, BackgroundConnection, KeysConnection, _embedded) = (log, background, keys, embedded);

    public string LogConnection { get; }

    public string BackgroundConnection { get; }

    public string KeysConnection { get; }

    public bool Private => _embedded is not null;

    public static async Task<Databases> Find(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder)
    {
        var log = configuration.GetConnectionString("Postgres");
        if (log is { Length: > 0 })
        {
            return new(
                log,
                Other(configuration, environment, "Background", log, "No login for the projections is configured", "a login of the same database that may read every partnership's events"),
                Other(configuration, environment, "Keys", log, "No database for the people's keys is configured", "a database apart from ConnectionStrings__Postgres"),
                null);
        }

        if (!environment.IsDevelopment())
        {
            throw MissingPiece.Setting("No database is configured", "ConnectionStrings__Postgres", "the connection string of a PostgreSQL database");
        }

        var embedded = await EmbeddedPostgres.Start(folder().Location);
        await embedded.EnsureDatabase("casecoordination");
        await embedded.EnsureDatabase("casecoordination_keys");
        var own = embedded.ConnectionString("casecoordination");
        return new(own, own, embedded.ConnectionString("casecoordination_keys"), embedded);
    }

    public void Register(IServiceCollection services)
    {
        services.AddNpgsqlDataSource(Tuned(LogConnection, OfNoPartnership), source => source.Name = "log");
        services.AddNpgsqlDataSource(Tuned(BackgroundConnection), source => source.Name = Background, serviceKey: Background);
        services.AddNpgsqlDataSource(Tuned(KeysConnection), source => source.Name = Keys, serviceKey: Keys);
    }

    /// <summary>Makes the connections of one partnership.</summary>
    public NpgsqlDataSource ConnectionsOf(string partnership, ILoggerFactory logging)
    {
        var source = new NpgsqlDataSourceBuilder(Tuned(LogConnection, partnership)) { Name = $"log of {partnership}" };
        return source.UseLoggerFactory(logging).Build();
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _embedded.DisposeAsync();
        }
    }

    private static string Other(IConfiguration configuration, IHostEnvironment environment, string name, string inDevelopment, string lack, string what) =>
        configuration.GetConnectionString(name) is { Length: > 0 } configured ? configured
            : environment.IsDevelopment() ? inDevelopment
            : throw MissingPiece.Setting(lack, $"ConnectionStrings__{name}", what);

    private static string Tuned(string connection, string partnership)
    {
        var tuned = new NpgsqlConnectionStringBuilder(Tuned(connection));
        tuned.Options = $"{tuned.Options} {RowSecurity.StartingAs(partnership)}".TrimStart();
        return tuned.ConnectionString;
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
