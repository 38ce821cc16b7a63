namespace CaseCoordination.Measures.Events;

// Names and properties below ARE the storage format; see MeasureEvents.cs.

/// <summary>Work on a quarter's report began.</summary>
/// <param name="PlanYear">As printed: <c>2022/23</c>.</param>
/// <param name="Quarter">1 to 4.</param>
public sealed record ReportOpened(Guid ReportId, string PlanYear, int Quarter, string By, DateOnly OpenedOn);

/// <summary>What is said about one action in the quarter; it replaces what was said before.</summary>
/// <param name="Narrative">Meant for publication: it names nobody.</param>
/// <param name="Rating">blue, green, amber, red or grey.</param>
public sealed record ReportNarrativeWritten(Guid ReportId, string Action, string? Narrative, string? Rating, string By, DateOnly WrittenOn);

/// <summary>Whoever answers for it agreed to what the report says; any change after it takes that back.</summary>
public sealed record ReportSignedOff(Guid ReportId, string By, DateOnly SignedOn);

/// <summary>The report as it is for ever: every figure at one position of the log, and what of it the public is shown.</summary>
/// <param name="KnownTo">Position in the log up to which facts were counted.</param>
/// <param name="PolicyId">The rule of suppression the public edition was made by.</param>
/// <param name="Digest">SHA-256 of the internal edition.</param>
/// <param name="PublicDigest">SHA-256 of the public one, over what it shows alone.</param>
public sealed record ReportPublished(
    Guid ReportId,
    string PlanYear,
    int Quarter,
    long KnownTo,
    int DefinitionVersion,
    IReadOnlyList<PublishedFigure> Figures,
    IReadOnlyList<PublicFigure> PublicFigures,
    string PolicyId,
    string Digest,
    string PublicDigest,
    string By,
    DateOnly PublishedOn);

/// <summary>One figure as published.</summary>
/// <param name="Status">Why there is no value, where there is none.</param>
/// <param name="Part">Of a rate: what is above the line.</param>
/// <param name="Whole">Of a rate: what is below it.</param>
/// <param name="YearToDate">Counted from 1 April to the quarter's end.</param>
/// <param name="LastYear">The same quarter a year before; null where nothing was counted.</param>
/// <param name="Rating">How the rules rate it, whatever the narrative says.</param>
/// <param name="Digest">SHA-256 over code, definition version, status, value and parts.</param>
/// <param name="Parts">The events it is made of, in the order of the log.</param>
public sealed record PublishedFigure(
    string Code,
    string Action,
    string Title,
    string Kind,
    string Unit,
    string Area,
    string Direction,
    string Status,
    decimal? Value,
    decimal? Part,
    decimal? Whole,
    decimal? YearToDate,
    decimal? LastYear,
    string Rating,
    string Digest,
    IReadOnlyList<PublishedPart> Parts);

/// <summary>What one event adds to a figure.</summary>
/// <param name="Entry">The entry it stands for, which a later event may correct or withdraw; null where none can.</param>
/// <param name="Quantity">The sum of its facts' quantities.</param>
public sealed record PublishedPart(Guid EventId, Guid StreamId, Guid? Entry, long Position, decimal Quantity);

/// <summary>One figure as the public is shown it: a number, <c>&lt;5</c>, <c>c</c> where it is withheld to protect another, or nothing.</summary>
public sealed record PublicFigure(string Code, string Quarter, string YearToDate, string LastYear);

/// <summary>Published figures are different now, and why. What was published stays beside it.</summary>
/// <param name="Number">1 for the first restatement.</param>
public sealed record ReportRestated(
    Guid ReportId,
    int Number,
    long KnownTo,
    int DefinitionVersion,
    IReadOnlyList<RestatedFigure> Figures,
    IReadOnlyList<PublicFigure> PublicFigures,
    string PolicyId,
    string Digest,
    string PublicDigest,
    string By,
    DateOnly RestatedOn);

/// <summary>One figure that changed.</summary>
/// <param name="Figure">As it is now.</param>
public sealed record RestatedFigure(string Code, string StatusBefore, decimal? Before, PublishedFigure Figure, IReadOnlyList<RestatementCause> Causes);

/// <summary>One reason a figure changed.</summary>
/// <param name="Kind">late-entry, correction, withdrawal, link or definition-change.</param>
/// <param name="EventId">The event it changed because of.</param>
/// <param name="Quantity">What it adds, or takes away.</param>
public sealed record RestatementCause(string Kind, Guid EventId, string EventType, long Position, DateTimeOffset RecordedAt, decimal Quantity);
