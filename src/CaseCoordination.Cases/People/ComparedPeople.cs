using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Cases.People;

/// <summary>Compares the people of one batch with each other and with those known before, and keeps the pairs.</summary>
internal sealed class ComparedPeople(IDocumentOperations operations, PersonKeys keys, MasterKey master)
{
    /// <summary>A hash so many share tells nobody apart.</summary>
    private const int MostInBlock = 200;

    private readonly Dictionary<Guid, Compared> _arrived = [];
    private readonly Dictionary<Guid, Candidate> _pairs = [];

    /// <param name="again">They are known already: their pairs are scored anew, also those they no longer meet.</param>
    public async Task Compare(Compared arrived, bool again, CancellationToken ct)
    {
        var before = again ? await PairsOf(arrived.Person.Id, ct) : [];
        var met = await Met(arrived, ct);
        foreach (var other in met.Concat(await Opened(before.Select(pair => pair.One == arrived.Person.Id ? pair.Other : pair.One).Except(met.Select(one => one.Person.Id)), ct)))
        {
            var known = before.FirstOrDefault(pair => pair.Id == Candidate.IdOf(other.Person.Id, arrived.Person.Id));
            if (Candidate.Of(other, arrived, known) is { } candidate)
            {
                _pairs[candidate.Id] = candidate;
                operations.Store(candidate);
            }
        }

        _arrived[arrived.Person.Id] = arrived;
    }

    private async Task<IReadOnlyList<Candidate>> PairsOf(Guid person, CancellationToken ct)
    {
        var kept = await operations.Query<Candidate>().Where(pair => pair.One == person || pair.Other == person).ToListAsync(ct);
        var here = _pairs.Values.Where(pair => pair.One == person || pair.Other == person).ToList();
        return [.. here, .. kept.Where(pair => !_pairs.ContainsKey(pair.Id))];
    }

    /// <summary>Everyone of the batch, and everyone known before who shares a block.</summary>
    private async Task<IReadOnlyList<Compared>> Met(Compared arrived, CancellationToken ct)
    {
        var met = new HashSet<Guid>();
        foreach (var block in Blocks.Sought(arrived.Profile, master))
        {
            met.UnionWith((await operations.Query<KnownPerson>().Where(p => p.Blocks.Contains(block)).Take(MostInBlock).ToListAsync(ct)).Select(known => known.Id));
        }

        var others = _arrived.Values.Where(one => one.Person.Id != arrived.Person.Id).ToList();
        return [.. others, .. await Opened(met.Where(id => id != arrived.Person.Id && !_arrived.ContainsKey(id)), ct)];
    }

    /// <summary>Those known, opened; not who is kept and not used (UK GDPR Art 18), nor who was erased.</summary>
    private async Task<IReadOnlyList<Compared>> Opened(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var known = await operations.LoadManyAsync<KnownPerson>(ct, ids);
        var held = await keys.Of([.. known.Select(person => person.Id)], ct);
        return
        [
            .. known.Where(person => held.GetValueOrDefault(person.Id) is { Restricted: false })
                .Select(person => new Compared(person, Profile.Of(held[person.Id].Open<Particulars>(person.Particulars), person.Agency, person.MadeOn))),
        ];
    }
}
