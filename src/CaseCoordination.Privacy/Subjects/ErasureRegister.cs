using System.Text.Json;
using CaseCoordination.Privacy.Sealing;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>
/// The register of erasures. It stands in three places: in the log, in the database of the keys, and in a file that is
/// backed up apart from both. After any restore the three are made one again before the host serves: what was erased
/// once stays erased, whatever a backup brings back.
/// </summary>
/// <param name="file">The file, one JSON entry to a line; added to and never rewritten.</param>
public sealed class ErasureRegister(PersonKeyStore store, PersonKeys keys, string file, ILogger<ErasureRegister> log)
{
    private static readonly SemaphoreSlim Writing = new(1, 1);

    /// <summary>Destroys the person's key and enters it in the file; a second time changes nothing.</summary>
    public async Task Erase(ErasureEntry entry, CancellationToken ct)
    {
        await store.Destroy([entry], ct);
        keys.Forget(entry.PersonId);
        await Enter([entry], ct);
    }

    /// <summary>Destroys again what any of the three places says was erased. Answers how many keys a restore had brought back.</summary>
    /// <param name="inLog">The entries the log holds.</param>
    public async Task<int> ApplyAgain(IReadOnlyList<ErasureEntry> inLog, CancellationToken ct)
    {
        var inFile = await InFile(ct);
        var inStore = await store.Erasures(ct);
        var all = inLog.Concat(inFile).Concat(inStore).DistinctBy(entry => entry.PersonId).ToList();
        var revived = await store.Destroy(all, ct);
        foreach (var entry in all)
        {
            keys.Forget(entry.PersonId);
        }

        await Enter(all, ct);
        if (revived > 0)
        {
            log.LogWarning("{Count} keys of erased people had come back with a restore and were destroyed again", revived);
        }

        return revived;
    }

    private async Task<IReadOnlyCollection<ErasureEntry>> InFile(CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        var entries = new HashSet<ErasureEntry>();
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            if (line.Length > 0)
            {
                entries.Add(JsonSerializer.Deserialize<ErasureEntry>(line, JsonSerializerOptions.Web) ?? throw new JsonException("The register of erasures holds a line that is none."));
            }
        }

        return entries;
    }

    /// <summary>Those whose person is not in the file yet; it is looked at and added to by one at a time.</summary>
    private async Task Enter(IEnumerable<ErasureEntry> erased, CancellationToken ct)
    {
        await Writing.WaitAsync(ct);
        try
        {
            var entered = (await InFile(ct)).Select(entry => entry.PersonId).ToHashSet();
            var entries = erased.Where(entry => !entered.Contains(entry.PersonId)).ToList();
            if (entries.Count == 0)
            {
                return;
            }

            await using var to = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            await using var lines = new StreamWriter(to);
            foreach (var entry in entries)
            {
                await lines.WriteLineAsync(JsonSerializer.Serialize(entry, JsonSerializerOptions.Web));
            }

            await lines.FlushAsync(ct);
            to.Flush(flushToDisk: true);
        }
        finally
        {
            Writing.Release();
        }
    }
}
