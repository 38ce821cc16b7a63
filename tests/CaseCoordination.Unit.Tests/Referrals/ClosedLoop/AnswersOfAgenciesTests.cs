using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Questions;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using static CaseCoordination.Unit.Tests.Referrals.ClosedLoop.Acting;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.ClosedLoop;

public sealed class AnswersOfAgenciesTests
{
    [Fact]
    public void A_service_asked_confirms_that_it_has_it_once()
    {
        Given(Received, Routed).By("davss", (open, rules) => AcknowledgeForAgency.Decide(new(), open, rules))
            .ShouldRecord(new ReferralAcknowledged(ReferralId, Outreach, "davss", Today));
        Given(Received, Routed, Acknowledged(Outreach)).By("davss", (open, rules) => AcknowledgeForAgency.Decide(new(), open, rules)).ShouldRecordNothing();
    }

    [Fact]
    public void Nobody_answers_for_another_agency()
    {
        Given(Received, Routed).By("pas", (open, rules) => AcceptForAgency.Decide(new(), open, rules)).ShouldRefuseWith("not-your-service");
        Given(Received, Routed).By("davss", (open, rules) => AcceptForAgency.Decide(new() { Service = Conference }, open, rules)).ShouldRefuseWith("not-your-service");
    }

    [Fact]
    public void Who_runs_two_services_says_for_which_it_answers()
    {
        var both = Routed with { Services = [new(Conference, "davss", []), new(Outreach, "davss", [])] };
        Given(Received, both).By("davss", (open, rules) => AcknowledgeForAgency.Decide(new(), open, rules)).ShouldFault("/service");
        Given(Received, both, Declined(Conference)).By("davss", (open, rules) => AcknowledgeForAgency.Decide(new(), open, rules))
            .ShouldRecord(new ReferralAcknowledged(ReferralId, Outreach, "davss", Today));
    }

    [Fact]
    public void An_acceptance_carries_the_receipt_the_note_and_the_clock_of_the_outcome()
    {
        var accepted = Given(Received, Routed).By("davss", (open, rules) => AcceptForAgency.Decide(new() { Note = "We call her at ten." }, open, rules));

        accepted.Events.Select(e => e.GetType()).Should().Equal(typeof(ReferralAcknowledged), typeof(ReferralAccepted), typeof(AnswerExplained), typeof(ClocksStarted));
        TestKeys.OfZephyrine.Open(accepted.Events.OfType<AnswerExplained>().Single().Note).Should().Be("We call her at ten.");
        accepted.Events.OfType<ClocksStarted>().Single().Due.Select(due => due.For).Should().Equal("outcome");
    }

    [Fact]
    public void Accepting_twice_records_nothing() =>
        Given(Received, Routed, Accepted(Outreach)).By("davss", (open, rules) => AcceptForAgency.Decide(new() { Note = "Again." }, open, rules)).ShouldRecordNothing();

    [Theory]
    [InlineData(null)]
    [InlineData("because")]
    public void A_no_says_why_in_a_word_of_the_list(string? reason) =>
        Given(Received, Routed).By("davss", (open, rules) => DeclineForAgency.Decide(new() { Reason = reason }, open, rules)).ShouldFault("/reason");

    [Fact]
    public void A_no_may_be_a_reason_of_the_services_own_and_say_who_else_helps() =>
        Given(Received, Routed, Acknowledged(Outreach)).By("davss", (open, rules) => DeclineForAgency.Decide(new() { Reason = "high-risk", Signposts = ["idva"] }, open, rules))
            .ShouldRecord(new ReferralDeclined(ReferralId, Outreach, "davss", "high-risk", "The reason given: high risk.", ["idva"], Today));

    [Fact]
    public void A_service_may_say_no_after_it_said_yes() =>
        Given(Received, Routed, Acknowledged(Outreach), Accepted(Outreach)).By("davss", (open, rules) => DeclineForAgency.Decide(new() { Reason = "no-capacity" }, open, rules))
            .Events.Should().ContainSingle().Which.Should().BeOfType<ReferralDeclined>();

    [Fact]
    public void An_outcome_is_one_of_the_services_own_and_needs_an_acceptance()
    {
        Given(Received, Routed).By("davss", (open, rules) => CloseForAgency.Decide(new() { Outcome = "support-completed" }, open, rules)).ShouldRefuseWith("not-accepted");
        Given(Received, Routed, Accepted(Outreach)).By("davss", (open, rules) => CloseForAgency.Decide(new() { Outcome = "cured" }, open, rules)).ShouldFault("/outcome");
    }

    [Fact]
    public void The_last_outcome_closes_the_referral()
    {
        var only = Routed with { Services = [Routed.Services[1]] };
        var closed = new ReferralOutcomeRecorded(ReferralId, Outreach, "davss", "support-completed", null, Today);

        Given(Received, only, Accepted(Outreach)).By("davss", (open, rules) => CloseForAgency.Decide(new() { Outcome = "support-completed" }, open, rules))
            .ShouldRecord(closed, new ReferralClosed(ReferralId, Today));
        Given(Received, Routed, Accepted(Outreach)).By("davss", (open, rules) => CloseForAgency.Decide(new() { Outcome = "support-completed" }, open, rules))
            .ShouldRecord(closed);
    }

    [Fact]
    public void A_service_with_a_case_of_its_own_closes_with_it() =>
        Given(Received, Routed, Accepted(Conference)).By("twbc-cst", (open, rules) => CloseForAgency.Decide(new() { Outcome = "heard" }, open, rules))
            .ShouldRefuseWith("closes-with-its-case");

    [Fact]
    public void Steps_come_in_the_services_order()
    {
        Given(Received, Routed, Accepted(Outreach)).By("davss", (open, rules) => RecordProgress.Decide(new() { Step = "supporting" }, open, rules)).ShouldFault("/step");
        Given(Received, Routed, Accepted(Outreach)).By("davss", (open, rules) => RecordProgress.Decide(new() { Step = "contacted" }, open, rules))
            .ShouldRecord(new ServiceProgressed(ReferralId, Outreach, "davss", "contacted", Today));
        Given(Received, Routed, Accepted(Outreach), Progressed).By("davss", (open, rules) => RecordProgress.Decide(new() { Step = "supporting" }, open, rules))
            .ShouldRecord(new ServiceProgressed(ReferralId, Outreach, "davss", "supporting", Today));
        Given(Received, Routed).By("davss", (open, rules) => RecordProgress.Decide(new() { Step = "contacted" }, open, rules)).ShouldRefuseWith("not-accepted");
    }

    [Fact]
    public void A_question_is_sealed_and_has_a_time_to_be_answered_by()
    {
        var asked = Given(Received, Routed, Acknowledged(Outreach)).By("davss", (open, rules) => AskForInformation.Decide(new() { Question = "May we call at noon?" }, open, rules))
            .Events.OfType<InformationRequested>().Single();

        TestKeys.OfZephyrine.Open(asked.Question).Should().Be("May we call at noon?");
        asked.DueBy.Should().Be(new DateTimeOffset(2022, 5, 10, 23, 0, 0, TimeSpan.Zero), "two working days after Friday the 6th end on Tuesday");
    }

    [Fact]
    public void Only_the_referrer_answers_and_only_what_was_asked()
    {
        Given(Received, Routed, Asked).By("davss", (open, rules) => GiveInformation.Decide(new() { Answer = "Yes." }, open, rules)).ShouldRefuseWith("not-the-referrer");
        Given(Received, Routed).By("kp", (open, rules) => GiveInformation.Decide(new() { Answer = "Yes." }, open, rules)).ShouldRefuseWith("nothing-asked");
        Given(Received, Routed, Asked, Told).By("kp", (open, rules) => GiveInformation.Decide(new() { Answer = "Yes." }, open, rules)).ShouldRefuseWith("nothing-asked");
        Given(Received, Routed, Asked).By("kp", (open, rules) => GiveInformation.Decide(new() { Answer = " " }, open, rules)).ShouldFault("/answer");
        Given(Received, Routed, Asked).By("kp", (open, rules) => GiveInformation.Decide(new() { Answer = "Yes." }, open, rules))
            .Events.OfType<InformationProvided>().Single().QuestionId.Should().Be(QuestionId);
    }

    [Fact]
    public void It_is_handed_on_to_a_service_not_asked_before()
    {
        Given(Received, Routed).By("davss", (open, rules) => RedirectReferral.Decide(new() { To = Conference, Reason = "wrong-service" }, open, rules)).ShouldFault("/to");
        Given(Received, Routed).By("davss", (open, rules) => RedirectReferral.Decide(new() { To = "idva", Reason = "needs-specialist" }, open, rules))
            .Events.Select(e => e.GetType()).Should().Equal(typeof(ReferralAcknowledged), typeof(ReferralRedirected), typeof(ClocksStarted));
    }

    [Fact]
    public void Nobody_hands_it_on_to_a_service_that_needs_a_consent_nobody_gave() =>
        Given(Received with { Consent = new("refused", "vital-interests", null) }, Routed)
            .By("davss", (open, rules) => RedirectReferral.Decide(new() { To = "isva", Reason = "needs-specialist" }, open, rules)).ShouldRefuseWith("consent-needed");

    [Fact]
    public void Only_the_referrer_takes_it_back_and_whoever_still_works_on_it_is_told()
    {
        Given(Received, Routed).By("davss", (open, rules) => WithdrawReferral.Decide(new() { Reason = "duplicate" }, open, rules)).ShouldRefuseWith("not-the-referrer");
        Given(Received, Routed, Declined(Conference)).By("kp", (open, rules) => WithdrawReferral.Decide(new() { Reason = "duplicate" }, open, rules))
            .ShouldRecord(new ReferralWithdrawn(ReferralId, "kp", "duplicate", [new("davss", Outreach)], Today));
        Given(Received, Routed, TakenBack).By("kp", (open, rules) => WithdrawReferral.Decide(new() { Reason = "duplicate" }, open, rules)).ShouldRefuseWith("referral-ended");
    }

    [Fact]
    public void What_was_taken_back_is_nobodys_to_answer() =>
        Given(Received, Routed, TakenBack).By("davss", (open, rules) => AcceptForAgency.Decide(new(), open, rules)).ShouldRefuseWith("already-answered");

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(null)]
    public void A_correction_names_an_entry_there_is(int? entry)
    {
        Given(Received).By("kp", (open, rules) => CorrectEntry.Decide(new() { Entry = entry, Correction = "Born in 1991." }, open, rules)).ShouldFault("/entry");
        Given(Received).By("kp", (open, rules) => DisputeEntry.Decide(new() { Entry = entry, Why = "She was not there." }, open, rules)).ShouldFault("/entry");
    }

    [Fact]
    public void A_correction_and_a_dispute_stand_sealed_beside_the_entry()
    {
        var corrected = Given(Received).By("kp", (open, rules) => CorrectEntry.Decide(new() { Entry = 1, Correction = "Born in 1991." }, open, rules)).Events.OfType<EntryCorrected>().Single();
        var disputed = Given(Received).By("davss", (open, rules) => DisputeEntry.Decide(new() { Entry = 4, Why = "She was not there." }, open, rules)).Events.OfType<EntryDisputed>().Single();

        (corrected.Entry, TestKeys.OfZephyrine.Open(corrected.Correction)).Should().Be((1, "Born in 1991."));
        (disputed.Entry, TestKeys.OfZephyrine.Open(disputed.Why)).Should().Be((4, "She was not there."));
    }

    [Fact]
    public void What_no_rule_sent_anywhere_the_coordinator_sends()
    {
        var form = new SendingForm { Service = "idva", Why = "She lives across the border and works here." };
        Given(Received, Undeliverable).By("davss", (open, rules) => SendByHand.Decide(form, open, rules)).ShouldRefuseWith("not-the-coordinator");
        Given(Received, Undeliverable).By("twbc-cst", (open, rules) => SendByHand.Decide(form with { Service = "chiropody" }, open, rules), roles: Role.Coordinator).ShouldFault("/service");
        Given(Received, Undeliverable).By("twbc-cst", (open, rules) => SendByHand.Decide(form, open, rules), roles: Role.Coordinator)
            .Events.Select(e => e.GetType()).Should().Equal(typeof(ReferralSentByHand), typeof(ClocksStarted));
    }
}
