namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of the coordinator's own file are called and say.</summary>
internal static class CaseFileWords
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.CaseFileLinked => new("Another case linked", $"It is about the same person: {entry.Word("basis")}.{(entry.Fact("two") == "yes" ? " Two people decided it." : "")}"),
        TimelineEntryKind.CaseFileUnlinked => new("Linked case taken apart", "The other case is again what it was."),
        TimelineEntryKind.CaseFileLinkProposed => new("Link across the two sides proposed", $"Basis: {entry.Word("basis")}. It waits for a second person."),
        TimelineEntryKind.CaseFileProposalDropped => new("Proposed link dropped", "The two stay apart."),
        TimelineEntryKind.CaseNoteWritten => new("Note on the case", entry.Fact("corrects") == "yes" ? "It puts right an earlier note, which stays beside it." : "It is kept with the case."),
        TimelineEntryKind.CaseFileAssigned => new("Case assigned", entry.Fact("to") is { Length: > 0 } to ? $"In hand with {to}." : "Nobody has it in hand any more."),
        TimelineEntryKind.CaseFileReviewSet => new("Case review date set", entry.Fact("due") is { Length: > 0 } due ? $"Somebody looks at it again by {due}." : "There is no need of a review any more."),
        TimelineEntryKind.CaseFileRestricted => new(
            "Case restricted",
            $"Ground: {entry.Word("ground")}. {(entry.Fact("agencies").Length > 0 ? $"Still seen by: {entry.Named("agencies")}." : "Seen by the coordinator and the chair only.")}"),
        TimelineEntryKind.CaseFileRestrictionLifted => new("Case restriction lifted", "Whoever is party to its matters sees it again."),
        _ => null,
    };
}
