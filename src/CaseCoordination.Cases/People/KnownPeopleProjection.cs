using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Cases.People;

/// <summary>
/// Keeps who is known and which of them may be one human, behind the log. People of one batch are compared with each other
/// as well as with those known before. Whose key was destroyed gets no entry, also after a rebuild.
/// </summary>
public sealed class KnownPeopleProjection(PersonKeys keys, MasterKey master) : IProjection
{
    public const string Name = "known-people";

    /// <summary>A hash so many share tells nobody apart.</summary>
    private const int MostInBlock = 200;

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var arrived = new List<Compared>();
        List<Named> named = [.. events.OrderBy(e => e.Sequence).SelectMany(NamedIn.Of).DistinctBy(n => n.Person)];
        var held = await keys.Of([.. named.Select(n => n.Person)], cancellation);
        foreach (var one in named)
        {
            if (held.GetValueOrDefault(one.Person) is not { } key)
            {
                // Also what an older backup brought back.
                operations.Delete<KnownPerson>(one.Person);
                operations.DeleteWhere<Candidate>(pair => pair.One == one.Person || pair.Other == one.Person);
                continue;
            }

            var particulars = key.Open<Particulars>(one.Box);
            var person = KnownPerson.Of(one, particulars, master);
            operations.Store(person);
            if (!key.Restricted)
            {
                var compared = new Compared(person, Profile.Of(particulars, one.Agency, one.MadeOn));
                foreach (var candidate in arrived.Concat(await Met(operations, compared, cancellation)).Select(other => Candidate.Of(other, compared)).OfType<Candidate>())
                {
                    operations.Store(candidate);
                }

                arrived.Add(compared);
            }
        }
    }

    /// <summary>Everyone known before who shares a block, opened; not who is kept and not used (UK GDPR Art 18).</summary>
    private async Task<IEnumerable<Compared>> Met(IDocumentOperations operations, Compared arrived, CancellationToken ct)
    {
        var met = new Dictionary<Guid, KnownPerson>();
        foreach (var block in Blocks.Sought(arrived.Profile, master))
        {
            foreach (var known in await operations.Query<KnownPerson>().Where(p => p.Blocks.Contains(block)).Take(MostInBlock).ToListAsync(ct))
            {
                met[known.Id] = known;
            }
        }

        met.Remove(arrived.Person.Id);
        var held = await keys.Of([.. met.Keys], ct);
        return met.Values.Where(known => held.GetValueOrDefault(known.Id) is { Restricted: false })
            .Select(known => new Compared(known, Profile.Of(held[known.Id].Open<Particulars>(known.Particulars), known.Agency, known.MadeOn)));
    }
}
