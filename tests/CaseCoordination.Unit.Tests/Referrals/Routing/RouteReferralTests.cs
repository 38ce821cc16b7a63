using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

public sealed class RouteReferralTests
{
    private static readonly DateTimeOffset Now = new(2022, 5, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly RoutingRule ForMarac = Rule("marac-to-coordinator", Conference, "twbc-cst", ("kind", ["marac"]));
    private static readonly RoutingRule ForYoungAdults = Rule("young-to-outreach", Outreach, "davss", ("kind", ["marac"]), ("victim-age-band", ["16-17", "18-24"]));
    private static readonly RoutingRule ForAdults = Rule("adults-to-outreach", Outreach, "davss", ("victim-age-band", ["25-34", "35-44"]));
    private static readonly RoutingRule ForEveryone = Rule("all-to-outreach", Outreach, "davss");

    [Fact]
    public void It_goes_where_a_rule_that_holds_sends_it() => Given(Received).When(By(ForMarac)).ShouldRecord(
        new ReferralRouted(ReferralId, 7, [new(Conference, "twbc-cst", [Fired(ForMarac)])]));

    [Fact]
    public void A_rule_fires_only_when_every_condition_holds() => Given(Received).When(By(ForYoungAdults, ForMarac)).ShouldRecord(
        new ReferralRouted(ReferralId, 7, [new(Conference, "twbc-cst", [Fired(ForMarac)])]));

    [Fact]
    public void A_rule_without_conditions_always_fires() => Given(Received).When(By(ForEveryone)).ShouldRecord(
        new ReferralRouted(ReferralId, 7, [new(Outreach, "davss", [Fired(ForEveryone)])]));

    [Fact]
    public void A_service_asked_by_two_rules_is_asked_once_for_both_reasons() => Given(Received).When(By(ForAdults, ForMarac, ForEveryone)).ShouldRecord(
        new ReferralRouted(ReferralId, 7, [
            new(Outreach, "davss", [Fired(ForAdults), Fired(ForEveryone)]),
            new(Conference, "twbc-cst", [Fired(ForMarac)]),
        ]));

    [Fact]
    public void Where_no_rule_sends_it_it_waits_for_the_coordinator() => Given(Received).When(By(ForYoungAdults)).ShouldRecord(
        new ReferralUndeliverable(ReferralId, 7, "No rule in force sends it anywhere it may go."));

    [Fact]
    public void Before_any_rules_are_published_it_waits_as_well() => Given(Received).When(r => RouteReferralHandler.Decide(r, ServicesOffered.TableOf() with { InForce = null }, r.Facts, earlier: null, Now)).ShouldRecord(
        new ReferralUndeliverable(ReferralId, 0, "No routing rules are in force."));

    [Fact]
    public void Rules_that_are_not_yet_in_force_send_nothing() =>
        RoutingRulesFold.Evolve(null, new RoutingRulesPublished(7, Today.AddDays(1), [ForMarac]))!.InForceOn(Today).Should().BeNull();

    [Fact]
    public void Who_is_asked_has_a_time_to_answer_by()
    {
        var routed = Given(Received).When(r => RouteReferralHandler.Decide(r, ServicesOffered.TableOf(ForMarac) with { Services = ServicesOffered.All }, r.Facts, earlier: null, Now));

        // Asked on Friday 6 May: within one working day is by the end of Monday the 9th.
        routed.Events.OfType<ClocksStarted>().Single().Due.Select(due => (due.Service, due.For, due.DueBy, due.EscalateBy)).Should().Equal(
            (Conference, "acknowledgement", new(2022, 5, 9, 23, 0, 0, TimeSpan.Zero), new(2022, 5, 11, 23, 0, 0, TimeSpan.Zero)),
            (Conference, "answer", new(2022, 5, 9, 23, 0, 0, TimeSpan.Zero), new(2022, 5, 11, 23, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_second_referral_about_the_same_person_points_to_the_first_and_goes_its_own_way()
    {
        var first = Guid.Parse("01805c3f-7c00-7000-8000-0000000000e0");

        Given(Received).When(r => RouteReferralHandler.Decide(r, ServicesOffered.TableOf(ForMarac), r.Facts, first, Now)).ShouldRecord(
            new ReferralRouted(ReferralId, 7, [new(Conference, "twbc-cst", [Fired(ForMarac)])]), new FurtherReferralFound(ReferralId, first, Today));
    }

    [Fact]
    public void One_told_of_an_earlier_referral_points_to_it_once()
    {
        LinkReferral told = new() { ReferralId = ReferralId, EarlierReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000e0") };
        FurtherReferralFound found = new(ReferralId, told.EarlierReferralId, Today);

        Given(Received, Routed).When(r => LinkReferralHandler.Decide(told, r, Today)).ShouldRecord(found);
        Given(Received, Routed, found).When(r => LinkReferralHandler.Decide(told, r, Today)).ShouldRecordNothing();
        Given(Received, found).When(r => RouteReferralHandler.Decide(r, ServicesOffered.TableOf(ForMarac), r.Facts, told.EarlierReferralId, Now)).Events
            .OfType<FurtherReferralFound>().Should().BeEmpty("it was told before it was routed");
    }

    [Fact]
    public void The_same_message_delivered_twice_records_nothing()
    {
        Given(Received, Routed).When(By(ForMarac)).ShouldRecordNothing();
        Given(Received, Undeliverable).When(By(ForMarac)).ShouldRecordNothing();
    }

    [Fact]
    public void A_rule_about_a_fact_not_known_never_fires() =>
        Given(Received).When(By(Rule("odd", Conference, "twbc-cst", ("shoe-size", ["7"])))).ShouldRecord(
            new ReferralUndeliverable(ReferralId, 7, "No rule in force sends it anywhere it may go."));

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> By(params RoutingRule[] rules) =>
        referral => RouteReferralHandler.Decide(referral, ServicesOffered.TableOf(rules), referral.Facts, earlier: null, Now);

    private static FiredRule Fired(RoutingRule rule) => new(rule.Id, rule.Why);

    private static RoutingRule Rule(string id, string service, string agency, params (string Fact, IReadOnlyList<string> Values)[] when) =>
        new(id, when.ToDictionary(w => w.Fact, w => w.Values), service, agency, $"Because of {id}.", "Made up");
}
