using CaseCoordination.Isva.Closing;
using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Messages;
using Wolverine;

namespace CaseCoordination.Isva;

/// <summary>What a case's events are followed by.</summary>
public static class IsvaFollowing
{
    /// <summary>Two in the morning UTC: in London too the day before is over then, in summer and in winter.</summary>
    private static readonly TimeOnly DayIsOver = new(2, 0);

    public static IEnumerable<object> Of(object @event) => @event switch
    {
        IsvaCaseClosed closed => [CloseCase.Loop(closed)],
        IsvaCjStageMoved { TellBy: { } dueOn } moved =>
        [
            new CheckVictimTold { CaseId = moved.CaseId, DecidedOn = moved.MovedOn, DueOn = dueOn }
                .ScheduledAt(new DateTimeOffset(dueOn.AddDays(1), DayIsOver, TimeSpan.Zero)),
        ],
        _ => [],
    };
}
