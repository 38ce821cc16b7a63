using System.Collections.Concurrent;
using System.Threading.Channels;
using CaseCoordination.Privacy.Access;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Privacy.Matters;

/// <summary>How far a matter has come.</summary>
public readonly record struct MatterVersion(Guid Matter, long Version);

/// <summary>Somebody looks at matters and is told where they stand, and whenever one moves on.</summary>
public sealed class Watch : IDisposable
{
    private readonly Channel<MatterVersion?> _moves = Channel.CreateBounded<MatterVersion?>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Dictionary<Guid, long> _told = [];
    private readonly Action<Watch> _ended;
    private int _rounds;

    internal Watch(Viewer viewer, IReadOnlyList<Guid> matters, Action<Watch> ended) => (Viewer, Matters, _ended) = (viewer, matters, ended);

    internal Viewer Viewer { get; }

    internal IReadOnlyList<Guid> Matters { get; }

    /// <summary>Each move; a null now and then says that nothing was missed. Ends by itself after a while.</summary>
    public IAsyncEnumerable<MatterVersion?> Moves(CancellationToken ct) => _moves.Reader.ReadAllAsync(ct);

    public void Dispose()
    {
        _moves.Writer.TryComplete();
        _ended(this);
    }

    internal void Tell(IReadOnlyDictionary<Guid, long> versions)
    {
        foreach (var matter in Matters)
        {
            if (versions.TryGetValue(matter, out var version) && _told.GetValueOrDefault(matter, -1) != version)
            {
                _told[matter] = version;
                _moves.Writer.TryWrite(new MatterVersion(matter, version));
            }
        }

        _rounds++;
        if (_rounds % WatchedMatters.RoundsBetweenBeats == 0)
        {
            _moves.Writer.TryWrite(null);
        }

        if (_rounds >= WatchedMatters.MostRounds)
        {
            _moves.Writer.TryComplete();
        }
    }
}

/// <summary>
/// Asks the database where the matters stand that anybody looks at: every second, one round trip for each partnership looked
/// at, however many look. It is asked and not told: two nodes need nothing between them, and no commit waits for a listener.
/// </summary>
public sealed class WatchedMatters(IDocumentStore store, TimeProvider clock, ILogger<WatchedMatters> log) : BackgroundService
{
    /// <summary>How many pages one person may have told at a time; further ones open all the same, and are told of nothing.</summary>
    public const int MostOfOnePerson = 12;

    internal const int RoundsBetweenBeats = 15;
    internal const int MostRounds = 120;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Watch, byte> _watches = new();

    /// <summary>Null when the person looks at too much already. Whether they may look is asked before.</summary>
    public Watch? Begin(Viewer viewer, IReadOnlyList<Guid> matters)
    {
        if (_watches.Keys.Count(watch => watch.Viewer.Subject == viewer.Subject) >= MostOfOnePerson)
        {
            return null;
        }

        var watch = new Watch(viewer, matters, ended => _watches.TryRemove(ended, out _));
        _watches[watch] = 0;
        return watch;
    }

    /// <summary>Where these stand now, in one round trip; zero for one that is not there.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> Now(string partnership, IEnumerable<Guid> matters, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        var batch = session.CreateBatchQuery();
        var asked = matters.Distinct().ToDictionary(matter => matter, matter => batch.Events.FetchStreamState(matter));
        await batch.Execute(ct);
        var versions = new Dictionary<Guid, long>();
        foreach (var (matter, state) in asked)
        {
            versions[matter] = (await state)?.Version ?? 0;
        }

        return versions;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Between, clock);
        try
        {
            while (await tick.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var partnership in _watches.Keys.GroupBy(watch => watch.Viewer.Partnership))
                {
                    await Look(partnership.Key, [.. partnership], stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever looked comes back to another node, or to the next start.
        }
    }

    private async Task Look(string partnership, IReadOnlyList<Watch> watches, CancellationToken ct)
    {
        try
        {
            var versions = await Now(partnership, watches.SelectMany(watch => watch.Matters), ct);
            foreach (var watch in watches)
            {
                watch.Tell(versions);
            }
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            log.LogWarning(away, "Where matters of {Partnership} stand could not be asked; it is asked again", partnership);
        }
    }
}
