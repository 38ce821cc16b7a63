using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Answers;

public sealed class AcceptReferralTests
{
    private static readonly ReferralAcknowledged Receipt = new(ReferralId, Conference, "twbc-cst", Today);

    private static readonly ReferralAccepted TakenOn =
        new(ReferralId, Conference, "twbc-cst", ["visible-high-risk", "repeat"], "15 of 24 topics answered yes.", Today);

    [Fact]
    public void A_service_that_answers_has_received_so_the_answer_carries_the_receipt() =>
        Given(Received, Routed).When(Accepting(Conference)).ShouldRecord(Receipt, TakenOn);

    [Fact]
    public void A_receipt_on_record_is_not_recorded_again() =>
        Given(Received, Routed, Acknowledged(Conference)).When(Accepting(Conference)).ShouldRecord(TakenOn);

    [Fact]
    public void Another_services_receipt_is_not_its_own() =>
        Given(Received, Routed, Acknowledged(Outreach)).When(Accepting(Conference)).ShouldRecord(Receipt, TakenOn);

    [Fact]
    public void Accepting_twice_records_nothing()
    {
        Given(Received, Routed, Acknowledged(Conference), Accepted(Conference)).When(Accepting(Conference)).ShouldRecordNothing();
        Given(Received, Routed, Accepted(Conference)).When(Accepting(Conference)).ShouldRecordNothing();
    }

    [Fact]
    public void What_was_declined_may_be_taken_on_after_all_and_is_open_again()
    {
        var after = Given(Received, Routed, Declined(Outreach), Declined(Conference), Returned).When(Accepting(Conference));

        after.ShouldRecord(Receipt, TakenOn);
        Given([Received, Routed, Declined(Outreach), Declined(Conference), Returned, .. after.Events]).State!.Ended.Should().BeFalse();
    }

    [Fact]
    public void What_was_taken_back_cannot_be_accepted_afterwards() =>
        Given(Received, Routed, TakenBack).When(Accepting(Conference)).ShouldRefuse(ReferralRefusals.AlreadyAnswered(Conference));

    [Fact]
    public void What_another_service_answered_does_not_matter()
    {
        Given(Received, Routed, Declined(Outreach)).When(Accepting(Conference)).ShouldRecord(Receipt, TakenOn);
        Given(Received, Routed, Accepted(Outreach)).When(Accepting(Conference)).ShouldRecord(Receipt, TakenOn);
    }

    [Fact]
    public void A_service_not_asked_cannot_accept()
    {
        Given(Received, Routed).When(Accepting("isva")).ShouldRefuse(ReferralRefusals.ServiceNotAsked("isva"));
        Given(Received).When(Accepting(Conference)).ShouldRefuse(ReferralRefusals.ServiceNotAsked(Conference));
        Given(Received, Undeliverable).When(Accepting(Conference)).ShouldRefuse(ReferralRefusals.ServiceNotAsked(Conference));
    }

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> Accepting(string service) => referral => AcceptReferralHandler.Decide(
        new AcceptReferral
        {
            ReferralId = ReferralId,
            Service = service,
            By = AgencyOf(service),
            Grounds = ["visible-high-risk", "repeat"],
            Why = "15 of 24 topics answered yes.",
        },
        referral,
        Today);
}
