using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Actions;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Messages;
using CaseCoordination.Referrals.Messages;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Ending;

public sealed class EndingTests
{
    private static readonly object[] Flagged = [.. Heard, new NoActionsRecorded(CaseId, Sealed(Reason), Today), new FilesFlagged(CaseId, ["kp"], new(2022, 5, 3), new(2023, 5, 3), Today)];

    private static readonly Func<OpenMatter<MaracCase>, Decision>[] Tries =
    [
        open => ListCase.Decide(new() { MeetingId = MeetingId }, open, Meeting(InSession)),
        open => HearCase.Decide(open, Meeting(Quorate)),
        open => AgreeAction.Decide(new() { Agency = "kp", Type = "other", Text = Reason, DueOn = Today }, open, ActionId, null, registered: true, Working),
        open => CompleteAction.Decide(new() { Outcome = Reason }, open, ActionId),
        open => FailAction.Decide(new() { Because = NotDoneBecause.AgencyFailure, Why = Reason }, open, ActionId),
        open => RecordNoAction.Decide(new() { Reason = Reason }, open),
        open => DeferCase.Decide(new() { Reason = Reason, Escalation = Reason }, open),
        open => RequestTransfer.Decide(new() { To = "surrey-east", Reason = "permanent-move" }, open),
        open => SendTransferPapers.Decide(new() { Papers = ["minutes"] }, open),
    ];

    [Fact]
    public void Whatever_is_tried_no_case_heard_ends_its_work_without_an_action_or_a_reason_why_there_is_none() => Always.Holds(Gen.Int[0, 8].Array[1, 20], tries =>
    {
        var history = new List<object>(Accepted);
        foreach (var which in tries)
        {
            history.AddRange(Tries[which](Open(Chair, [.. history])).Events);
            var now = After([.. history]);
            if (now.Status == CaseStatus.Flagged)
            {
                (now.HeardOn is not null && (now.Actions.Count > 0 || now.NoActions)).Should().BeTrue();
                now.Actions.Values.Should().NotContain(action => action.IsOpen);
            }
        }
    });

    [Fact]
    [Trait("Rule", "marac-flags")]
    public void Marks_come_off_the_day_after_their_last_and_not_before()
    {
        ExpireFlagsHandler.Decide(After(Flagged), new(2023, 5, 3)).ShouldRecordNothing();
        var expired = ExpireFlagsHandler.Decide(After(Flagged), new(2023, 5, 4)).One<FlagsExpired>();

        After([.. Flagged, expired]).Status.Should().Be(CaseStatus.Closed);
        ExpireFlagsHandler.Decide(After([.. Flagged, expired]), new(2023, 5, 5)).ShouldRecordNothing();
        ExpireFlagsHandler.Decide(After([.. Flagged, new FlagsExtended(CaseId, Guid.Empty, Today, new(2024, 1, 1), Today)]), new(2023, 5, 4)).ShouldRecordNothing();
    }

    [Fact]
    public void A_transfer_is_asked_for_papers_go_and_the_other_MARAC_has_it_when_it_says_so()
    {
        AcknowledgementForm taken = new() { ReceivedBy = Reason };
        var asked = RequestTransfer.Decide(new() { To = "surrey-east", Reason = "permanent-move" }, Open(Coordinator, WithAction)).One<TransferRequested>();
        object[] pending = [.. WithAction, asked];

        AcknowledgeTransfer.Decide(taken, Open(Coordinator, pending)).ShouldRefuse("papers-not-sent");
        object[] sent = [.. pending, SendTransferPapers.Decide(new() { Papers = ["minutes", "action-plan"] }, Open(Coordinator, pending)).One<TransferPapersSent>()];
        AcknowledgeTransfer.Decide(taken, Open(Coordinator, sent)).ShouldRefuse("actions-open");
        object[] handed = [.. sent, new MaracActionNotDone(CaseId, ActionId, "kp", NotDoneBecause.CircumstancesChanged, Sealed(Reason), Today)];
        object[] gone = [.. handed, AcknowledgeTransfer.Decide(taken, Open(Coordinator, handed)).One<TransferAcknowledged>()];

        TellReferrerHandler.Answer(After(gone)).Should().BeOfType<CloseReferral>().Which.Outcome.Should().Be("transferred");
        RequestTransfer.Decide(new() { To = "surrey-east", Reason = "permanent-move" }, Open(Coordinator, gone)).ShouldRefuse("not-now");
        SendTransferPapers.Decide(new() { Papers = ["something"] }, Open(Coordinator, pending)).ShouldRefuse("marac-not-acceptable");
        RequestTransfer.Decide(new() { To = "Surrey East", Reason = "permanent-move" }, Open(Coordinator, WithAction)).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    [Trait("Rule", "marac-death-holds")]
    public void A_death_closes_the_case_and_holds_all_of_it()
    {
        var died = RecordDeath.Decide(new() { Role = "victim" }, Open(Coordinator, WithAction)).One<DeathRecorded>();

        After([.. WithAction, died]).Should().BeEquivalentTo(new { Status = CaseStatus.Closed, Held = true });
        RecordDeath.Decide(new() { Role = "victim" }, Open(Coordinator, [.. WithAction, died])).ShouldRecordNothing();
        RecordDeath.Decide(new() { Role = "child" }, Open(Coordinator, WithAction)).ShouldRefuse("marac-not-acceptable");
    }

    [Fact]
    [Trait("Rule", "marac-death-holds")]
    public void A_death_holds_everybody_named_in_the_case_in_its_referral_and_in_the_case_it_repeats()
    {
        var earlier = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c9");
        object[] repeat = [.. Accepted, new RepeatFound(CaseId, earlier, new(2022, 1, 1), new(2022, 5, 1), Certain: true, "r", Today)];
        var hold = MaracFollowing.Of(new DeathRecorded(CaseId, "victim", HoldRetention: true, Today)).OfType<HoldCase>().Single();

        HoldCaseHandler.Follow(hold, After(Accepted)).Should().ContainSingle().Which.Should().BeEquivalentTo(new HoldPeople
        {
            Matters = [CaseId, ReferralId],
            Hold = "domestic-homicide-review",
            Reference = $"MARAC-{CaseId:N}",
            By = "twbc-cst",
        });
        HoldCaseHandler.Follow(hold, After(repeat)).OfType<HoldCase>().Single().Should().Be(hold with { CaseId = earlier });
        HoldCaseHandler.Follow(hold, After([.. Accepted, new RepeatFound(CaseId, earlier, new(2022, 1, 1), new(2022, 5, 1), Certain: false, "r", Today)]))
            .Should().ContainSingle("that it is the same two people is not settled");
    }

    [Fact]
    public void It_takes_two_to_void_a_case_and_one_heard_stays()
    {
        VoidCase.Agree(Open(Chair, Accepted)).ShouldRefuse("nothing-proposed");
        var proposed = VoidCase.Propose(new() { Reason = "wrong-person" }, Open(Coordinator, Accepted)).One<VoidProposed>();
        object[] open = [.. Accepted, proposed];

        VoidCase.Agree(Open(Coordinator, open)).ShouldRefuse("another-must-agree");
        VoidCase.Agree(Open(Coordinator with { Roles = Chair.Roles }, open)).ShouldRefuse("another-must-agree");
        After([.. open, VoidCase.Agree(Open(Chair, open)).One<CaseVoided>()]).Status.Should().Be(CaseStatus.Voided);
        VoidCase.Propose(new() { Reason = "wrong-person" }, Open(Coordinator, Heard)).ShouldRefuse("not-now");
    }
}
