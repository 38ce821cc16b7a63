namespace CaseCoordination.Measures.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>Recorded crime came in, a file whole; a later count of the same district, type and year replaces the earlier.</summary>
public sealed record CrimeCountsImported(Guid AssessmentId, string PlanYear, IReadOnlyList<CrimeCount> Counts, DateOnly ImportedOn, string By);

/// <summary>How often a type was recorded in a district and a calendar year.</summary>
/// <param name="District">GSS code.</param>
/// <param name="Type">Of the assessment's rows, or <c>population</c>.</param>
/// <param name="Position">The county position as published: <c>1</c>, <c>=3</c>, or null where it is not available.</param>
public sealed record CrimeCount(string District, string Type, int Year, int Count, string? Position);

/// <summary>Something the reader must know of the figures.</summary>
public sealed record AssessmentCaveatAdded(Guid AssessmentId, string PlanYear, int Number, string Text, DateOnly AddedOn, string By);

/// <summary>What the partnership should focus on; a later recommendation replaces the whole.</summary>
public sealed record PrioritiesRecommended(Guid AssessmentId, string PlanYear, IReadOnlyList<RecommendedPriority> Priorities, DateOnly RecommendedOn, string By);

/// <summary>One priority.</summary>
/// <param name="Recommendation">retain, add or drop.</param>
/// <param name="Because">Why, as it is printed.</param>
public sealed record RecommendedPriority(int Number, string Title, string Recommendation, string? Because);

/// <summary>How many of those helped or recorded were so again, for one quarter or year; the same source and period replaces.</summary>
/// <param name="Source">The agency whose figure it is.</param>
/// <param name="Period"><c>2021</c> or <c>2021-22-Q1</c>.</param>
/// <param name="Area">Whose: <c>west-kent</c> is not <c>tunbridge-wells</c>.</param>
/// <param name="Percent">As the source says it, or computed where both parts are known.</param>
/// <param name="Definition">What the source counts; null where it does not say.</param>
public sealed record RepeatRateReported(
    Guid AssessmentId,
    string PlanYear,
    string Source,
    string Period,
    string Area,
    decimal Percent,
    int? Numerator,
    int? Denominator,
    string? Definition,
    DateOnly ReportedOn,
    string By);

/// <summary>The draft of the plan says something else of an action than the year before.</summary>
/// <param name="Number">Of the action.</param>
/// <param name="Choice">keep, change, drop or add.</param>
/// <param name="Text">Its new words.</param>
/// <param name="Priority">Of an action that is new.</param>
public sealed record DraftActionChanged(Guid AssessmentId, string PlanYear, string Number, string Choice, string? Text, int? Priority, DateOnly ChangedOn, string By);

/// <summary>The assessment stands as it is from now on.</summary>
public sealed record AssessmentPublished(Guid AssessmentId, string PlanYear, DateOnly PublishedOn, string By);

/// <summary>Counts of the published assessment turned out otherwise. What was first published stays in the log, and can be read.</summary>
/// <param name="Number">1 for the first time it is restated.</param>
public sealed record AssessmentRestated(Guid AssessmentId, string PlanYear, int Number, IReadOnlyList<RestatedCount> Counts, DateOnly RestatedOn, string By);

/// <summary>One count as it is now.</summary>
/// <param name="Before">What stood until then; null where nothing did.</param>
/// <param name="Because">Why, as it is printed; about numbers, never about anybody.</param>
public sealed record RestatedCount(CrimeCount Count, int? Before, string Because);
