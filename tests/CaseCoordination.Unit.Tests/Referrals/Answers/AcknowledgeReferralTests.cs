using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Answers;

public sealed class AcknowledgeReferralTests
{
    private static readonly ReferralAcknowledged ByMarac = new(ReferralId, Conference, "twbc-cst", Today);

    [Fact]
    public void A_service_asked_says_it_has_it() => Given(Received, Routed).When(Acknowledging(Conference)).ShouldRecord(ByMarac);

    [Fact]
    public void Saying_so_twice_records_nothing() => Given(Received, Routed, Acknowledged(Conference)).When(Acknowledging(Conference)).ShouldRecordNothing();

    [Fact]
    public void Another_services_receipt_is_its_own() => Given(Received, Routed, Acknowledged(Outreach)).When(Acknowledging(Conference)).ShouldRecord(ByMarac);

    [Fact]
    public void A_receipt_overtaken_by_the_answer_is_still_a_fact()
    {
        Given(Received, Routed, Accepted(Conference)).When(Acknowledging(Conference)).ShouldRecord(ByMarac);
        Given(Received, Routed, Declined(Conference)).When(Acknowledging(Conference)).ShouldRecord(ByMarac);
    }

    [Fact]
    public void A_service_not_asked_has_nothing_to_acknowledge()
    {
        Given(Received, Routed).When(Acknowledging("isva")).ShouldRefuse(ReferralRefusals.ServiceNotAsked("isva"));
        Given(Received).When(Acknowledging(Conference)).ShouldRefuse(ReferralRefusals.ServiceNotAsked(Conference));
        Given(Received, Undeliverable).When(Acknowledging(Conference)).ShouldRefuse(ReferralRefusals.ServiceNotAsked(Conference));
    }

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> Acknowledging(string service) => referral => AcknowledgeReferralHandler.Decide(
        new AcknowledgeReferral { ReferralId = ReferralId, Service = service, By = AgencyOf(service) }, referral, Today);
}
