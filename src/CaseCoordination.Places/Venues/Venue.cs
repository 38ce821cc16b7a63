using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Venues;

/// <summary>A licensed venue: what was found and done there.</summary>
/// <param name="Angela">The number of the adoption of Ask for Angela that stands; null where none does.</param>
public sealed record Venue(Guid Id, string LicenceNumber, int Entries, int CctvAssessments, int Visits, int DisorderReports, int? Angela, DateOnly LastOn, long Seen) : IPlaceStream
{
    public static Guid IdFor(string licenceNumber) => NamedId.From("venue", licenceNumber);
}

public static class VenueFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static Venue? Evolve(Venue? state, IEvent e) => e.Data is not VenueEntryMade x
        ? state // An event this fold has no use for.
        : Entered(state ?? new(x.VenueId, x.LicenceNumber, 0, 0, 0, 0, null, x.On, 0), x) with { LastOn = x.On, Seen = e.Version };

    private static Venue Entered(Venue state, VenueEntryMade e)
    {
        state = state with { Entries = Math.Max(state.Entries, e.Number) };
        return e.Entry switch
        {
            VenueEntry.CctvAssessed => state with { CctvAssessments = state.CctvAssessments + 1 },
            VenueEntry.LicensingVisit => state with { Visits = state.Visits + 1 },
            VenueEntry.DisorderReport => state with { DisorderReports = state.DisorderReports + 1 },
            VenueEntry.AngelaAdopted => state with { Angela = e.Number },
            VenueEntry.AngelaWithdrawn => state with { Angela = null },
            _ => state,
        };
    }
}

public sealed partial class VenueProjection : SingleStreamProjection<Venue, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public VenueProjection()
    {
        Name = "place-venues";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<VenueEntryMade>();
    }

    public override Venue? Evolve(Venue? snapshot, Guid id, IEvent e) => VenueFold.Evolve(snapshot, e);
}
