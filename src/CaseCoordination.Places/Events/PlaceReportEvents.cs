namespace CaseCoordination.Places.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>Where something is: never a home, never a person's track.</summary>
/// <param name="Latitude">WGS84, snapped to about ten metres.</param>
/// <param name="Longitude">WGS84, snapped likewise.</param>
/// <param name="AccuracyM">How far off it may be, in metres.</param>
/// <param name="SourceCrs">What the sender gave: wgs84, osgb36, or place where only a known place was named.</param>
/// <param name="Place">Code of a known place; <c>other</c> where none was named.</param>
public sealed record PlaceLocation(decimal Latitude, decimal Longitude, int AccuracyM, string SourceCrs, string Place);

/// <summary>Somebody reported a place. Codes and days alone: there is no room for what anybody is called or wrote.</summary>
/// <param name="Kind">Of the table of kinds: <c>near-miss</c>, <c>unsafe-place</c> …</param>
/// <param name="Issues">Codes of what is wrong there, as the kind knows them.</param>
/// <param name="PartOfDay">morning, afternoon, evening, night or not-known.</param>
/// <param name="Source">public, partner, councillor, police or streetsafe.</param>
/// <param name="By">The agency that recorded it; <c>public</c> from the open form.</param>
/// <param name="Reference">The sender's own, where it has one.</param>
/// <param name="AssessBy">The last day of the time to assess it in.</param>
public sealed record PlaceReportMade(
    Guid ReportId,
    string Kind,
    IReadOnlyList<string> Issues,
    PlaceLocation Location,
    DateOnly OccurredOn,
    string PartOfDay,
    string Source,
    string By,
    string? Reference,
    bool ChildInvolved,
    bool HighProfile,
    DateOnly MadeOn,
    DateOnly AssessBy);

/// <summary>A report went on.</summary>
/// <param name="Code">The finding, the action or the reason, where the step has one.</param>
/// <param name="Agency">Who is to act.</param>
/// <param name="DueOn">By when.</param>
/// <param name="InTime">Of an assessment: whether its time had not run out.</param>
/// <param name="DaysSinceMade">Calendar days since it was made.</param>
public sealed record PlaceReportMoved(
    Guid ReportId,
    PlaceReportStep Step,
    string Kind,
    string Source,
    string? Code,
    string? Agency,
    DateOnly? DueOn,
    bool? InTime,
    int DaysSinceMade,
    DateOnly On,
    string By);

/// <summary>The place is somewhere else than was thought.</summary>
public sealed record PlaceReportRelocated(Guid ReportId, PlaceLocation Location, DateOnly On, string By);

/// <summary>The time to assess it ran out.</summary>
public sealed record PlaceReportOverdue(Guid ReportId, string Kind, DateOnly DueOn, DateOnly RaisedOn);

/// <summary>What can happen to a report.</summary>
public enum PlaceReportStep
{
    LocationQueried = 1,
    Assessed = 2,
    ActionAssigned = 3,
    NoAction = 4,
    Resolved = 5,
    FedBack = 6,
    Closed = 7,
}

/// <summary>A hotspot the rule finds was taken up by somebody.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Crashes">Collisions with somebody killed or seriously injured.</param>
public sealed record HotspotIdentified(
    Guid HotspotId, string Theme, string RuleId, PlaceLocation Location, IReadOnlyList<Guid> Reports, IReadOnlyList<Guid> Crashes, DateOnly IdentifiedOn, string By);

/// <summary>A collision in which somebody was killed or seriously injured, from the published crash data.</summary>
/// <param name="Severity">fatal or serious.</param>
/// <param name="Casualties">Killed or seriously injured.</param>
public sealed record CrashImported(
    Guid CrashId, string Reference, PlaceLocation Location, DateOnly OccurredOn, string Severity, int Casualties, bool ChildCasualty, DateOnly ImportedOn, string By);

/// <summary>A file was read in, whole.</summary>
/// <param name="Source">streetsafe or crash-data.</param>
/// <param name="Rows">In the file.</param>
/// <param name="Added">Of them, those not here before.</param>
public sealed record PlaceDataImported(Guid ImportId, string Source, int Rows, int Added, DateOnly ImportedOn, string By);
