using CaseCoordination.Asb.Events;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Cases.People;

/// <summary>
/// Keeps who is known and which of them may be one human, behind the log. People of one batch are compared with each other
/// as well as with those known before; who is put right is compared anew. Whose key was destroyed gets no entry, also after a
/// rebuild.
/// </summary>
public sealed class KnownPeopleProjection(PersonKeys keys, MasterKey master) : IProjection
{
    /// <summary>The events that say who somebody is; it is handed no others.</summary>
    internal static readonly IReadOnlyList<Type> Told = [typeof(ReferralReceived), typeof(PersonCorrected), typeof(AsbCaseOpened), typeof(CaseReviewRequested)];

    public static void Configure(ProjectionBase projection)
    {
        projection.Name = "known-people";
        foreach (var type in Told)
        {
            projection.IncludeType(type);
        }
    }

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var named = await NamedBy(operations, events, cancellation);
        var held = await keys.Of([.. named.Select(n => n.Person).Distinct()], cancellation);
        var arrived = new List<Arrived>();
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
                arrived.Add(new(new(person, Profile.Of(particulars, one.Agency, one.MadeOn)), one.Again));
            }
        }

        await new ComparedPeople(operations, keys, master).Compare(arrived, cancellation);
    }

    private static async Task<IReadOnlyList<Named>> NamedBy(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        var named = new List<Named>();
        foreach (var e in events.OrderBy(e => e.Sequence))
        {
            if (e.Data is PersonCorrected corrected)
            {
                var first = await operations.Events.FetchStreamAsync(corrected.ReferralId, version: 1, token: ct);
                named.AddRange(first.Select(received => NamedIn.Again(corrected, received)).OfType<Named>());
            }
            else
            {
                named.AddRange(NamedIn.Of(e).Where(one => named.TrueForAll(known => known.Person != one.Person)));
            }
        }

        return named;
    }
}
