using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Cases.People;

/// <summary>A person to be compared with the others.</summary>
/// <param name="Again">They are known already: their pairs are scored anew, also those they no longer meet.</param>
internal sealed record Arrived(Compared Who, bool Again);

/// <summary>
/// Compares the people of one batch, in the order of the log, with each other and with those known before, and keeps the
/// pairs. What a pair comes to is the same however the log is cut into batches.
/// </summary>
internal sealed class ComparedPeople(IDocumentOperations operations, PersonKeys keys, MasterKey master)
{
    /// <summary>
    /// The more share a hash, the less it tells: a custody desk's telephone, a refuge's postcode. Those known longest stand
    /// for the rest, so that the work for one person has an end.
    /// </summary>
    internal const int MostInBlock = 50;

    // Fenced off (offset 0), or the planner reads all in their order until it has met so many.
    private const string KnownLongestInEach =
        """
        select data from cases.mt_doc_knownperson where tenant_id = ? and id = any (array(
          select met.id from unnest(?) as sought (block) cross join lateral (
            select among.id from (
              select one.id, one."order" from cases.mt_doc_knownperson one
               where one.tenant_id = ? and one.data @> jsonb_build_object('blocks', jsonb_build_array(sought.block)) offset 0) among
             order by among."order" limit ?) met))
        """;

    private readonly Dictionary<Guid, Compared> _known = [];
    private readonly Dictionary<string, SortedList<long, Guid>> _blocks = [];
    private readonly Dictionary<Guid, Candidate> _pairs = [];

    public async Task Compare(IReadOnlyList<Arrived> batch, CancellationToken ct)
    {
        var sought = batch.Select(one => Blocks.Sought(one.Who.Profile, master)).ToList();
        foreach (var known in await Opened(await KnownIn([.. sought.SelectMany(blocks => blocks).Distinct()], ct), ct))
        {
            Add(known);
        }

        foreach (var ((arrived, again), blocks) in batch.Zip(sought))
        {
            var before = again ? await PairsOf(arrived.Person.Id, ct) : [];
            foreach (var other in await Beside(arrived, blocks, before, ct))
            {
                var known = before.FirstOrDefault(pair => pair.Id == Candidate.IdOf(other.Person.Id, arrived.Person.Id));
                if (Candidate.Of(other, arrived, known) is { } candidate)
                {
                    _pairs[candidate.Id] = candidate;
                    operations.Store(candidate);
                }
            }

            Add(arrived);
        }
    }

    /// <summary>Whom they meet in a block, and whom they were paired with before.</summary>
    private async Task<IReadOnlyList<Compared>> Beside(Compared arrived, IReadOnlyList<string> blocks, IReadOnlyList<Candidate> before, CancellationToken ct)
    {
        var met = blocks.SelectMany(block => _blocks.GetValueOrDefault(block)?.Values.Take(MostInBlock) ?? [])
            .Concat(before.Select(pair => pair.One == arrived.Person.Id ? pair.Other : pair.One))
            .Where(id => id != arrived.Person.Id).Distinct().ToList();
        if (met.Where(id => !_known.ContainsKey(id)).ToList() is { Count: > 0 } unread)
        {
            foreach (var known in await Opened(await operations.LoadManyAsync<KnownPerson>(ct, unread), ct))
            {
                _known[known.Person.Id] = known;
            }
        }

        return [.. met.Where(_known.ContainsKey).Select(id => _known[id])];
    }

    private void Add(Compared known)
    {
        // Who was put right is known by what they said before no longer.
        foreach (var block in _known.GetValueOrDefault(known.Person.Id)?.Person.Blocks ?? [])
        {
            _blocks.GetValueOrDefault(block)?.Remove(known.Person.Order);
        }

        _known[known.Person.Id] = known;
        foreach (var block in known.Person.Blocks)
        {
            if (!_blocks.TryGetValue(block, out var there))
            {
                _blocks[block] = there = [];
            }

            there[known.Person.Order] = known.Person.Id;
        }
    }

    private async Task<IReadOnlyList<Candidate>> PairsOf(Guid person, CancellationToken ct)
    {
        var kept = await operations.Query<Candidate>().Where(pair => pair.One == person || pair.Other == person).ToListAsync(ct);
        var here = _pairs.Values.Where(pair => pair.One == person || pair.Other == person).ToList();
        return [.. here, .. kept.Where(pair => !_pairs.ContainsKey(pair.Id))];
    }

    private async Task<IReadOnlyList<KnownPerson>> KnownIn(string[] blocks, CancellationToken ct) => blocks.Length == 0
        ? []
        : await operations.QueryAsync<KnownPerson>(KnownLongestInEach, ct, operations.TenantId, blocks, operations.TenantId, MostInBlock);

    /// <summary>Those known, opened; not who is kept and not used (UK GDPR Art 18), nor who was erased.</summary>
    private async Task<IReadOnlyList<Compared>> Opened(IReadOnlyList<KnownPerson> known, CancellationToken ct)
    {
        if (known.Count == 0)
        {
            return [];
        }

        var held = await keys.Of([.. known.Select(person => person.Id)], ct);
        return
        [
            .. known.Where(person => held.GetValueOrDefault(person.Id) is { Restricted: false })
                .Select(person => new Compared(person, Profile.Of(held[person.Id].Open<Particulars>(person.Particulars), person.Agency, person.MadeOn))),
        ];
    }
}
