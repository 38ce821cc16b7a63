using CaseCoordination.Kernel;
using CaseCoordination.Places;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>An invented borough on its own map, and who works in it.</summary>
internal static class Borough
{
    public static readonly DateOnly Today = new(2022, 5, 10);

    public static readonly PlaceArea Area = new(
        "tunbridge-wells", "Borough", 51.0m, 0.1m, 51.3m, 0.7m, [new("bandstand", "The bandstand", 51.1300m, 0.2600m, 250)]);

    public static readonly IReadOnlySet<string> Known = new HashSet<string> { "twbc-cst", "kp", "stp", "twbc" };

    public static Viewer By(string agency) => new(agency, agency, "tunbridge-wells", new HashSet<string>());

    public static Starting Starting(string agency = "twbc-cst", DateOnly? today = null) => new(Guid.CreateVersion7(), By(agency), today ?? Today, new WorkingDays([]));

    public static Acting<T> Acting<T>(T state, DateOnly? today = null, string agency = "twbc-cst")
        where T : class, IPlaceStream => new(state, By(agency), today ?? Today);

    public static PlaceReportForm Form(string kind = "near-miss", string issue = "crossing") => new()
    {
        Kind = kind,
        Issues = [issue],
        Location = new() { Latitude = 51.1301m, Longitude = 0.2602m },
        OccurredOn = new(2022, 5, 9),
    };

    /// <summary>A report as it stands after these steps of it.</summary>
    public static PlaceReport Report(params object[] steps) =>
        Logged.Stream([MakeReport.Decide(Form(), Area, Starting()).Events[0], .. steps]).Aggregate((PlaceReport?)null, PlaceReportFold.Evolve)!;

    public static PlaceLocation At(decimal latitude, decimal longitude, int accuracy = 10) => new(latitude, longitude, accuracy, "wgs84", "other");
}
