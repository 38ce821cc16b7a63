using System.Collections.Concurrent;
using System.Net.Sockets;
using CaseCoordination.Host.Development;
using Npgsql;
using Testcontainers.PostgreSql;

namespace CaseCoordination.Integration.Tests;

/// <summary>A real PostgreSQL: the one TEST_POSTGRES names, else a container, else a private server that ends with the tests.</summary>
public sealed class TestPostgres : IAsyncDisposable
{
    // The image that docker-compose.yml names: tests and installations meet the same server.
    private const string Image = "postgres:15.18";

    private static readonly TimeSpan PatienceWithDocker = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, bool> _databases = new();
    private readonly ConcurrentDictionary<string, bool> _roles = new();
    private readonly string _admin;
    private readonly IAsyncDisposable? _server;

    private TestPostgres(string admin, IAsyncDisposable? server) => (_admin, _server) = (admin, server);

    public static async Task<TestPostgres> Start()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new(given, server: null);
        }

        if (await DockerAnswers())
        {
            var container = new PostgreSqlBuilder(Image)
                .WithEnvironment("POSTGRES_INITDB_ARGS", "--locale=C --lc-ctype=C.UTF-8")
                .WithCommand("-c", "max_connections=200", "-c", "timezone=UTC", "-c", "idle_in_transaction_session_timeout=60s")
                .Build();
            await container.StartAsync();
            return new(container.GetConnectionString(), container);
        }

        var server = await EmbeddedPostgres.StartEphemeral();
        return new(server.ConnectionString("postgres"), server);
    }

    /// <summary>An empty database of its own for whoever asks, as a connection string.</summary>
    public async Task<string> NewDatabase(string prefix, string? owner = null)
    {
        var name = $"{prefix}_{Guid.CreateVersion7():N}";
        await Order($"create database {Quoted(name)}{(owner is null ? "" : $" owner {Quoted(owner)}")}");
        _databases[name] = true;
        return new NpgsqlConnectionStringBuilder(_admin) { Database = name }.ConnectionString;
    }

    /// <summary>A login that may do nothing until it is granted something.</summary>
    public async Task NewLogin(string name, string password)
    {
        await Order($"create role {Quoted(name)} login password '{password}'");
        _roles[name] = true;
    }

    /// <summary>A copy of a database as it is now, as a backup restored would be; nobody may be connected to it.</summary>
    public async Task<string> CopyDatabase(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        var source = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        var name = $"copy_{Guid.CreateVersion7():N}";
        await Order($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{source}'");
        await Order($"create database {Quoted(name)} template {Quoted(source)}");
        _databases[name] = true;
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Drops it even under open connections: a host that was killed on purpose leaves some.</summary>
    public async Task DropDatabase(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await Drop(new NpgsqlConnectionStringBuilder(connectionString).Database!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            return;
        }

        foreach (var name in _databases.Keys) // Someone else's server: leave it as it was.
        {
            await Drop(name);
        }

        foreach (var name in _roles.Keys)
        {
            await Order($"drop role if exists {Quoted(name)}");
        }
    }

    private async Task Drop(string name)
    {
        await Order($"drop database if exists {Quoted(name)} with (force)");
        _databases.TryRemove(name, out _);
    }

    private async Task Order(string sql)
    {
        await using var connection = new NpgsqlConnection(_admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Quoted(string name)
    {
        using var quote = new NpgsqlCommandBuilder();
        return quote.QuoteIdentifier(name);
    }

    // A socket file proves nothing: it may be left over, or held open by an init system for an engine that never comes.
    private static async Task<bool> DockerAnswers()
    {
        if (DockerEngine() is not { } engine)
        {
            return false;
        }

        using var handler = new SocketsHttpHandler { ConnectCallback = async (_, stop) => await Open(engine, stop) };
        using var client = new HttpClient(handler) { Timeout = PatienceWithDocker };
        try
        {
            using var answer = await client.GetAsync(new Uri("http://docker/_ping"));
            return true; // Any answer will do: one that insists on TLS is an engine too.
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static Uri? DockerEngine() =>
        Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } named
            ? Uri.TryCreate(named, UriKind.Absolute, out var engine) ? engine : null
            : File.Exists("/var/run/docker.sock") ? new Uri("unix:///var/run/docker.sock") : null;

    private static async Task<Stream> Open(Uri engine, CancellationToken stop)
    {
        var socket = engine.Scheme == "unix"
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (engine.Scheme == "unix"
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(engine.LocalPath), stop)
                : socket.ConnectAsync(engine.Host, engine.Port, stop));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
