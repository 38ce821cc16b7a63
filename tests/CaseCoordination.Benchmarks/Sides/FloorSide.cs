using System.Text.Json;
using CaseCoordination.Benchmarks.Floor;
using CaseCoordination.Benchmarks.Load;
using CaseCoordination.Host.Development;
using Npgsql;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>The floor: this program started once more, with a private PostgreSQL of its own.</summary>
internal sealed class FloorSide : IAsyncDisposable
{
    private readonly int _postmaster;
    private readonly ServerProcess _server;

    private FloorSide(ServerProcess server, int postmaster, Uri address, NpgsqlDataSource rows)
    {
        (_server, _postmaster, Rows) = (server, postmaster, rows);
        Target = new("floor", address, () => null);
    }

    public Target Target { get; }

    public NpgsqlDataSource Rows { get; }

    public long PeakMemory => Usage.PeakMemory(_server.Id);

    public Usage Spent => Usage.Of(_server.Id, _postmaster);

    public static async Task<FloorSide> Start(ScratchFolder folder, EmbeddedPostgres postgres, FloorTemplate template, CancellationToken stop)
    {
        await postgres.EnsureDatabase("floor");
        var address = ServerProcess.FreeAddress();
        var server = await ServerProcess.Start(
            typeof(FloorSide).Assembly.Location,
            ["floor", folder.Keep("floor.json", JsonSerializer.Serialize(template))],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Logging__LogLevel__Default"] = "Warning",
                ["ConnectionStrings__Floor"] = postgres.ConnectionString("floor"),
            },
            address,
            stop);
        return new(server, postgres.PostmasterPid, address, NpgsqlDataSource.Create(postgres.ConnectionString("floor")));
    }

    public async Task AccountFor(int acknowledged, CancellationToken stop)
    {
        await using var count = Rows.CreateCommand("select count(*) from events.mt_events");
        if (await count.ExecuteScalarAsync(stop) is not long stored || stored != acknowledged)
        {
            throw new NoFigure($"The floor acknowledged {acknowledged} referrals and did not store as many.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Rows.DisposeAsync();
    }
}
