using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record NoteForm
{
    public string? Text { get; init; }
}

/// <summary>
/// Writes down what is said of a case while its meeting is in session, and until its minutes go out. A note is added and
/// never changed, so that any number of people write at the same time.
/// </summary>
public static class TakeNote
{
    public const int Longest = 1_000;

    /// <param name="meeting">The meeting the case is listed for; null where it is not.</param>
    public static Decision Decide(NoteForm form, OpenMatter<MaracCase> open, MaracMeeting? meeting)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        var asked = new Asked().Holds(form.Text?.Trim().Length is > 0 and <= Longest, "/text", "length", $"Say it in 1 to {Longest} characters.");
        return asked.Refusal is { } faulty ? faulty
            : meeting is null ? MaracRefusals.NotOnAgenda
            : meeting.Status is not (MeetingStatus.InSession or MeetingStatus.MinutesDraft) ? MaracRefusals.Not(meeting.Status)
            : Decision.Record(new NoteTaken(
                MeetingNotes.IdFor(found.Id, meeting.Id), found.Id, meeting.Id, found.VictimId, open.Seal(form.Text!.Trim())!.Value, open.Today));
    }
}
