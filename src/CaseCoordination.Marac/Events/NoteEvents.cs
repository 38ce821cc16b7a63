using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format; see MaracCaseEvents.cs.

/// <summary>A line written down while a meeting discusses a case: a working note, only ever added, and no minutes.</summary>
/// <param name="NotesId">The stream: one for each case and meeting, so that who types stands in nobody's way who acts on the case.</param>
/// <param name="Text">Sealed under the victim's key.</param>
public sealed record NoteTaken(Guid NotesId, Guid CaseId, Guid MeetingId, Guid VictimId, Sealed Text, DateOnly TakenOn);
