using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Hearing;

public sealed class ListCaseTests
{
    private static readonly DateOnly InTime = new(2022, 5, 11);
    private static readonly ListingForm Form = new() { MeetingId = MeetingId };

    [Fact]
    public void Before_the_deadline_the_coordinator_lists_it_and_everyone_invited_becomes_party()
    {
        var listed = ListCase.Decide(Form, Open(Coordinator, InTime, Accepted), Meeting(Scheduled)).One<CaseListed>();

        (listed.Late, listed.MeetingOn).Should().Be((false, Today));
        After([.. Accepted, listed]).Parties.Should().Equal("cgl", "davss", "kp", "twbc-cst");
    }

    [Fact]
    public void After_it_the_chair_alone_accepts_a_late_item()
    {
        ListCase.Decide(Form, Open(Coordinator, InTime.AddDays(1), Accepted), Meeting(Scheduled)).ShouldRefuse("list-closed");
        ListCase.Decide(Form, Open(Coordinator, InTime, Accepted), Meeting(InSession)).ShouldRefuse("list-closed");
        ListCase.Decide(Form, Open(Chair, InTime.AddDays(1), Accepted), Meeting(Scheduled)).One<CaseListed>().Late.Should().BeTrue();
    }

    [Fact]
    public void Only_an_accepted_case_is_listed_and_once_for_a_meeting()
    {
        ListCase.Decide(Form, Open(Coordinator, InTime, Listed), Meeting(Scheduled)).ShouldRecordNothing();
        ListCase.Decide(Form, Open(Coordinator, InTime, Heard), Meeting(Scheduled)).ShouldRefuse("not-now");
        ListCase.Decide(Form, Open(Police, InTime, Accepted), Meeting(Scheduled)).ShouldRefuse("not-yours-to-do");
        ListCase.Decide(Form, Open(Coordinator, InTime, Accepted), meeting: null).ShouldRefuse("meeting-unknown");
        ListCase.Decide(new(), Open(Coordinator, InTime, Accepted), meeting: null).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    public void Listed_again_an_agency_with_a_conflict_is_not_invited() =>
        ListCase.Decide(
            Form,
            Open(Coordinator, InTime, [.. Listed, new AgencyExcluded(CaseId, "cgl", MeetingId, Today), new CaseUnlisted(CaseId, MeetingId, Today)]),
            Meeting(Scheduled)).One<CaseListed>().Invited.Select(one => one.Agency).Should().NotContain("cgl");

    [Fact]
    [Trait("Rule", "marac-deferral")]
    public void The_chair_defers_once_and_a_second_time_only_with_an_escalation()
    {
        DeferralForm form = new() { Reason = Reason };
        DeferCase.Decide(form, Open(Coordinator, Listed)).ShouldRefuse("not-yours-to-do");
        var once = DeferCase.Decide(form, Open(Chair, Listed)).One<CaseDeferred>();
        object[] again = [.. Listed, once, Listed[^1]];

        After([.. Listed, once]).Status.Should().Be(CaseStatus.Accepted);
        DeferCase.Decide(form, Open(Chair, again)).ShouldRefuse("escalation-needed");
        DeferCase.Decide(form with { Escalation = Reason }, Open(Chair, again)).One<CaseDeferred>().Escalation.Should().NotBeNull();
        DeferCase.Decide(form, Open(Chair, Accepted)).ShouldRefuse("not-now");
    }
}
