namespace CaseCoordination.Places.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>An environmental visual audit was walked.</summary>
/// <param name="Triggers">Codes of what was looked at for.</param>
public sealed record EvaCompleted(
    Guid AuditId, PlaceLocation Location, IReadOnlyList<string> Agencies, IReadOnlyList<string> Triggers, IReadOnlyList<EvaRecommendation> Recommendations, DateOnly CompletedOn, string By);

/// <summary>One thing an audit recommends.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Owner">The agency it is put to.</param>
public sealed record EvaRecommendation(int Number, string Measure, string Owner, DateOnly DueOn);

/// <summary>A recommendation was answered or done.</summary>
/// <param name="Place">Of the audit.</param>
public sealed record EvaRecommendationMoved(Guid AuditId, int Number, EvaOutcome Outcome, string Place, DateOnly On, string By);

/// <summary>The report went to partners.</summary>
/// <param name="Place">Of the audit.</param>
public sealed record EvaReportShared(Guid AuditId, IReadOnlyList<string> With, string Place, DateOnly SharedOn, string By);

/// <summary>What became of a recommendation.</summary>
public enum EvaOutcome
{
    Accepted = 1,
    Rejected = 2,
    Done = 3,
}

/// <summary>Something at a licensed venue; the first starts its stream.</summary>
/// <param name="LicenceNumber">Of the premises: public, and no person's.</param>
/// <param name="Number">Counts up; an adoption's is repeated by its withdrawal.</param>
/// <param name="Agencies">Who took part.</param>
/// <param name="Issues">Codes of what was found.</param>
/// <param name="SharedWith">Which agencies were told.</param>
/// <param name="FedBack">Whether the licence holder was told.</param>
/// <param name="TrainedStaff">Of an adoption.</param>
public sealed record VenueEntryMade(
    Guid VenueId,
    string LicenceNumber,
    VenueEntry Entry,
    int Number,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Issues,
    IReadOnlyList<string> SharedWith,
    bool FedBack,
    bool LicenceBreach,
    int? TrainedStaff,
    DateOnly On,
    string By);

/// <summary>What is recorded of a venue.</summary>
public enum VenueEntry
{
    CctvAssessed = 1,
    LicensingVisit = 2,
    DisorderReport = 3,
    AngelaAdopted = 4,
    AngelaWithdrawn = 5,
}
