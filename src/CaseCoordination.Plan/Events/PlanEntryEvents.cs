namespace CaseCoordination.Plan.Events;

// Names and properties below ARE the storage format; see PlanEvents.cs. Counts, codes, places and words about an action:
// nothing here is about a person, and nothing may be.

/// <summary>An agency did something towards an action, of any kind.</summary>
/// <param name="Agency">Who did it, from its token.</param>
/// <param name="AgencyReference">The sender's own reference; of one reference an action has one activity.</param>
public sealed record ActivityReported(
    Guid ActionId, Guid ActivityId, string Year, string Number, string Agency, string? AgencyReference, ActivityContent Content);

/// <summary>What was done.</summary>
/// <param name="Kind">As the kinds of activity name it: <c>patrol</c>.</param>
/// <param name="OccurredOn">The London day: it decides the quarter.</param>
/// <param name="Area">Of which area it is: <c>tunbridge-wells</c>.</param>
/// <param name="Quantities">Numbers by the name of their field.</param>
/// <param name="Codes">Choices by the name of their field.</param>
/// <param name="Places">Public places, premises or schools, each named once.</param>
public sealed record ActivityContent(
    string Kind,
    DateOnly OccurredOn,
    string Area,
    IReadOnlyDictionary<string, decimal> Quantities,
    IReadOnlyDictionary<string, string> Codes,
    IReadOnlyList<string> Places);

/// <summary>An activity was recorded wrongly: this is how it was. What was recorded first stays in the log and counts no more.</summary>
/// <param name="Agency">Whose activity it is.</param>
/// <param name="By">Who corrected it.</param>
/// <param name="Reason">typing-error, counted-anew, wrong-day, wrong-kind or other.</param>
public sealed record ActivityCorrected(
    Guid ActionId,
    Guid ActivityId,
    string Year,
    string Number,
    string Agency,
    string? AgencyReference,
    string By,
    string Reason,
    ActivityContent Content,
    DateOnly CorrectedOn);

/// <summary>An activity was not one: it counts no more, and stays in the log.</summary>
/// <param name="Reason">did-not-happen, recorded-twice, wrong-action or other.</param>
public sealed record ActivityWithdrawn(
    Guid ActionId, Guid ActivityId, string Year, string Number, string By, string Kind, DateOnly OccurredOn, string Reason, DateOnly WithdrawnOn);

/// <summary>A milestone of an action was reached.</summary>
/// <param name="Worth">1, or how much of the milestone's unit: months of funding.</param>
/// <param name="HoldsUntil">The last day it stands, such as a funding's.</param>
/// <param name="EvidenceId">The evidence that shows it.</param>
public sealed record MilestoneReached(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, string Milestone, DateOnly ReachedOn, decimal Worth, DateOnly? HoldsUntil, Guid? EvidenceId);

/// <summary>A milestone was not reached when it should have been, or is lost again.</summary>
/// <param name="Reason">no-funding, no-staff, partner-not-ready, postponed, lost or other.</param>
public sealed record MilestoneMissed(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, string Milestone, DateOnly MissedOn, string Reason, Guid? EvidenceId);

/// <summary>Something that shows what was done was filed: what it is and where it is kept, not the thing itself.</summary>
/// <param name="Shows">What it is evidence of: <c>event-evaluation</c>.</param>
/// <param name="Title">Names a document and no person.</param>
/// <param name="KeptAt">Where the agency keeps it.</param>
public sealed record EvidenceFiled(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, string Shows, string Title, string Type, DateOnly DatedOn, string? KeptAt);

/// <summary>A lead said how its action stands in a quarter.</summary>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Rating">blue, green, amber, red or grey.</param>
/// <param name="Narrative">For the partnership's report; about the work and no person.</param>
public sealed record ProgressRated(
    Guid ActionId, Guid EntryId, string Year, string Number, string Agency, int Quarter, string Rating, string? Narrative, DateOnly RatedOn);

/// <summary>An agency worked a figure out itself, from records that have no business here.</summary>
/// <param name="Measure">The measure's code: <c>1.2</c>.</param>
/// <param name="From">First day of the period it is of; it stands for no other.</param>
/// <param name="Method">How it was counted: what counts once, and from which register.</param>
/// <param name="Numerator">What is above the line of a rate, where it was told.</param>
public sealed record FigureReported(
    Guid ActionId,
    Guid EntryId,
    string Year,
    string Number,
    string Agency,
    string Measure,
    DateOnly From,
    DateOnly To,
    string Area,
    decimal Value,
    decimal? Numerator,
    decimal? Denominator,
    string Method);

/// <summary>A file of activities was brought in; each that was recorded is an event of its own action besides.</summary>
/// <param name="Take">all-or-none or good-rows.</param>
public sealed record ActivitiesImported(Guid ImportId, string Year, string Agency, string Take, IReadOnlyList<ImportedRow> Rows);

/// <summary>What became of one row.</summary>
/// <param name="Row">Its place in the file; the header is row 1.</param>
/// <param name="Outcome">recorded, known (recorded before under the same reference), refused or left-out (good, and another row was not).</param>
/// <param name="Faults">What is wrong in it; never what was sent.</param>
public sealed record ImportedRow(int Row, string? Action, Guid? ActivityId, string Outcome, IReadOnlyList<RowFault> Faults);

/// <summary>What is wrong in which column, and what to send instead.</summary>
public sealed record RowFault(string Column, string Code, string Mend);
