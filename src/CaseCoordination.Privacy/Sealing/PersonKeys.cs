using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>
/// Hands out people's keys. New ones come from a small stock made durable beforehand, so that sealing a referral costs
/// no trip to the key store; a key left over when the host stops belongs to nobody and does no harm.
/// </summary>
public sealed class PersonKeys(PersonKeyStore store, TimeProvider clock) : IDisposable
{
    private const int Batch = 128;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private readonly Channel<PersonKey> _stock = Channel.CreateUnbounded<PersonKey>();
    private readonly SemaphoreSlim _making = new(1, 1);
    private readonly ConcurrentDictionary<Guid, (PersonKey Key, DateTimeOffset Until)> _recent = new();
    private long _forgotten;

    /// <summary>A fresh person's key.</summary>
    public async ValueTask<PersonKey> New(CancellationToken ct)
    {
        PersonKey? key;
        while (!_stock.Reader.TryRead(out key))
        {
            await Restock(ct);
        }

        Remember(key);
        return key;
    }

    /// <summary>
    /// The keys of these people, by person. One that was destroyed is absent: the caller shows "erased", never fails.
    /// On the node that destroys it a key is forgotten at once; another may remember it for ten seconds more.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, PersonKey>> Of(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = new Dictionary<Guid, PersonKey>();
        var unknown = new List<Guid>();
        foreach (var person in people.Distinct())
        {
            if (_recent.TryGetValue(person, out var kept) && kept.Until > now)
            {
                found[person] = kept.Key;
            }
            else
            {
                unknown.Add(person);
            }
        }

        if (unknown.Count > 0)
        {
            var forgotten = Interlocked.Read(ref _forgotten);
            foreach (var key in await store.Find(unknown, ct))
            {
                Remember(key);
                found[key.PersonId] = key;
            }

            // One was let go of while we read: what we read may be of before, and is not remembered.
            if (forgotten != Interlocked.Read(ref _forgotten))
            {
                unknown.ForEach(person => _recent.TryRemove(person, out _));
            }
        }

        return found;
    }

    /// <summary>Lets go of a key that was destroyed.</summary>
    public void Forget(Guid person)
    {
        Interlocked.Increment(ref _forgotten); // Before it goes: whoever reads it just now looks here after they have remembered it.
        _recent.TryRemove(person, out _);
    }

    /// <summary>Marks, or unmarks, a person whose data is kept and not used.</summary>
    public async Task Restrict(Guid person, bool restricted, CancellationToken ct)
    {
        await store.Restrict(person, restricted, ct);
        Forget(person);
    }

    public void Dispose() => _making.Dispose();

    private async Task Restock(CancellationToken ct)
    {
        await _making.WaitAsync(ct);
        try
        {
            if (_stock.Reader.Count > 0)
            {
                return;
            }

            foreach (var key in await store.Make(Batch, ct))
            {
                _stock.Writer.TryWrite(key);
            }
        }
        finally
        {
            _making.Release();
        }
    }

    private void Remember(PersonKey key)
    {
        if (_recent.Count > 10_000)
        {
            _recent.Clear();
        }

        _recent[key.PersonId] = (key, clock.GetUtcNow() + Kept);
    }
}
