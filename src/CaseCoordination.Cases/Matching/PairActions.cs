using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Cases.Matching;

/// <summary>Carries out what somebody decided about a pair: a link or its undoing at the case files, two people at the pair's own stream.</summary>
public sealed class PairActions(IDocumentStore store, Candidates candidates, CaseFileActions files, MatterActions actions, PersonKeys keys)
{
    /// <param name="seen">The version of the pair they saw.</param>
    /// <returns>Null when it is not theirs, and when it is not there.</returns>
    public async Task<ActionAnswer?> Settle(Reader by, Guid id, long seen, RequestIdentity request, PairForm form, CancellationToken ct)
    {
        if (await candidates.Read(by, id, ct) is not { } pair)
        {
            return null;
        }

        await using var session = store.QuerySession(by.Viewer.Partnership);
        var (candidate, standing) = (pair.Pair.Candidate, await PairStanding.Of(session, pair.Pair.Candidate, ct));
        var (answered, _) = await session.Earlier(request, ct);
        if (form.Faults() is { } refusal)
        {
            return new(id, standing.Version, false, refusal);
        }

        if (answered is null && seen != standing.Version)
        {
            return new(id, standing.Version, false, MatterRefusals.MovedOn);
        }

        var answer = (form.Decision, standing.Status) switch
        {
            (PairForm.Same, _) => await files.Act(by, standing.Into, standing.IntoVersion, request, standing.Linked, file => LinkFiles.Decide(Link(form, candidate, standing), file), ct),
            (PairForm.Undo, PairStatus.Linked or PairStatus.Waiting) => await files.Act(
                by, standing.Into, standing.IntoVersion, request, standing.Linked, file => UnlinkFiles.Decide(new() { Case = standing.Linked, Reason = form.Reason }, file), ct),
            (PairForm.Different, PairStatus.Linked) => new(id, standing.Version, false, CaseFileRefusals.StillLinked),
            _ => await Tell(by, candidate, form, request, ct),
        };
        return answer is null ? null : answer with { Matter = id, Version = (await PairStanding.Of(session, candidate, ct)).Version };
    }

    private static LinkForm Link(PairForm form, Candidate candidate, PairStanding standing) =>
        new() { Case = standing.Linked, Basis = candidate.Band == MatchBand.Certain ? "certain" : "judged", Reason = form.Reason };

    private async Task<ActionAnswer> Tell(Reader by, Candidate candidate, PairForm form, RequestIdentity request, CancellationToken ct)
    {
        var key = (await keys.Of([candidate.One], ct)).GetValueOrDefault(candidate.One);
        return await actions.Change<PairDecision>(
            by.Viewer, candidate.Id, request, (earlier, now) => TellApart.Decide(form, candidate, earlier, by.Viewer, key, LondonDay.Of(now)), following: null, ct);
    }
}
