using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>
/// What an agency at work with a victim is told to exist though it may not see it: that the risk to her is, or was, high.
/// It is told that there is something, when, and whom to ask; never what.
/// </summary>
public static class RestrictedEntries
{
    public static readonly Rule Rule = new(
        "timeline.restricted-entry",
        "Whoever works on one matter of a case is told that a MARAC heard, marked or found repeated another, and who holds it; not what it is, and never whoever has a conflict of interest in it.",
        "A proposal, after SafeLives: every agency marks its own file so that it notices a further incident; Caldicott principle 7, the duty to share.",
        Verified: false);

    /// <summary>Entries whose existence is needed for safety.</summary>
    public static readonly IReadOnlyList<TimelineEntryKind> Kinds =
        [TimelineEntryKind.MaracHeard, TimelineEntryKind.MaracFilesFlagged, TimelineEntryKind.MaracFlagsExtended, TimelineEntryKind.MaracRepeatConfirmed];

    /// <summary>
    /// Whether an agency may be told that a matter it does not see has such entries. A conflict of interest counts from the
    /// moment the meeting declared it, before the case itself has heard of it.
    /// </summary>
    /// <param name="events">The matter's own, current to the last committed.</param>
    /// <param name="meetings">Those of every meeting it was listed for.</param>
    public static bool MayBeTold(string agency, Guid matter, IEnumerable<object> events, IEnumerable<object> meetings) =>
        !events.OfType<AgencyExcluded>().Any(e => e.Agency == agency)
        && !meetings.OfType<ConflictDeclared>().Any(e => e.CaseId == matter && e.Agency == agency);
}
