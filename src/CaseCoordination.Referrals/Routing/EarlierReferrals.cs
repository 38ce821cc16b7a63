using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Tray;
using Marten;

namespace CaseCoordination.Referrals.Routing;

/// <summary>Other open referrals of a kind that seem to be about the same person.</summary>
/// <param name="Earlier">The first that came before; null when there is none.</param>
/// <param name="Later">Those that came after and may have looked before this one was there: they are told of it.</param>
public sealed record AboutTheSame(Guid? Earlier, IReadOnlyList<Guid> Later)
{
    public static readonly AboutTheSame Nobody = new(null, []);
}

/// <summary>
/// Whoever is routed last finds the other: what a person is found by is stored with the referral itself, and a referral is
/// routed after it was stored. Which of two came first is told by their ids, which are made of the time.
/// </summary>
internal static class EarlierReferrals
{
    private const int Most = 200;

    public static async Task<AboutTheSame> Find(IQuerySession session, Referral referral, PersonKey? about, MasterKey master, CancellationToken ct)
    {
        if (about is null)
        {
            return AboutTheSame.Nobody;
        }

        var person = about.Open<PersonOnForm>(referral.Person.Particulars);
        var tokens = PersonIndex.Of(referral.Person.PersonId, referral.Id, referral.ReferringAgency, person, master).Tokens;
        var met = await PersonIndex.FoundBy(tokens, session.Query<PersonIndex>()).Select(other => other.ReferralId).Take(Most).ToListAsync(ct);
        var open = await Open(session, referral.Kind, [.. met.Distinct().Where(id => id != referral.Id)], ct);
        return new(
            open.Where(other => other.Id.CompareTo(referral.Id) < 0).Select(other => (Guid?)other.Id).Order().FirstOrDefault(),
            [.. open.Where(other => other.Id.CompareTo(referral.Id) > 0 && !other.Linked).Select(other => other.Id).Order()]);
    }

    /// <summary>By the tray where it has them; one that has only just come in is read itself.</summary>
    private static async Task<IReadOnlyList<(Guid Id, bool Linked)>> Open(IQuerySession session, string kind, Guid[] met, CancellationToken ct)
    {
        var known = await session.Query<ReferralSummary>().Where(other => other.Id.IsOneOf(met)).ToListAsync(ct);
        var open = known.Where(other => other.Open && other.Kind == kind).Select(other => (other.Id, other.SeeAlso.Count > 0)).ToList();
        foreach (var id in met.Except(known.Select(other => other.Id)))
        {
            if (await session.Events.AggregateStreamAsync<Referral>(id, token: ct) is { Ended: false } other && other.Kind == kind)
            {
                open.Add((id, other.SeeAlso is not null));
            }
        }

        return open;
    }
}
