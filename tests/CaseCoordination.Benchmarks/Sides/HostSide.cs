using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using CaseCoordination.Benchmarks.Floor;
using CaseCoordination.Benchmarks.Load;
using CaseCoordination.Host.Development;
using Npgsql;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>The running host, with a private PostgreSQL that holds both its databases.</summary>
internal sealed class HostSide : IAsyncDisposable
{
    /// <summary>Every message handled, and every projection at the end of the log.</summary>
    // A clock of a loop that runs out in days is no work under way; what is tried again soon is.
    private const string Settled =
        """
        select not exists (select from wolverine.wolverine_incoming_envelopes where owner_id <> 0)
          and not exists (select from wolverine.wolverine_incoming_envelopes where status = 'Incoming' and owner_id = 0)
          and not exists (select from wolverine.wolverine_incoming_envelopes where status = 'Scheduled' and execution_time < now() + interval '1 minute')
          and (select bool_and(last_seq_id >= (select max(seq_id) from events.mt_events)) from events.mt_event_progression where name like '%:All')
        """;

    private const string Counted =
        """
        select count(*) filter (where type = 'referral-received'), count(*) filter (where type = 'referral-accepted'),
               (select count(*) from wolverine.wolverine_dead_letters) from events.mt_events
        """;

    private static readonly TimeSpan LongestBacklog = TimeSpan.FromMinutes(15);

    private readonly AccessToken _token;
    private readonly HttpClient _http = new();
    private readonly int _postmaster;
    private readonly ServerProcess _server;

    private HostSide(ServerProcess server, int postmaster, Uri address, AccessToken token, string secret, NpgsqlDataSource log)
    {
        (_server, _postmaster, _token, Secret, Log) = (server, postmaster, token, secret, log);
        Target = new("host", address, () => token.Header);
    }

    public Target Target { get; }

    public NpgsqlDataSource Log { get; }

    /// <summary>Of every agency, and of every person where people sign in.</summary>
    public string Secret { get; }

    public long PeakMemory => Usage.PeakMemory(_server.Id);

    public Usage Spent => Usage.Of(_server.Id, _postmaster);

    /// <param name="people">With the people of Development, which owns its tables: an installation has those of its own issuer.</param>
    public static async Task<HostSide> Start(ScratchFolder folder, EmbeddedPostgres postgres, CancellationToken stop, bool people = false)
    {
        await postgres.EnsureDatabase("casecoordination");
        await postgres.EnsureDatabase("casecoordination_keys");
        await MakeLogins(postgres, stop);
        var (address, secret) = (ServerProcess.FreeAddress(), RandomNumberGenerator.GetHexString(32));
        var settings = HostSettings.Make(folder, postgres, address, secret, people);
        await ServerProcess.Finish(HostSettings.Program, ["resources", "setup"], HostSettings.OfOwner(settings, postgres), stop);
        var server = await ServerProcess.Start(HostSettings.Program, [], people ? HostSettings.OfOwner(settings, postgres) : settings, new Uri(address, "health/ready"), stop);
        try
        {
            var token = await AccessToken.Get(address, secret, stop);
            return new(server, postgres.PostmasterPid, address, token, secret, NpgsqlDataSource.Create(postgres.ConnectionString("casecoordination")));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until nothing posted so far is still under way, the last referral included.</summary>
    public async Task<TimeSpan> Drain(Uri last, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250)); // Seldom: asking costs the host's database.
        while (!await HasSettled(stop))
        {
            if (waited.Elapsed > LongestBacklog)
            {
                throw new NoFigure($"After {LongestBacklog.TotalMinutes:0} minutes messages still wait, or a projection has stopped.");
            }

            await tick.WaitForNextTickAsync(stop);
        }

        var took = waited.Elapsed;
        using var ask = new HttpRequestMessage(HttpMethod.Get, last);
        ask.Headers.TryAddWithoutValidation("Authorization", _token.Header);
        using var answer = await _http.SendAsync(ask, stop);
        var status = (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("status").GetString();
        return status == "accepted" ? took : throw new NoFigure($"The last referral posted is '{status}', not accepted, though no message waits.");
    }

    /// <summary>Every referral acknowledged is stored, and every one stored was accepted.</summary>
    public async Task AccountFor(int acknowledged, CancellationToken stop)
    {
        await using var count = Log.CreateCommand(Counted);
        await using var row = await count.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var (received, accepted, dead) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
        if (received != acknowledged || accepted != acknowledged || dead != 0)
        {
            throw new NoFigure($"Of {acknowledged} referrals acknowledged by the host {received} are stored and {accepted} accepted; {dead} messages were given up.");
        }
    }

    /// <summary>Sends one referral, and copies what it wrote.</summary>
    public async Task<FloorTemplate> Sample(CancellationToken stop)
    {
        var key = ReferralBody.NewKey();
        var id = await Senders.PostOne(_http, Target, key, stop);
        await Drain(new Uri(Target.Referrals + $"/{id}"), stop);
        return await HostTables.Copy(Log, id, key, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _token.DisposeAsync();
        _http.Dispose();
        await _server.DisposeAsync();
        await Log.DisposeAsync();
    }

    private static async Task MakeLogins(EmbeddedPostgres postgres, CancellationToken stop)
    {
        await using var owner = NpgsqlDataSource.Create(postgres.ConnectionString("postgres"));
        await using var make = owner.CreateCommand(string.Concat(HostSettings.Logins.Select(login => $"create role {login} login;")));
        await make.ExecuteNonQueryAsync(stop);
    }

    private async Task<bool> HasSettled(CancellationToken stop)
    {
        await using var ask = Log.CreateCommand(Settled);
        return await ask.ExecuteScalarAsync(stop) is true;
    }
}
