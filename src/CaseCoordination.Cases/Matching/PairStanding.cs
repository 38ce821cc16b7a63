using CaseCoordination.Cases.CaseFiles;
using Marten;

namespace CaseCoordination.Cases.Matching;

/// <summary>Where a pair stands.</summary>
public static class PairStatus
{
    public const string Open = "open";

    /// <summary>Proposed by one, and waiting for another to confirm.</summary>
    public const string Waiting = "waiting";
    public const string Linked = "linked";
    public const string Apart = "apart";
}

/// <summary>Where a pair stands, and the files a decision about it changes.</summary>
/// <param name="Into">The file that takes the other in, or has it; of two that stand for themselves, the one known first.</param>
/// <param name="Linked">The file taken in.</param>
/// <param name="ProposedBy">The account that proposed the link.</param>
/// <param name="Version">Grows with whatever is decided about the pair or either file: the ETag.</param>
internal sealed record PairStanding(string Status, Guid Into, Guid Linked, long IntoVersion, string? ProposedBy, long Version, PairDecision? Decision)
{
    public static async Task<PairStanding> Of(IQuerySession session, Candidate candidate, CancellationToken ct)
    {
        var one = await Chain(session, candidate.OneCase, ct);
        var other = await Chain(session, candidate.OtherCase, ct);
        var decision = await session.LoadAsync<PairDecision>(candidate.Id, ct);
        var together = other.FirstOrDefault(one.Contains);
        var (into, linked, proposer) = together == default
            ? await Apart(session, one[^1], other[^1], ct)
            : (together, Below(other, together) ?? Below(one, together) ?? together, null);
        var intoVersion = await VersionOf(session, into, ct);
        var version = intoVersion + await VersionOf(session, linked, ct) + await VersionOf(session, candidate.Id, ct);
        var status = together != default ? PairStatus.Linked
            : proposer is not null ? PairStatus.Waiting
            : decision?.Holds(candidate) == true ? PairStatus.Apart
            : PairStatus.Open;
        return new(status, into, linked, intoVersion, proposer, version, decision);
    }

    /// <summary>A proposal keeps the direction it was made in.</summary>
    private static async Task<(Guid Into, Guid Linked, string? Proposer)> Apart(IQuerySession session, Guid one, Guid other, CancellationToken ct)
    {
        var files = (await session.LoadManyAsync<CaseFile>(ct, one, other)).ToDictionary(file => file.Id);
        return files.GetValueOrDefault(other)?.Proposed.GetValueOrDefault(one) is { } reversed
            ? (other, one, reversed)
            : (one, other, files.GetValueOrDefault(one)?.Proposed.GetValueOrDefault(other));
    }

    /// <summary>The file, the one it belongs to, and so on to the one that stands for itself.</summary>
    private static async Task<List<Guid>> Chain(IQuerySession session, Guid file, CancellationToken ct)
    {
        var chain = new List<Guid> { file };
        while ((await session.LoadAsync<CaseFile>(chain[^1], ct))?.LinkedInto is { } into && !chain.Contains(into))
        {
            chain.Add(into);
        }

        return chain;
    }

    private static Guid? Below(List<Guid> chain, Guid file) => chain.IndexOf(file) is > 0 and var at ? chain[at - 1] : null;

    private static async Task<long> VersionOf(IQuerySession session, Guid stream, CancellationToken ct) =>
        (await session.Events.FetchStreamStateAsync(stream, ct))?.Version ?? 0;
}
