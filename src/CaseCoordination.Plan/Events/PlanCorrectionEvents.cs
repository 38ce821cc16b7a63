namespace CaseCoordination.Plan.Events;

// Names and properties below ARE the storage format; see PlanEvents.cs. What is corrected here stays in the log as it was
// first said; an activity's own corrections stand in PlanEntryEvents.cs.

/// <summary>A milestone was recorded wrongly: this is how it was. What was recorded first counts no more.</summary>
/// <param name="Agency">Whose entry it is.</param>
/// <param name="By">Who corrected it.</param>
/// <param name="Reason">typing-error, wrong-day, wrong-kind, known-better or other.</param>
public sealed record MilestoneCorrected(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, string By, string Reason, MilestoneContent Content, DateOnly CorrectedOn);

/// <summary>What became of a milestone.</summary>
/// <param name="Outcome">reached or missed.</param>
/// <param name="Worth">1, or how much of the milestone's unit; of one missed 0.</param>
/// <param name="MissedBecause">Of one missed.</param>
public sealed record MilestoneContent(string Milestone, string Outcome, DateOnly On, decimal Worth, DateOnly? HoldsUntil, string? MissedBecause, Guid? EvidenceId);

/// <summary>Evidence was filed wrongly: this is what it is.</summary>
public sealed record EvidenceCorrected(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, string By, string Reason, EvidenceContent Content, DateOnly CorrectedOn);

/// <summary>What shows something, and where it is kept.</summary>
public sealed record EvidenceContent(string Shows, string Title, string Type, DateOnly DatedOn, string? KeptAt);

/// <summary>How an action stands was said wrongly: this is how.</summary>
public sealed record ProgressCorrected(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, string By, string Reason, ProgressContent Content, DateOnly CorrectedOn);

/// <summary>How an action stands in a quarter.</summary>
/// <param name="RatedOn">The day it was first said: a correction is no newer word on the action.</param>
public sealed record ProgressContent(int Quarter, string Rating, string? Narrative, DateOnly RatedOn);

/// <summary>A milestone, evidence or progress was none: it counts no more, and stays in the log.</summary>
/// <param name="EntryType">milestone, evidence or progress.</param>
/// <param name="Kind">Its milestone, what it showed, or its rating.</param>
/// <param name="Reason">did-not-happen, recorded-twice, wrong-action or other.</param>
public sealed record PlanEntryWithdrawn(
    Guid ActionId, Guid EntryId, string Year, string Number, string By, string EntryType, string Kind, DateOnly On, string Reason, DateOnly WithdrawnOn);
