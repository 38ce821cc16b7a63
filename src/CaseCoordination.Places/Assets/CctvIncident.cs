using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Assets;

/// <summary>Something the control room watched, by its numbers.</summary>
public sealed record CctvIncident(Guid Id, long Seen) : IPlaceStream;

public static class CctvIncidentFold
{
    public static CctvIncident? Evolve(CctvIncident? state, IEvent e) => (state, e.Data) switch
    {
        (null, CctvIncidentLogged x) => new(x.IncidentId, e.Version),
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class CctvIncidentProjection : SingleStreamProjection<CctvIncident, Guid>
{
    public override CctvIncident? Evolve(CctvIncident? snapshot, Guid id, IEvent e) => CctvIncidentFold.Evolve(snapshot, e);
}

/// <summary>An incident as the control room logs it.</summary>
public sealed record CctvIncidentForm
{
    /// <summary>stp-radio, police-radio, proactive or public.</summary>
    public string? Origin { get; init; }

    /// <summary>violence, asb, graffiti, theft or other.</summary>
    public string? Category { get; init; }

    /// <summary>static or deployable.</summary>
    public string? Camera { get; init; }

    public LocationForm? Location { get; init; }

    public bool? PoliceInformed { get; init; }

    public bool? FootageSeized { get; init; }

    public int? PersonsDetected { get; init; }

    public int? Arrests { get; init; }

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>Counts only: whom the camera saw stands in the footage, and footage has no place here.</summary>
public static class LogCctvIncident
{
    private static readonly string[] Origins = ["stp-radio", "police-radio", "proactive", "public"];
    private static readonly string[] Categories = ["violence", "asb", "graffiti", "theft", "other"];
    private static readonly string[] Cameras = ["static", "deployable"];

    public static Decision Decide(CctvIncidentForm form, PlaceArea? area, Starting starting)
    {
        var faults = new List<Fault>();
        var location = LocationRules.Read(form.Location, area, "/location", faults);
        OneOf(form.Origin, "origin", Origins, faults);
        OneOf(form.Category, "category", Categories, faults);
        OneOf(form.Camera, "camera", Cameras, faults);
        if (form.PersonsDetected is < 0 or > 1_000 || form.Arrests is < 0 or > 1_000)
        {
            faults.Add(new("/personsDetected", "out-of-range", "Send numbers of persons and arrests from 0 to 1000."));
        }

        if (form.On > starting.Today)
        {
            faults.Add(new("/on", "in-the-future", "Send the day it was, no later than today."));
        }

        return faults.Count > 0 || location is null
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new CctvIncidentLogged(
                starting.Id,
                form.Origin!,
                form.Category!,
                form.Camera!,
                location,
                form.PoliceInformed ?? false,
                form.FootageSeized ?? false,
                form.PersonsDetected ?? 0,
                form.Arrests ?? 0,
                form.On ?? starting.Today,
                starting.By.Agency));
    }

    private static void OneOf(string? code, string field, string[] known, List<Fault> faults)
    {
        if (code is null || !known.Contains(code))
        {
            faults.Add(new($"/{field}", $"unknown-{field}", $"Send one of: {string.Join(", ", known)}."));
        }
    }
}
