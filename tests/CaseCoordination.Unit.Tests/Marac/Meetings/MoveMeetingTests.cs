using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Meetings;
using CaseCoordination.Privacy.Matters;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Meetings;

public sealed class MoveMeetingTests
{
    private static readonly Func<OpenMatter<MaracMeeting>, Decision>[] Steps =
    [
        MoveMeeting.CloseReferrals, MoveMeeting.CirculateCaseList, MoveMeeting.Begin, open => MoveMeeting.End(open, waiting: 0),
        MoveMeeting.CirculateMinutes, open => MoveMeeting.Close(open, unsettled: 0), open => CancelMeeting.Decide(new() { Reason = "other" }, open),
    ];

    [Fact]
    public void Whatever_is_tried_a_meeting_never_leaves_its_order() => Always.Holds(Gen.Int[0, 6].Array[0, 25], tries =>
    {
        var history = new List<object>(Scheduled);
        foreach (var step in tries)
        {
            var before = Meeting([.. history]).Status;
            history.AddRange(Steps[step](OpenMeeting(Coordinator, [.. history])).Events);
            var after = Meeting([.. history]).Status;

            (after == before || after == before + 1 || (after == MeetingStatus.Cancelled && before < MeetingStatus.InSession)).Should().BeTrue($"{before} to {after}");
        }
    });

    [Fact]
    public void Step_by_step_it_comes_to_its_end()
    {
        var history = new List<object>(Scheduled);
        foreach (var step in Steps.Take(6))
        {
            history.AddRange(step(OpenMeeting(Chair, [.. history])).Events);
        }

        Meeting([.. history]).Status.Should().Be(MeetingStatus.Closed);
    }

    [Fact]
    public void The_step_just_taken_is_taken_once() => MoveMeeting.Begin(OpenMeeting(Coordinator, InSession)).ShouldRecordNothing();

    [Fact]
    public void An_agency_moves_nothing() => Steps.Should().AllSatisfy(step => step(OpenMeeting(Police, Scheduled)).ShouldRefuse("not-yours-to-do"));

    [Fact]
    public void It_does_not_end_while_a_case_waits_nor_close_while_one_has_neither_action_nor_reason()
    {
        MoveMeeting.End(OpenMeeting(Coordinator, InSession), waiting: 1).ShouldRefuse("agenda-open");
        object[] circulated = [.. InSession, new MeetingEnded(MeetingId, Today), new MinutesCirculated(MeetingId, Today)];
        MoveMeeting.Close(OpenMeeting(Coordinator, circulated), unsettled: 1).ShouldRefuse("actions-or-reason-needed");
        MoveMeeting.Close(OpenMeeting(Coordinator, circulated), unsettled: 0).One<MeetingClosed>();
    }

    [Fact]
    public void Cancelled_it_names_the_cases_that_wait_for_another_and_each_goes_back()
    {
        object[] listed = [.. Scheduled, new AgendaItemAdded(MeetingId, CaseId, Late: false, Today)];

        CancelMeeting.Decide(new() { Reason = "not-quorate" }, OpenMeeting(Coordinator, listed)).One<MeetingCancelled>().Cases.Should().Equal(CaseId);
        var unlist = new CaseCoordination.Marac.Messages.UnlistCase { CaseId = CaseId, MeetingId = MeetingId };
        var back = UnlistCaseHandler.Decide(unlist, After(Listed), Today).One<CaseUnlisted>();
        After([.. Listed, back]).Status.Should().Be(CaseStatus.Accepted);
        UnlistCaseHandler.Decide(unlist, After([.. Listed, back]), Today).ShouldRecordNothing();
        UnlistCaseHandler.Decide(unlist with { MeetingId = Guid.Empty }, After(Listed), Today).ShouldRecordNothing();
    }
}
