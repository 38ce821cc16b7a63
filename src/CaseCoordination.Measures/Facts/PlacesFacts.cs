using System.Globalization;
using System.Text.Json;
using CaseCoordination.Places.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>
/// What each event about places yields: priorities 3 to 5 of the plan. What lasts ends on the first day it no longer holds, so
/// that the stock at a quarter's end is what began by then and did not end by then.
/// </summary>
internal static class PlacesFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        PlaceReportMade e => [One($"places.{e.Kind}-reported", e.OccurredOn, e.ReportId, new()
        {
            ["source"] = e.Source,
            ["agency"] = e.By,
            ["child"] = YesNo(e.ChildInvolved),
            ["high-profile"] = YesNo(e.HighProfile),
        })],
        PlaceReportMoved e => Moved(e),
        HotspotIdentified e => [One("places.hotspot-identified", e.IdentifiedOn, e.HotspotId, new() { ["theme"] = e.Theme, ["ksi"] = YesNo(e.Crashes.Count > 0) })],
        CrashImported e => [new("places.crash-ksi", e.OccurredOn, e.Casualties, $"{e.CrashId}", new() { ["severity"] = e.Severity, ["child"] = YesNo(e.ChildCasualty) })],
        EvaCompleted e =>
        [
            One("places.eva-completed", e.CompletedOn, e.AuditId, new() { ["place"] = e.Location.Place }),
            .. e.Recommendations.Select(r => new Yield("places.eva-recommended", e.CompletedOn, 1, Numbered(e.AuditId, r.Number), new() { ["place"] = e.Location.Place })),
        ],
        EvaRecommendationMoved { Outcome: EvaOutcome.Rejected or EvaOutcome.Done } e =>
            [new("places.eva-recommendation-closed", e.On, 1, Numbered(e.AuditId, e.Number), new() { ["place"] = e.Place, ["outcome"] = Code(e.Outcome) })],
        EvaReportShared e => [One("places.eva-report-shared", e.SharedOn, e.AuditId, new() { ["place"] = e.Place })],
        _ => Exclusion(@event).Concat(Thing(@event)).Concat(Venue(@event)),
    };

    private static IEnumerable<Yield> Moved(PlaceReportMoved e)
    {
        Yield Step(string what, string? dimension = null, string? value = null) =>
            One($"places.{e.Kind}-{what}", e.On, e.ReportId, dimension is null ? new() { ["source"] = e.Source } : new() { ["source"] = e.Source, [dimension] = value ?? "" });
        return e.Step switch
        {
            PlaceReportStep.Assessed => [Step("assessed", "in-time", YesNo(e.InTime == true))],
            PlaceReportStep.ActionAssigned => [One($"places.{e.Kind}-acted-on", e.On, e.ReportId, new() { ["source"] = e.Source, ["agency"] = e.Agency ?? "", ["action"] = e.Code ?? "" })],
            PlaceReportStep.NoAction => [Step("no-action", "reason", e.Code)],
            PlaceReportStep.Resolved => [Step("resolved"), Step("days-to-resolve") with { Quantity = e.DaysSinceMade }],
            PlaceReportStep.Closed => [Step("closed")],
            _ => [],
        };
    }

    private static IEnumerable<Yield> Exclusion(object @event) => @event switch
    {
        ExclusionProposed e => [One("places.exclusion-proposed", e.ProposedOn, e.ExclusionId, Kept(e.Basis, e.Scheme))],
        ExclusionMoved { Step: ExclusionStep.CameIntoForce } e => [One("places.exclusion-in-force", e.On, e.ExclusionId, Kept(e.Basis, e.Scheme))],
        ExclusionMoved { Step: ExclusionStep.Lifted } e => [One("places.exclusion-ended", e.On, e.ExclusionId, new(Kept(e.Basis, e.Scheme)) { ["how"] = "lifted" })],
        ExclusionMoved { Step: ExclusionStep.Breached } e => [One("places.exclusion-breached", e.On, e.ExclusionId, Kept(e.Basis, e.Scheme))],
        ExclusionExpired e => [One("places.exclusion-ended", e.LastDay.AddDays(1), e.ExclusionId, new(Kept(e.Basis, e.Scheme)) { ["how"] = "expired" })],
        _ => [],
    };

    private static IEnumerable<Yield> Thing(object @event) => @event switch
    {
        AssetAcquired e => [new("places.asset-acquired", e.AcquiredOn, e.Quantity, $"{e.AssetId}", new() { ["kind"] = e.Kind, ["funder"] = e.Funder, ["agency"] = e.By })],
        AssetMoved { Step: AssetStep.Placed } e =>
        [
            Piece("placed", e, e.Quantity),
            .. e is { Kind: "camera", Location: { } where }
                ? [new Yield("places.camera-deployed", e.On, 1, $"{Degrees(where.Latitude)} {Degrees(where.Longitude)}", new() { ["purpose"] = e.Purpose ?? "", ["agency"] = e.By })]
                : Array.Empty<Yield>(),
        ],
        AssetMoved { Step: AssetStep.TakenBack } e => [Piece("taken-back", e, e.Quantity)],
        AssetMoved { Step: AssetStep.Issued } e => [Piece("issued", e, e.Quantity)],
        AssetMoved { Step: AssetStep.Used } e => [Piece("used", e, 1), .. Some("searches", e, e.Searches), .. Some("finds", e, e.Finds)],
        CctvIncidentLogged e => [One("places.cctv-incident", e.OccurredOn, e.IncidentId, Watched(e)), One("places.cctv-persons-detected", e.OccurredOn, e.IncidentId, Watched(e)) with { Quantity = e.PersonsDetected }],
        _ => [],
    };

    private static IEnumerable<Yield> Venue(object @event) => @event switch
    {
        VenueEntryMade { Entry: VenueEntry.CctvAssessed } e =>
            [One("places.venue-cctv-assessed", e.On, e.VenueId, new() { ["fed-back"] = YesNo(e.FedBack), ["shared"] = YesNo(e.SharedWith.Count > 0), ["agency"] = e.By })],
        VenueEntryMade { Entry: VenueEntry.LicensingVisit } e =>
            [new("places.licensing-visit", e.On, 1, Numbered(e.VenueId, e.Number), new() { ["joint"] = YesNo(e.Agencies.Count >= 2), ["shared"] = YesNo(e.SharedWith.Count > 0), ["agency"] = e.By })],
        VenueEntryMade { Entry: VenueEntry.DisorderReport } e =>
            [new("places.disorder-report", e.On, 1, Numbered(e.VenueId, e.Number), new() { ["licence-breach"] = YesNo(e.LicenceBreach), ["agency"] = e.By })],
        VenueEntryMade { Entry: VenueEntry.AngelaAdopted } e => [new("places.angela-adopted", e.On, 1, Numbered(e.VenueId, e.Number), new() { ["agency"] = e.By })],
        VenueEntryMade { Entry: VenueEntry.AngelaWithdrawn } e => [new("places.angela-withdrawn", e.On, 1, Numbered(e.VenueId, e.Number), new() { ["agency"] = e.By })],
        _ => [],
    };

    private static Yield One(string name, DateOnly on, Guid id, Dictionary<string, string> dimensions) => new(name, on, 1, $"{id}", dimensions);

    private static Yield Piece(string what, AssetMoved e, int quantity) =>
        new($"places.asset-{what}", e.On, quantity, Numbered(e.AssetId, e.Number), new() { ["kind"] = e.Kind, ["purpose"] = e.Purpose ?? "" });

    private static IEnumerable<Yield> Some(string what, AssetMoved e, int? quantity) => quantity is { } some ? [Piece(what, e, some)] : [];

    private static Dictionary<string, string> Kept(string basis, string scheme) => new() { ["basis"] = basis, ["scheme"] = scheme };

    private static Dictionary<string, string> Watched(CctvIncidentLogged e) => new() { ["origin"] = e.Origin, ["category"] = e.Category, ["camera"] = e.Camera };

    private static string Numbered(Guid id, int number) => $"{id} {Code(number)}";

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Code(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Degrees(decimal degrees) => degrees.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Code(Enum code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
