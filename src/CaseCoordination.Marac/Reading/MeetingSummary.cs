using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Access;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac.Reading;

/// <summary>A meeting as it stands in a list.</summary>
public sealed record MeetingSummary(
    Guid Id, DateOnly HeldOn, string Place, bool Emergency, MeetingStatus Status, int Cases, IReadOnlyList<string> Parties, long Version) : IHaveParties;

public static class MeetingSummaryFold
{
    public static MeetingSummary? Evolve(MeetingSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, MeetingScheduled x) => new(x.MeetingId, x.HeldOn, x.Place, x.Emergency, MeetingStatus.Scheduled, 0, [.. x.Invited.Select(one => one.Agency)], e.Version),
        ({ } s, _) => Told(s, e.Data) with { Version = e.Version },
        _ => null,
    };

    private static MeetingSummary Told(MeetingSummary s, object @event) => @event switch
    {
        MeetingReferralsClosed => s with { Status = MeetingStatus.ReferralsClosed },
        CaseListCirculated => s with { Status = MeetingStatus.CaseListCirculated },
        MeetingOpened => s with { Status = MeetingStatus.InSession },
        MeetingEnded => s with { Status = MeetingStatus.MinutesDraft },
        MinutesCirculated => s with { Status = MeetingStatus.MinutesCirculated },
        MeetingClosed => s with { Status = MeetingStatus.Closed },
        MeetingCancelled => s with { Status = MeetingStatus.Cancelled, Cases = 0 },
        AgendaItemAdded => s with { Cases = s.Cases + 1 },
        AgendaItemRemoved => s with { Cases = s.Cases - 1 },
        _ => s,
    };
}

public sealed partial class MeetingSummaryProjection : SingleStreamProjection<MeetingSummary, Guid>
{
    public MeetingSummaryProjection()
    {
        Name = "marac-meeting-summary";
        foreach (var type in MaracModule.MeetingEvents.Values)
        {
            IncludeType(type);
        }
    }

    public override MeetingSummary? Evolve(MeetingSummary? snapshot, Guid id, IEvent e) => MeetingSummaryFold.Evolve(snapshot, e);
}
