using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Marac.Repeats;

/// <summary>The cases that seem to be of the same victim and perpetrator, by the hashes kept of both.</summary>
internal static class EarlierCases
{
    private const string VictimTokens = "victimTokens";

    public static async Task<IReadOnlyList<EarlierCase>> Like(CaseTokens tokens, IQuerySession session, CancellationToken ct)
    {
        var earlier = new List<EarlierCase>();
        foreach (var held in (await session.Query<CaseTokens>().HoldingAny(VictimTokens, tokens.VictimTokens).ToListAsync(ct)).OrderBy(held => held.Id))
        {
            if (tokens.SameAs(held) is { } certain && await session.Events.AggregateStreamAsync<MaracCase>(held.Id, token: ct) is { } found)
            {
                earlier.Add(new(found, certain));
            }
        }

        return earlier;
    }
}
