using CaseCoordination.Cases.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Which case does not belong to this one after all.</summary>
public sealed record UnlinkForm
{
    /// <summary>A case linked to this one, or proposed to be.</summary>
    public Guid? Case { get; init; }

    /// <summary>Why; up to 2,000 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>Gives a linked file back its own people and matters, or drops a proposal. Taking apart needs one person only.</summary>
public static class UnlinkFiles
{
    public static Decision Decide(UnlinkForm form, FileAtHand file)
    {
        List<Fault?> faults =
        [
            file.Other is null ? new("/case", "unknown-case", "Send the id of a case linked to this one.") : null,
            CaseFileRefusals.TextFault(form.Reason, "/reason", LinkFiles.LongestReason),
        ];
        if (faults.OfType<Fault>().ToList() is { Count: > 0 } found)
        {
            return CaseFileRefusals.NotAcceptable(found);
        }

        var (state, other) = (file.State, file.Other!);
        return file switch
        {
            { ByDesk: false } => CaseFileRefusals.NotYours,
            _ when state.Proposed.ContainsKey(other.Id) => Decision.Record(new CaseFileProposalDropped(
                state.Id, state.PersonId, other.Id, file.Seal(form.Reason), file.Account, file.Agency, file.Open.Today)),
            { ByCoordinator: false } => CaseFileRefusals.NotYours,
            _ when state.Linked.ContainsKey(other.Id) => Decision.Record(new CaseFileUnlinked(
                state.Id, state.PersonId, other.Id, other.PersonId, file.Seal(form.Reason), file.Account, file.Agency, file.Open.Today)),
            _ => Decision.NothingToDo,
        };
    }
}
