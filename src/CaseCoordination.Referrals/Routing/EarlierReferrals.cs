using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Tray;
using Marten;

namespace CaseCoordination.Referrals.Routing;

/// <summary>Other open referrals of the same kind that seem to be about the same person.</summary>
internal static class EarlierReferrals
{
    /// <summary>The first of them; null when there is none. One that came in at the same moment may not be found yet.</summary>
    public static async Task<Guid?> Find(IQuerySession session, Referral referral, PersonKey? about, MasterKey master, CancellationToken ct)
    {
        if (about is null)
        {
            return null;
        }

        var person = about.Open<PersonOnForm>(referral.Person.Particulars);
        var tokens = PersonIndex.Of(referral.Person.PersonId, referral.Id, referral.ReferringAgency, person, master).Tokens;
        var meets = new List<Guid>();
        foreach (var token in tokens)
        {
            meets.AddRange(await session.Query<PersonIndex>().Where(other => other.Tokens.Contains(token)).Select(other => other.ReferralId).Take(200).ToListAsync(ct));
        }

        var open = await session.Query<ReferralSummary>()
            .Where(other => other.Id.IsOneOf(meets) && other.Open && other.Kind == referral.Kind && other.Id != referral.Id)
            .OrderBy(other => other.Position).Take(1).ToListAsync(ct);
        return open.Count == 0 ? null : open[0].Id;
    }
}
