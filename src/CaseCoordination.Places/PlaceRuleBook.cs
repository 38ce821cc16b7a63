using CaseCoordination.Kernel;
using CaseCoordination.Places.Assets;
using CaseCoordination.Places.Audits;
using CaseCoordination.Places.Clocks;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;
using CaseCoordination.Places.Venues;

namespace CaseCoordination.Places;

/// <summary>Every rule this context goes by, for the register.</summary>
public static class PlaceRuleBook
{
    public static IEnumerable<Rule> All =>
    [
        .. PlaceKinds.All.Select(kind => kind.AsRule()),
        .. MoveReport.Steps.Select(step => step.AsRule()),
        MakeReport.ToAssess,
        LocationRules.Snapped,
        LocationRules.InArea,
        .. HotspotRules.All.Select(rule => rule.AsRule()),
        .. MoveExclusion.Steps.Select(step => step.AsRule()),
        MoveExclusion.WhoMay,
        CheckExclusionHandler.Rule,
        .. AssetKinds.All.Select(kind => kind.AsRule()),
        MoveAsset.NoMoreThanThere,
        RecordAudit.Answered,
        EnterVenue.Joint,
    ];
}
