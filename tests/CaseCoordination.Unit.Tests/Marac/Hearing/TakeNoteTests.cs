using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Hearing;

public sealed class TakeNoteTests
{
    private static readonly NoteForm Note = new() { Text = " She was seen on Monday. " };

    [Fact]
    public void A_note_is_sealed_under_the_victims_key_and_kept_beside_the_case()
    {
        var taken = TakeNote.Decide(Note, Open(Coordinator, Listed), Meeting(InSession)).One<NoteTaken>();

        (taken.NotesId, taken.CaseId, taken.MeetingId).Should().Be((MeetingNotes.IdFor(CaseId, MeetingId), CaseId, MeetingId));
        TestKeys.OfZephyrine.Open(taken.Text).Should().Be("She was seen on Monday.");
    }

    [Fact]
    public void Notes_are_taken_while_the_meeting_sits_and_until_its_minutes_go_out()
    {
        object[] ended = [.. InSession, new MeetingEnded(MeetingId, Today)];

        TakeNote.Decide(Note, Open(Chair, Heard), Meeting(ended)).One<NoteTaken>();
        TakeNote.Decide(Note, Open(Chair, Heard), Meeting([.. ended, new MinutesCirculated(MeetingId, Today)])).ShouldRefuse("not-now");
        TakeNote.Decide(Note, Open(Chair, Listed), Meeting(Scheduled)).ShouldRefuse("not-now");
        TakeNote.Decide(Note, Open(Chair, Accepted), meeting: null).ShouldRefuse("not-on-agenda");
    }

    [Fact]
    public void Whoever_leads_the_meeting_takes_them() => TakeNote.Decide(Note, Open(Police, Listed), Meeting(InSession)).ShouldRefuse("not-yours-to-do");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(TakeNote.Longest, true)]
    [InlineData(TakeNote.Longest + 1, false)]
    public void A_note_is_short_and_never_empty(int length, bool taken) =>
        (TakeNote.Decide(new() { Text = new string('n', length) }, Open(Coordinator, Listed), Meeting(InSession)).Refusal is null).Should().Be(taken);

    [Fact]
    public void Notes_only_grow()
    {
        var taken = TakeNote.Decide(Note, Open(Coordinator, Listed), Meeting(InSession)).One<NoteTaken>();

        Past.Of<MeetingNotes>(MeetingNotesFold.Evolve, [taken, taken]).State.Should().Be(new MeetingNotes(taken.NotesId, CaseId, 2));
    }
}
