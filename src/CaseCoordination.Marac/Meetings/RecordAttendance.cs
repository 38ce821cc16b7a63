using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Meetings;

public sealed record AttendanceForm
{
    /// <summary>Code of an agency invited.</summary>
    public string? Agency { get; init; }

    public Attendance? Attendance { get; init; }
}

/// <summary>Who came, who sent whom, who sent what instead; also put right while the minutes are written.</summary>
public static class RecordAttendance
{
    public static Decision Decide(AttendanceForm form, OpenMatter<MaracMeeting> open)
    {
        var meeting = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        var asked = new Asked()
            .Holds(meeting.Invited.Any(one => one.Agency == form.Agency), "/agency", "not-invited", "Send the code of an agency invited to this meeting.")
            .Holds(form.Attendance is { } known && Enum.IsDefined(known), "/attendance", "missing", "Say how the agency took part.");
        if (asked.Refusal is { } faulty)
        {
            return faulty;
        }

        if (meeting.Status is not (MeetingStatus.CaseListCirculated or MeetingStatus.InSession or MeetingStatus.MinutesDraft))
        {
            return MaracRefusals.Not(meeting.Status);
        }

        return meeting.Attendance.TryGetValue(form.Agency!, out var before) && before == form.Attendance
            ? Decision.NothingToDo
            : Decision.Record(new AttendanceRecorded(meeting.Id, form.Agency!, form.Attendance!.Value, open.Today));
    }
}
