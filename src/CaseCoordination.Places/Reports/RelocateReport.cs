using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;

namespace CaseCoordination.Places.Reports;

/// <summary>Where it is after all.</summary>
public sealed record RelocationForm
{
    public LocationForm? Location { get; init; }
}

/// <summary>Answers a query about where a report is, or mends it unasked.</summary>
public static class RelocateReport
{
    public static Decision Decide(RelocationForm form, PlaceArea? area, Acting<PlaceReport> acting)
    {
        if (acting.State.Status == "closed")
        {
            return PlaceRefusals.OutOfTurn;
        }

        var faults = new List<Fault>();
        return LocationRules.Read(form.Location, area, "/location", faults) is { } location
            ? Decision.Record(new PlaceReportRelocated(acting.State.Id, location, acting.Today, acting.By.Agency))
            : PlaceRefusals.NotAcceptable(faults);
    }
}
