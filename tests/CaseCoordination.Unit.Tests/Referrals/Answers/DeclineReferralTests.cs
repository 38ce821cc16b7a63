using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Answers;

public sealed class DeclineReferralTests
{
    private static readonly ReferralAcknowledged Receipt = new(ReferralId, Conference, "twbc-cst", Today);

    private static readonly ReferralDeclined NotTakenOn =
        new(ReferralId, Conference, "twbc-cst", "threshold-not-met", "No criterion is met.", [Outreach], Today);

    [Fact]
    public void A_service_that_answers_has_received_so_the_answer_carries_the_receipt() =>
        Given(Received, Routed).When(Declining(Conference)).ShouldRecord(Receipt, NotTakenOn);

    [Fact]
    public void A_receipt_on_record_is_not_recorded_again() =>
        Given(Received, Routed, Acknowledged(Conference)).When(Declining(Conference)).ShouldRecord(NotTakenOn);

    [Fact]
    public void While_another_service_has_it_or_has_taken_it_on_it_stays_out()
    {
        Given(Received, Routed, Acknowledged(Conference), Acknowledged(Outreach)).When(Declining(Conference)).ShouldRecord(NotTakenOn);
        Given(Received, Routed, Acknowledged(Conference), Accepted(Outreach)).When(Declining(Conference)).ShouldRecord(NotTakenOn);
    }

    [Fact]
    public void A_service_may_decline_what_it_had_accepted()
    {
        Given(Received, Routed, Acknowledged(Conference), Accepted(Conference)).When(Declining(Conference)).ShouldRecord(NotTakenOn);
    }

    [Fact]
    public void Declining_twice_records_nothing_and_returns_nothing_a_second_time()
    {
        Given(Received, Routed, Declined(Conference)).When(Declining(Conference)).ShouldRecordNothing();
        Given(Received, Routed, Declined(Outreach), Declined(Conference), Returned).When(Declining(Conference)).ShouldRecordNothing();
    }

    [Fact]
    public void A_service_not_asked_cannot_decline()
    {
        Given(Received, Routed).When(Declining("isva")).ShouldRefuse(ReferralRefusals.ServiceNotAsked("isva"));
        Given(Received).When(Declining(Conference)).ShouldRefuse(ReferralRefusals.ServiceNotAsked(Conference));
    }

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> Declining(string service) => referral => DeclineReferralHandler.Decide(
        new DeclineReferral
        {
            ReferralId = ReferralId,
            Service = service,
            By = AgencyOf(service),
            Reason = "threshold-not-met",
            Why = "No criterion is met.",
            Signposts = [Outreach],
        },
        referral,
        Today);
}
