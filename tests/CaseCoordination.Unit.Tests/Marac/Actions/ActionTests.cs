using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Actions;
using CaseCoordination.Marac.Events;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Actions;

public sealed class ActionTests
{
    private static readonly ActionForm Form = new() { Agency = "kp", Type = "target-harden", Text = Reason, DueOn = new(2022, 6, 1) };
    private static readonly CompletionForm Done = new() { Outcome = Reason };

    private static readonly CaseCoordination.Privacy.Access.Viewer Advocate = Police with { Subject = "davss", Agency = "davss" };

    [Fact]
    public void An_action_has_an_owner_who_becomes_party_a_day_and_words_that_are_sealed()
    {
        var agreed = Agree(Form with { Agency = "pas" }).One<MaracActionAgreed>();

        After([.. Heard, agreed]).Should().BeEquivalentTo(new { Status = CaseStatus.ActionsOpen });
        After([.. Heard, agreed]).Parties.Should().Contain("pas");
        Privacy.Sealing.TestKeys.OfZephyrine.Open(agreed.Text).Should().Be(Reason);
    }

    [Fact]
    public void Without_a_day_it_is_due_the_working_day_before_the_next_meeting()
    {
        Agree(Form with { DueOn = null }, next: new(2022, 6, 6)).One<MaracActionAgreed>().DueOn.Should().Be(new DateOnly(2022, 6, 1), "two bank holidays and a weekend lie between");
        Agree(Form with { DueOn = null }).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    public void It_is_agreed_of_a_case_that_was_heard_by_the_coordinator_for_a_known_agency_and_kind()
    {
        AgreeAction.Decide(Form, Open(Coordinator, Listed), ActionId, null, registered: true, Working).ShouldRefuse("not-now");
        AgreeAction.Decide(Form, Open(Police, Heard), ActionId, null, registered: true, Working).ShouldRefuse("not-yours-to-do");
        AgreeAction.Decide(Form, Open(Coordinator, Heard), ActionId, null, registered: false, Working).ShouldRefuse("marac-not-acceptable");
        Agree(Form with { Type = "something" }).ShouldRefuse("marac-not-acceptable");
        Agree(Form with { DueOn = Today.AddDays(-1) }).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    public void Its_owner_starts_and_completes_it_and_nobody_elses_agency_does()
    {
        StartAction.Decide(Open(Advocate, WithAction), ActionId).ShouldRefuse("not-yours-to-do");
        CompleteAction.Decide(Done, Open(Advocate, WithAction), ActionId).ShouldRefuse("not-yours-to-do");
        var started = StartAction.Decide(Open(Police, WithAction), ActionId).One<MaracActionStarted>();
        StartAction.Decide(Open(Police, [.. WithAction, started]), ActionId).ShouldRecordNothing();
        CompleteAction.Decide(Done, Open(Police, [.. WithAction, started]), ActionId).Events.Should().HaveCount(2);
    }

    [Fact]
    public void With_the_last_of_them_the_work_ends_and_not_before()
    {
        object[] two = [.. WithAction, Agreed with { ActionId = OtherAction, Agency = "davss" }];
        var first = CompleteAction.Decide(Done, Open(Police, two), ActionId).One<MaracActionCompleted>();
        After([.. two, first]).Status.Should().Be(CaseStatus.ActionsOpen);

        var last = FailAction.Decide(new() { Because = NotDoneBecause.CircumstancesChanged, Why = Reason }, Open(Advocate, [.. two, first]), OtherAction).Events;

        var done = After([.. two, first, .. last]);
        done.Status.Should().Be(CaseStatus.Flagged);
        last.OfType<FilesFlagged>().Single().Should().BeEquivalentTo(new { Anchor = new DateOnly(2022, 5, 3), Until = new DateOnly(2023, 5, 3) });
        last.OfType<FilesFlagged>().Single().Agencies.Should().Equal("cgl", "davss", "kp", "twbc-cst");
        TellReferrerHandler.Answer(done).Should().BeOfType<CloseReferral>().Which.Should().BeEquivalentTo(new { ReferralId, Service = "marac", By = "twbc-cst", Outcome = "heard-actions-done" });
    }

    [Theory]
    [Trait("Rule", "marac-action-not-done")]
    [InlineData(NotDoneBecause.AgencyFailure, ActionStatus.NotCompleted)]
    [InlineData(NotDoneBecause.CircumstancesChanged, ActionStatus.NotPossible)]
    public void What_was_not_possible_is_told_from_what_was_not_done(NotDoneBecause because, ActionStatus status)
    {
        var failed = FailAction.Decide(new() { Because = because, Why = Reason }, Open(Police, WithAction), ActionId);

        After([.. WithAction, .. failed.Events]).Actions[ActionId].Status.Should().Be(status);
        FailAction.Decide(new() { Why = Reason }, Open(Police, WithAction), ActionId).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    public void Another_agency_takes_it_over_by_a_day_of_its_own()
    {
        ReassignmentForm form = new() { Agency = "davss", DueOn = new(2022, 7, 1) };
        ReassignAction.Decide(form, Open(Police, WithAction), ActionId, registered: true).ShouldRefuse("not-yours-to-do");
        var moved = ReassignAction.Decide(form, Open(Coordinator, WithAction), ActionId, registered: true).One<MaracActionReassigned>();

        After([.. WithAction, moved]).Actions[ActionId].Should().Be(new ActionState("davss", "target-harden", new(2022, 7, 1), ActionStatus.Agreed));
        CompleteAction.Decide(Done, Open(Police, [.. WithAction, moved]), ActionId).ShouldRefuse("not-yours-to-do");
    }

    [Fact]
    public void Another_action_may_stand_in_its_place_and_what_has_ended_stays_so()
    {
        object[] two = [.. WithAction, Agreed with { ActionId = OtherAction }];
        SupersedeAction.Decide(new() { By = ActionId }, Open(Coordinator, two), ActionId).ShouldRefuse("marac-not-acceptable");
        var gone = SupersedeAction.Decide(new() { By = OtherAction }, Open(Coordinator, two), ActionId).One<MaracActionSuperseded>();

        StartAction.Decide(Open(Police, [.. two, gone]), ActionId).ShouldRefuse("action-ended");
        StartAction.Decide(Open(Police, two), Guid.Empty).ShouldRefuse("action-unknown");
    }

    private static CaseCoordination.Kernel.Decision Agree(ActionForm form, DateOnly? next = null) =>
        AgreeAction.Decide(form, Open(Coordinator, Heard), ActionId, next, registered: true, Working);
}
