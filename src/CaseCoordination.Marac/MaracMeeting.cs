using System.Collections.Immutable;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac;

/// <summary>A meeting, as far as deciding needs it. It names no person, and is about nobody.</summary>
/// <param name="Agenda">The cases listed, in order.</param>
public sealed record MaracMeeting(
    Guid Id,
    DateOnly HeldOn,
    string Place,
    bool Emergency,
    DateOnly ReferralsCloseOn,
    DateOnly CaseListOn,
    DateOnly ResearchDueOn,
    DateOnly MinutesDueOn,
    ImmutableArray<InvitedAgency> Invited,
    MeetingStatus Status,
    ImmutableArray<AgendaItem> Agenda,
    ImmutableDictionary<string, Attendance> Attendance,
    ImmutableHashSet<Conflict> Conflicts) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => null;

    /// <summary>Who is there, in person or by a deputy.</summary>
    public IEnumerable<string> There => Attendance.Where(one => one.Value is Events.Attendance.Present or Events.Attendance.Deputy).Select(one => one.Key).Order(StringComparer.Ordinal);

    /// <summary>Which of these parts nobody who is there has.</summary>
    public IEnumerable<string> Missing(IEnumerable<string> parts) =>
        parts.Except(Invited.Where(one => There.Contains(one.Agency)).Select(one => one.Part));

    public bool Conflicted(string agency, Guid caseId) => Conflicts.Contains(new(caseId, agency));
}

public sealed record AgendaItem(Guid CaseId, bool Late);

public sealed record Conflict(Guid CaseId, string Agency);

/// <summary>The order of a meeting; only a cancelled one leaves it.</summary>
public enum MeetingStatus
{
    Scheduled = 1,
    ReferralsClosed = 2,
    CaseListCirculated = 3,
    InSession = 4,
    MinutesDraft = 5,
    MinutesCirculated = 6,
    Closed = 7,
    Cancelled = 8,
}

public static class MaracMeetingFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static MaracMeeting? Evolve(MaracMeeting? state, object @event) => (state, @event) switch
    {
        (null, MeetingScheduled e) => new(
            e.MeetingId,
            e.HeldOn,
            e.Place,
            e.Emergency,
            e.ReferralsCloseOn,
            e.CaseListOn,
            e.ResearchDueOn,
            e.MinutesDueOn,
            [.. e.Invited],
            MeetingStatus.Scheduled,
            [],
            ImmutableDictionary<string, Attendance>.Empty,
            []),
        ({ } s, MeetingReferralsClosed) => s with { Status = MeetingStatus.ReferralsClosed },
        ({ } s, CaseListCirculated) => s with { Status = MeetingStatus.CaseListCirculated },
        ({ } s, MeetingOpened) => s with { Status = MeetingStatus.InSession },
        ({ } s, MeetingEnded) => s with { Status = MeetingStatus.MinutesDraft },
        ({ } s, MinutesCirculated) => s with { Status = MeetingStatus.MinutesCirculated },
        ({ } s, MeetingClosed) => s with { Status = MeetingStatus.Closed },
        ({ } s, MeetingCancelled) => s with { Status = MeetingStatus.Cancelled, Agenda = [] },
        ({ } s, AttendanceRecorded e) => s with { Attendance = s.Attendance.SetItem(e.Agency, e.Attendance) },
        ({ } s, ConflictDeclared e) => s with { Conflicts = s.Conflicts.Add(new(e.CaseId, e.Agency)) },
        ({ } s, AgendaItemAdded e) => s with { Agenda = s.Agenda.RemoveAll(item => item.CaseId == e.CaseId).Add(new(e.CaseId, e.Late)) },
        ({ } s, AgendaItemRemoved e) => s with { Agenda = s.Agenda.RemoveAll(item => item.CaseId == e.CaseId) },
        ({ } s, AgendaItemMoved e) => s with { Agenda = s.Agenda.Moved(e.CaseId, e.Before) },
        _ => state, // An event this fold has no use for.
    };

    /// <summary>The agenda with one case before another; at the end where that one is not on it. Without the case it stays as it is.</summary>
    public static ImmutableArray<AgendaItem> Moved(this ImmutableArray<AgendaItem> agenda, Guid caseId, Guid? before)
    {
        if (agenda.FirstOrDefault(item => item.CaseId == caseId) is not { } moved || before == caseId)
        {
            return agenda;
        }

        var others = agenda.Remove(moved);
        var place = others.Index().Where(one => one.Item.CaseId == before).Select(one => (int?)one.Index).FirstOrDefault() ?? others.Length;
        return others.Insert(place, moved);
    }
}

public sealed partial class MaracMeetingProjection : SingleStreamProjection<MaracMeeting, Guid>
{
    public override MaracMeeting? Evolve(MaracMeeting? snapshot, Guid id, IEvent e) => MaracMeetingFold.Evolve(snapshot, e.Data);
}
