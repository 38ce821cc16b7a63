using CaseCoordination.Places.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Reports;

/// <summary>A report as it stands: to decide with, to list, and to find hotspots by.</summary>
/// <param name="Agency">Who is to act; null while nobody is.</param>
/// <param name="Position">Where in the log it began: the cursor of a list.</param>
public sealed record PlaceReport(
    Guid Id,
    string Kind,
    IReadOnlyList<string> Issues,
    string Status,
    PlaceLocation Location,
    bool LocationQueried,
    DateOnly OccurredOn,
    string PartOfDay,
    string Source,
    string By,
    string? Reference,
    bool ChildInvolved,
    bool HighProfile,
    DateOnly MadeOn,
    DateOnly AssessBy,
    bool Assessed,
    string? Finding,
    string? Action,
    string? Agency,
    DateOnly? DueOn,
    string? Reason,
    bool Overdue,
    DateOnly LastOn,
    long Position,
    long Seen) : IPlaceStream;

public static class PlaceReportFold
{
    public const string Submitted = "submitted";

    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static PlaceReport? Evolve(PlaceReport? state, IEvent e)
    {
        var after = (state, e.Data) switch
        {
            (null, PlaceReportMade x) => Made(x, e),
            (null, _) => null,
            (_, PlaceReportRelocated x) => state with { Location = x.Location, LocationQueried = false, LastOn = x.On },
            (_, PlaceReportOverdue) => state with { Overdue = true },
            (_, PlaceReportMoved x) => Moved(state, x),
            _ => state, // An event this fold has no use for.
        };
        return after is null ? null : after with { Seen = e.Version };
    }

    private static PlaceReport Made(PlaceReportMade e, IEvent at) => new(
        e.ReportId,
        e.Kind,
        e.Issues,
        Submitted,
        e.Location,
        LocationQueried: false,
        e.OccurredOn,
        e.PartOfDay,
        e.Source,
        e.By,
        e.Reference,
        e.ChildInvolved,
        e.HighProfile,
        e.MadeOn,
        e.AssessBy,
        Assessed: false,
        Finding: null,
        Action: null,
        Agency: null,
        DueOn: null,
        Reason: null,
        Overdue: false,
        LastOn: e.MadeOn,
        at.Sequence,
        Seen: 0);

    private static PlaceReport Moved(PlaceReport state, PlaceReportMoved e)
    {
        state = state with { LastOn = e.On };
        return e.Step switch
        {
            PlaceReportStep.LocationQueried => state with { LocationQueried = true },
            PlaceReportStep.Assessed => state with { Status = "assessed", Assessed = true, Finding = e.Code, Overdue = false },
            PlaceReportStep.ActionAssigned => state with { Status = "action-assigned", Action = e.Code, Agency = e.Agency, DueOn = e.DueOn },
            PlaceReportStep.NoAction => state with { Status = "no-action", Reason = e.Code },
            PlaceReportStep.Resolved => state with { Status = "resolved" },
            PlaceReportStep.FedBack => state with { Status = "fed-back" },
            PlaceReportStep.Closed => state with { Status = "closed" },
            _ => state,
        };
    }
}

public sealed partial class PlaceReportProjection : SingleStreamProjection<PlaceReport, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public PlaceReportProjection()
    {
        Name = "place-reports";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<PlaceReportMade>();
        IncludeType<PlaceReportMoved>();
        IncludeType<PlaceReportRelocated>();
        IncludeType<PlaceReportOverdue>();
    }

    public override PlaceReport? Evolve(PlaceReport? snapshot, Guid id, IEvent e) => PlaceReportFold.Evolve(snapshot, e);
}
