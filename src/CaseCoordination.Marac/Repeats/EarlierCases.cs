using Marten;

namespace CaseCoordination.Marac.Repeats;

/// <summary>The cases that seem to be of the same victim and perpetrator, by the hashes kept of both.</summary>
internal static class EarlierCases
{
    public static async Task<IReadOnlyList<EarlierCase>> Like(CaseTokens tokens, IQuerySession session, CancellationToken ct)
    {
        var earlier = new List<EarlierCase>();
        var met = new Dictionary<Guid, CaseTokens>();
        foreach (var token in tokens.VictimTokens)
        {
            foreach (var held in await session.Query<CaseTokens>().Where(one => one.VictimTokens.Contains(token)).ToListAsync(ct))
            {
                met[held.Id] = held;
            }
        }

        foreach (var held in met.Values.OrderBy(held => held.Id))
        {
            if (tokens.SameAs(held) is { } certain && await session.Events.AggregateStreamAsync<MaracCase>(held.Id, token: ct) is { } found)
            {
                earlier.Add(new(found, certain));
            }
        }

        return earlier;
    }
}
