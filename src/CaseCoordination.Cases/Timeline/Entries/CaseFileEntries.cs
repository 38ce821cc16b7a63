using CaseCoordination.Cases.Events;
using JasperFx.Events;
using static CaseCoordination.Cases.Timeline.Entries.TimelineEntries;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of the coordinator's own file says on a timeline. Words stay sealed: that there is a note is the entry.</summary>
internal static class CaseFileEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        CaseFileLinked x => Entry(e, TimelineEntryKind.CaseFileLinked, x.LinkedOn, x.Agency, new() { ["basis"] = x.Basis, ["two"] = x.ProposedBy is null ? "no" : "yes" }),
        CaseFileUnlinked x => Entry(e, TimelineEntryKind.CaseFileUnlinked, x.UnlinkedOn, x.Agency, []),
        CaseFileLinkProposed x => Entry(e, TimelineEntryKind.CaseFileLinkProposed, x.ProposedOn, x.Agency, new() { ["basis"] = x.Basis }),
        CaseFileProposalDropped x => Entry(e, TimelineEntryKind.CaseFileProposalDropped, x.DroppedOn, x.Agency, []),
        CaseNoteWritten x => Entry(e, TimelineEntryKind.CaseNoteWritten, x.WrittenOn, x.Agency, new() { ["corrects"] = x.Corrects is null ? "no" : "yes" }),
        CaseFileAssigned x => Entry(e, TimelineEntryKind.CaseFileAssigned, x.AssignedOn, x.Agency, new() { ["to"] = x.To ?? "" }),
        CaseFileReviewSet x => Entry(e, TimelineEntryKind.CaseFileReviewSet, x.SetOn, x.Agency, new() { ["due"] = x.DueOn is { } due ? Day(due) : "" }),
        CaseFileRestricted x => Entry(e, TimelineEntryKind.CaseFileRestricted, x.RestrictedOn, x.Agency, new()
        {
            ["ground"] = x.Ground,
            ["agencies"] = string.Join(", ", x.Agencies),
        }),
        CaseFileRestrictionLifted x => Entry(e, TimelineEntryKind.CaseFileRestrictionLifted, x.LiftedOn, x.Agency, []),
        _ => null,
    };
}
