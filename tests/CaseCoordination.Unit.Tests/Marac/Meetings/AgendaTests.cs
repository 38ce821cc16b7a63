using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Meetings;
using CaseCoordination.Marac.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Meetings;

public sealed class AgendaTests
{
    private static readonly PutOnAgenda Put = new() { MeetingId = MeetingId, CaseId = CaseId, Late = true };

    [Fact]
    public void Cases_stand_in_the_order_they_were_listed_and_once()
    {
        var other = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c1");
        var first = PutOnAgendaHandler.Decide(Put, Meeting(Scheduled), Today).One<AgendaItemAdded>();

        PutOnAgendaHandler.Decide(Put, Meeting([.. Scheduled, first]), Today).ShouldRecordNothing();
        Meeting([.. Scheduled, first, first with { CaseId = other }]).Agenda.Select(item => item.CaseId).Should().Equal(CaseId, other);
    }

    [Fact]
    public void A_meeting_cancelled_meanwhile_sends_the_case_back()
    {
        object[] cancelled = [.. Scheduled, new MeetingCancelled(MeetingId, "other", [], Today)];

        var (events, messages) = PutOnAgendaHandler.Handle(Put, Meeting(cancelled), new(Today, default, TimeSpan.Zero));

        events.Should().BeEmpty();
        messages.Should().ContainEquivalentOf(new UnlistCase { CaseId = CaseId, MeetingId = MeetingId });
    }

    [Fact]
    public void A_case_deferred_comes_off()
    {
        var off = TakeOffAgendaHandler.Decide(new() { MeetingId = MeetingId, CaseId = CaseId }, Meeting(InSession), Today).One<AgendaItemRemoved>();

        Meeting([.. InSession, off]).Agenda.Should().BeEmpty();
        TakeOffAgendaHandler.Decide(new() { MeetingId = MeetingId, CaseId = CaseId }, Meeting(Scheduled), Today).ShouldRecordNothing();
    }

    [Fact]
    public void The_order_is_the_coordinators_to_change_until_the_meeting_ends()
    {
        var (other, third) = (Guid.Parse("01805c3f-7c00-7000-8000-0000000000c1"), Guid.Parse("01805c3f-7c00-7000-8000-0000000000c2"));
        object[] three = [.. InSession, new AgendaItemAdded(MeetingId, other, Late: false, Today), new AgendaItemAdded(MeetingId, third, Late: true, Today)];
        IEnumerable<Guid> Order(AgendaItemMoved moved) => Meeting([.. three, moved]).Agenda.Select(item => item.CaseId);

        Order(OrderAgenda.Decide(new() { CaseId = third, Before = CaseId }, OpenMeeting(Coordinator, three)).One<AgendaItemMoved>()).Should().Equal(third, CaseId, other);
        Order(OrderAgenda.Decide(new() { CaseId = CaseId }, OpenMeeting(Chair, three)).One<AgendaItemMoved>()).Should().Equal(other, third, CaseId);
        Order(new(MeetingId, CaseId, Guid.NewGuid(), Today)).Should().Equal(other, third, CaseId);
        Order(new(MeetingId, Guid.NewGuid(), CaseId, Today)).Should().Equal(CaseId, other, third);

        OrderAgenda.Decide(new() { CaseId = CaseId, Before = other }, OpenMeeting(Coordinator, three)).ShouldRecordNothing();
        OrderAgenda.Decide(new() { CaseId = third, Before = CaseId }, OpenMeeting(Police, three)).ShouldRefuse("not-yours-to-do");
        OrderAgenda.Decide(new() { CaseId = third, Before = third }, OpenMeeting(Coordinator, three)).ShouldRefuse("marac-not-acceptable");
        OrderAgenda.Decide(new() { CaseId = third, Before = Guid.NewGuid() }, OpenMeeting(Coordinator, three)).ShouldRefuse("not-on-agenda");
        OrderAgenda.Decide(new() { CaseId = third, Before = CaseId }, OpenMeeting(Coordinator, [.. three, new MeetingEnded(MeetingId, Today)])).ShouldRefuse("not-now");
        OrderAgenda.Decide(new() { CaseId = third, Before = CaseId }, OpenMeeting(Coordinator, [.. three, new ConflictDeclared(MeetingId, third, "twbc-cst", Today)])).ShouldRefuse("not-on-agenda");
    }

    [Fact]
    public void An_agency_declares_its_own_conflict_and_the_coordinator_anybodys()
    {
        ConflictForm form = new() { Agency = "cgl", CaseId = CaseId };

        DeclareConflict.Decide(form, OpenMeeting(Police, InSession)).ShouldRefuse("not-yours-to-do");
        DeclareConflict.Decide(form with { Agency = "kp" }, OpenMeeting(Police, InSession)).One<ConflictDeclared>();
        var declared = DeclareConflict.Decide(form, OpenMeeting(Coordinator, InSession)).One<ConflictDeclared>();
        DeclareConflict.Decide(form, OpenMeeting(Coordinator, [.. InSession, declared])).ShouldRecordNothing();
        DeclareConflict.Decide(form, OpenMeeting(Coordinator, Scheduled)).ShouldRefuse("not-on-agenda");
        DeclareConflict.Decide(form with { Agency = "pas" }, OpenMeeting(Coordinator, InSession)).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    public void Excluded_an_agency_is_no_party_any_more()
    {
        var excluded = ExcludeAgencyHandler.Decide(new() { CaseId = CaseId, MeetingId = MeetingId, Agency = "cgl" }, After(Listed), Today).One<AgencyExcluded>();

        After(Listed).Parties.Should().Contain("cgl");
        After([.. Listed, excluded]).Parties.Should().NotContain("cgl").And.Contain("kp");
    }

    [Fact]
    public void Attendance_is_of_who_was_invited_and_can_be_put_right()
    {
        RecordAttendance.Decide(new() { Agency = "pas", Attendance = Attendance.Present }, OpenMeeting(Coordinator, InSession)).ShouldRefuse("marac-not-acceptable");
        RecordAttendance.Decide(new() { Agency = "kp" }, OpenMeeting(Coordinator, InSession)).ShouldRefuse("marac-not-acceptable");
        RecordAttendance.Decide(new() { Agency = "kp", Attendance = Attendance.Deputy }, OpenMeeting(Coordinator, Quorate)).One<AttendanceRecorded>();
        RecordAttendance.Decide(new() { Agency = "kp", Attendance = Attendance.Present }, OpenMeeting(Coordinator, Quorate)).ShouldRecordNothing();
        RecordAttendance.Decide(new() { Agency = "kp", Attendance = Attendance.Present }, OpenMeeting(Coordinator, Scheduled)).ShouldRefuse("not-now");
    }
}
