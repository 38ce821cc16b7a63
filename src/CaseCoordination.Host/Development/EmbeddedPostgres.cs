using System.Diagnostics;
using Npgsql;

namespace CaseCoordination.Host.Development;

/// <summary>A private PostgreSQL that nothing but this machine's own accounts can reach: it has a socket, and no port.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    internal const string Owner = "casecoord";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private static readonly string[] Settings =
    [
        "listen_addresses=", "unix_socket_permissions=0700", "max_connections=200", "shared_buffers=128MB",
        "timezone=UTC", "log_timezone=UTC", "idle_in_transaction_session_timeout=60s",
    ];

    // Said aloud, so that no configuration file in the cluster can weaken it: an acknowledged write survives.
    private static readonly string[] Durable = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];
    private static readonly string[] Forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    private readonly ServerWatchdog _watchdog;
    private readonly string _socketFolder;

    private EmbeddedPostgres(ServerWatchdog watchdog, string socketFolder) =>
        (_watchdog, _socketFolder) = (watchdog, socketFolder);

    public int PostmasterPid => _watchdog.ServerPid;

    /// <summary>A server whose data stays in the folder, as safe as on any server.</summary>
    public static async Task<EmbeddedPostgres> Start(string dataFolder)
    {
        var (binaries, account) = await Prepare();
        var clusters = new ClusterFolder(binaries, account);
        var cluster = await clusters.Keep(dataFolder);
        var log = Path.Combine(cluster, "server.log");

        // Once more: the server of a host killed while it was starting may have come up in between.
        return await Attempt() ?? await Attempt() ?? throw MissingPiece.Server(log);

        async Task<EmbeddedPostgres?> Attempt()
        {
            await clusters.WaitForEarlierServer(cluster);
            return await Launch(binaries, account, cluster, log, await TemporaryFolder.Make(account), Durable);
        }
    }

    /// <summary>A server for tests: quick, and gone with all its data when it is disposed or its process ends.</summary>
    public static async Task<EmbeddedPostgres> StartEphemeral()
    {
        var (binaries, account) = await Prepare();
        var folder = await TemporaryFolder.Make(account);
        var (cluster, log) = (Path.Combine(folder, "data"), Path.Combine(folder, "server.log"));
        await new ClusterFolder(binaries, account).Make(cluster, "--no-sync");
        return await Launch(binaries, account, cluster, log, folder, Forgetful) ?? throw MissingPiece.Server(log);
    }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Username = Owner,
        Database = database,
    }.ConnectionString;

    /// <summary>Makes the database where it is not there yet.</summary>
    public async Task EnsureDatabase(string name)
    {
        await using var connection = await Connect();
        await using var known = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = name } },
        };
        if (await known.ExecuteScalarAsync() is not null)
        {
            return;
        }

        using var quote = new NpgsqlCommandBuilder();
        await using var create = new NpgsqlCommand($"create database {quote.QuoteIdentifier(name)}", connection);
        try
        {
            await create.ExecuteNonQueryAsync();
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Someone else made it between the question and the order.
        }
    }

    public ValueTask DisposeAsync() => _watchdog.DisposeAsync();

    private static async Task<(PostgresBinaries, ServerAccount)> Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw MissingPiece.NotLinux();
        }

        var account = ServerAccount.Find();
        await TemporaryFolder.SweepStale(account, TimeProvider.System);
        return (await PostgresBinaries.Find() ?? throw MissingPiece.Binaries(), account);
    }

    private static async Task<EmbeddedPostgres?> Launch(
        PostgresBinaries binaries, ServerAccount account, string cluster, string log, string socketFolder, string[] durability)
    {
        var settings = Settings.Concat(durability).SelectMany(setting => new[] { "-c", setting });
        var watchdog = await ServerWatchdog.Start(
            account, binaries.Postgres, log, socketFolder, ["-D", cluster, "-k", socketFolder, .. settings]);
        var server = new EmbeddedPostgres(watchdog, socketFolder);
        if (await server.Answers())
        {
            return server;
        }

        await server.DisposeAsync();
        return null;
    }

    private async Task<bool> Answers()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var waited = Stopwatch.StartNew();
        while (!_watchdog.HasEnded && waited.Elapsed < StartLimit)
        {
            try
            {
                await using var connection = await Connect();
                return true;
            }
            catch (NpgsqlException)
            {
                await tick.WaitForNextTickAsync(); // No socket yet, or recovering what a crash left.
            }
        }

        return false;
    }

    private async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
