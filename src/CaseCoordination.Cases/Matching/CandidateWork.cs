using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Cases.Matching;

/// <summary>Pairs that may be one human and wait for a person's word.</summary>
public static class CandidateWork
{
    public const string Pair = "people-pair";

    private static readonly HashSet<string> ToDecide = [PairStatus.Open, PairStatus.Waiting];

    /// <summary>Those nobody has decided, and links that wait for a second person: whoever proposed one is not asked again.</summary>
    public static WorkSource In(Candidates candidates) => WorkSource.Beside(
        Permission.CaseFilesWrite,
        [Pair],
        async (asked, ct) =>
        [
            .. (await candidates.List(asked.Viewer, ToDecide, file: null, after: null, ct)).Pairs.Where(pair => pair.ProposedBy != asked.Viewer.Subject)
                .Select(pair => new WorkItem(Pair, WorkPlace.Pair, pair.Candidate.Id, pair.Candidate.Since, null) { What = pair.Candidate.Band }),
        ]);
}
