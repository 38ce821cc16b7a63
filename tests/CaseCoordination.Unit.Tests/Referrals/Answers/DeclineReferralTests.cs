using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Answers;

public sealed class DeclineReferralTests
{
    private static readonly ReferralDeclined ByMarac =
        new(ReferralId, Conference, "twbc-cst", "threshold-not-met", "No criterion is met.", [Outreach], Today);

    private static readonly ReferralReturned Back = new(ReferralId, Today);

    [Fact]
    public void While_another_service_is_still_asked_it_stays_out() => Given(Received, Routed).When(Declining(Conference)).ShouldRecord(ByMarac);

    [Fact]
    public void While_another_service_has_taken_it_on_it_stays_out() =>
        Given(Received, Routed, Accepted(Outreach)).When(Declining(Conference)).ShouldRecord(ByMarac);

    [Fact]
    public void When_the_last_service_declines_it_goes_back_to_the_referrer() =>
        Given(Received, Routed, Declined(Outreach)).When(Declining(Conference)).ShouldRecord(ByMarac, Back);

    [Fact]
    public void When_the_only_service_asked_declines_it_goes_back() =>
        Given(Received, Routed with { Services = [Routed.Services[0]] }).When(Declining(Conference)).ShouldRecord(ByMarac, Back);

    [Fact]
    public void A_service_may_decline_what_it_had_accepted()
    {
        Given(Received, Routed, Accepted(Conference)).When(Declining(Conference)).ShouldRecord(ByMarac);
        Given(Received, Routed, Accepted(Conference), Declined(Outreach)).When(Declining(Conference)).ShouldRecord(ByMarac, Back);
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
