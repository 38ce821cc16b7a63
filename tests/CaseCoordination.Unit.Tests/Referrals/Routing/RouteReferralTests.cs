using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

public sealed class RouteReferralTests
{
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
    public void Before_any_rules_are_published_it_waits_as_well() => Given(Received).When(r => RouteReferralHandler.Decide(r, rules: null, Today)).ShouldRecord(
        new ReferralUndeliverable(ReferralId, 0, "No routing rules are in force."));

    [Fact]
    public void Rules_that_are_not_yet_in_force_send_nothing() =>
        Given(Received).When(r => RouteReferralHandler.Decide(r, Published(new(7, Today.AddDays(1), [ForMarac])), Today)).ShouldRecord(
            new ReferralUndeliverable(ReferralId, 0, "No routing rules are in force."));

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
        referral => RouteReferralHandler.Decide(referral, Published(new(7, Today, rules)), Today);

    private static RoutingRules? Published(RoutingRulesPublished set) => RoutingRulesFold.Evolve(null, set);

    private static FiredRule Fired(RoutingRule rule) => new(rule.Id, rule.Why);

    private static RoutingRule Rule(string id, string service, string agency, params (string Fact, IReadOnlyList<string> Values)[] when) =>
        new(id, when.ToDictionary(w => w.Fact, w => w.Values), service, agency, $"Because of {id}.", "Made up");
}
