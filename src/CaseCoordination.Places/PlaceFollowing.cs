using CaseCoordination.Places.Clocks;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Messages;
using Wolverine;

namespace CaseCoordination.Places;

/// <summary>What events about places are followed by: a check on the day after something was due.</summary>
public static class PlaceFollowing
{
    public static IEnumerable<object> Of(object @event) => @event switch
    {
        PlaceReportMade made => [new CheckAssessment { ReportId = made.ReportId, DueOn = made.AssessBy }.ScheduledAt(DayAfter.Begins(made.AssessBy))],
        ExclusionMoved { Step: ExclusionStep.CameIntoForce, Until: { } last } force =>
            [new CheckExclusion { ExclusionId = force.ExclusionId, LastDay = last }.ScheduledAt(DayAfter.Begins(last))],
        _ => [],
    };
}
