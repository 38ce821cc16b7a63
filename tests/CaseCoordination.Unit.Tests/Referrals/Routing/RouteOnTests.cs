using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

/// <summary>Where a referral goes on to once a service has answered, and when it is over.</summary>
public sealed class RouteOnTests
{
    private static readonly DateTimeOffset Now = new(2022, 5, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly ReferralRouted ToConference = Routed with { Services = [Routed.Services[0]] };
    private static readonly ReferralReturned Back = new(ReferralId, Today);

    [Fact]
    public void What_the_MARAC_hears_goes_to_an_adviser() => Given(Received, ToConference, Accepted(Conference)).When(After("accepted", Conference))
        .Events.OfType<ReferralRouted>().Single().Services.Select(sent => (sent.Service, sent.Agency)).Should().Equal(("idva", "lookahead"));

    [Fact]
    public void Below_the_threshold_it_goes_to_outreach_when_she_agrees() => Given(Received, ToConference, Declined(Conference)).When(After("declined", Conference, "threshold-not-met"))
        .Events.OfType<ReferralRouted>().Single().Services.Select(sent => (sent.Service, sent.Agency)).Should().Equal((Outreach, "davss"));

    [Fact]
    public void Without_her_consent_it_goes_back_instead() =>
        Given(Received with { Consent = new("refused", "vital-interests", null) }, ToConference, Declined(Conference))
            .When(After("declined", Conference, "threshold-not-met")).ShouldRecord(Back);

    [Fact]
    public void When_the_last_service_has_declined_it_goes_back_to_the_referrer() =>
        Given(Received, Routed, Declined(Outreach), Declined(Conference)).When(After("declined", Conference, "no-capacity")).ShouldRecord(Back);

    [Fact]
    public void While_another_service_works_on_it_it_stays_out() =>
        Given(Received, Routed, Accepted(Outreach), Declined(Conference)).When(After("declined", Conference, "no-capacity")).ShouldRecordNothing();

    [Fact]
    public void One_that_a_service_closed_is_closed_and_not_returned() =>
        Given(Received, Routed, Accepted(Outreach), new ReferralOutcomeRecorded(ReferralId, Outreach, "davss", "support-completed", null, Today), Declined(Conference))
            .When(After("declined", Conference, "no-capacity")).ShouldRecord(new ReferralClosed(ReferralId, Today));

    [Fact]
    public void The_same_message_delivered_twice_records_nothing()
    {
        Given(Received, Routed, Declined(Outreach), Declined(Conference), Returned).When(After("declined", Conference, "no-capacity")).ShouldRecordNothing();
        Given(Received, ToConference, Accepted(Conference), new ReferralRouted(ReferralId, 2, [new("idva", "lookahead", [])]))
            .When(After("accepted", Conference)).ShouldRecordNothing();
    }

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> After(string after, string service, string? reason = null) => referral => RouteOnHandler.Decide(
        new() { ReferralId = ReferralId, After = after, Service = service, Reason = reason },
        referral,
        ServicesOffered.TableOf(ServicesOffered.Rules),
        referral.Facts,
        Now);
}
