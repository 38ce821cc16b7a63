using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Hearing;

public sealed class HearCaseTests
{
    [Fact]
    public void Heard_it_keeps_what_it_counts_by_and_who_took_part()
    {
        var heard = HearCase.Decide(Open(Coordinator, Listed), Meeting(Quorate)).One<CaseHeard>();

        heard.Agencies.Should().Equal("davss", "kp", "twbc-cst");
        heard.Should().BeEquivalentTo(new
        {
            HeardOn = Today,
            ReferringAgency = "kp",
            Repeat = false,
            Counted = new HeardAs("female", "25-34", "yes", "no", "unknown", 2, 1),
        });
    }

    [Theory]
    [Trait("Rule", "police-idva-coordinator")]
    [InlineData("kp")]
    [InlineData("davss")]
    [InlineData("twbc-cst")]
    public void Without_police_advocate_or_coordinator_it_is_not(string missing) =>
        HearCase.Decide(Open(Coordinator, Listed), Meeting([.. Quorate, There(missing, Attendance.ApologiesWithInformation)])).ShouldRefuse("no-quorum");

    [Fact]
    public void Nor_before_the_meeting_is_open_nor_by_an_agency_nor_twice()
    {
        HearCase.Decide(Open(Coordinator, Listed), Meeting(Scheduled)).ShouldRefuse("not-now");
        HearCase.Decide(Open(Police, Listed), Meeting(Quorate)).ShouldRefuse("not-yours-to-do");
        HearCase.Decide(Open(Coordinator, Heard), Meeting(Quorate)).ShouldRecordNothing();
        HearCase.Decide(Open(Coordinator, Accepted), meeting: null).ShouldRefuse("not-now");
    }

    [Fact]
    public void Whether_it_is_a_repeat_is_settled_before()
    {
        object[] open = [.. Listed, new RepeatFound(CaseId, Guid.Empty, Today, Today, Certain: false, "r", Today)];

        HearCase.Decide(Open(Coordinator, open), Meeting(Quorate)).ShouldRefuse("repeat-not-settled");
        HearCase.Decide(Open(Coordinator, [.. open, new RepeatConfirmed(CaseId, Guid.Empty, Sealed(Reason), Today)]), Meeting(Quorate)).One<CaseHeard>().Repeat.Should().BeTrue();
        HearCase.Decide(Open(Coordinator, [.. open, new RepeatDismissed(CaseId, Guid.Empty, Sealed(Reason), Today)]), Meeting(Quorate)).One<CaseHeard>().Repeat.Should().BeFalse();
    }

    [Fact]
    public void With_a_reason_why_no_action_was_agreed_its_work_ends_and_files_are_marked()
    {
        RecordNoAction.Decide(new() { Reason = Reason }, Open(Coordinator, Heard)).ShouldRefuse("not-yours-to-do");
        RecordNoAction.Decide(new() { Reason = "no" }, Open(Chair, Heard)).ShouldRefuse("marac-not-acceptable");
        RecordNoAction.Decide(new() { Reason = Reason }, Open(Chair, WithAction)).ShouldRefuse("not-now");
        var events = RecordNoAction.Decide(new() { Reason = Reason }, Open(Chair, Heard)).Events;

        var done = After([.. Heard, .. events]);
        (done.Status, done.FlaggedUntil).Should().Be((CaseStatus.Flagged, new DateOnly(2023, 5, 3)));
        TellReferrerHandler.Answer(done).Should().BeOfType<CloseReferral>().Which.Outcome.Should().Be("heard-no-actions");
    }

    [Fact]
    public void Minutes_are_of_a_case_that_was_heard()
    {
        WriteMinutes.Decide(new() { Text = Reason }, Open(Coordinator, Listed)).ShouldRefuse("not-now");
        WriteMinutes.Decide(new() { Text = Reason }, Open(Coordinator, Heard)).One<MinutesWritten>().MeetingId.Should().Be(MeetingId);
        WriteMinutes.Decide(new() { Text = Reason }, Open(Police, Heard)).ShouldRefuse("not-yours-to-do");
    }
}
