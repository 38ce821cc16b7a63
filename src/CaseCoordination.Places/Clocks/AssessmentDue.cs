using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Messages;
using CaseCoordination.Places.Reports;
using Marten;

namespace CaseCoordination.Places.Clocks;

/// <summary>The time to assess a report is over: raises it once where nobody did.</summary>
public static class CheckAssessmentHandler
{
    public static async Task Handle(CheckAssessment check, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<PlaceReport>(check.ReportId, ct);
        if (stream.Aggregate is { } state && Decide(check, state, now) is { } overdue)
        {
            stream.AppendOne(overdue);
        }
    }

    /// <summary>Null when it no longer matters: it was assessed, or raised before.</summary>
    public static PlaceReportOverdue? Decide(CheckAssessment check, PlaceReport state, DateTimeOffset now) =>
        state is { Assessed: false, Overdue: false } && state.AssessBy == check.DueOn && DayAfter.HasBegun(check.DueOn, now)
            ? new(state.Id, state.Kind, check.DueOn, LondonDay.Of(now))
            : null;
}
