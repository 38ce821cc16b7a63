using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

/// <summary>The rules and services the program starts with, each one walked over.</summary>
public sealed class SeedRulesTests
{
    // A Friday; the Monday after is no bank holiday.
    private static readonly DateTimeOffset Friday = new(2022, 5, 6, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Rule", "routing.*")]
    public void Each_rule_asks_its_service_when_all_it_asks_about_holds_and_not_when_one_thing_is_otherwise()
    {
        foreach (var rule in ServicesOffered.Rules)
        {
            var every = rule.When.Aggregate(Anyone, (facts, condition) => facts.SetItem(condition.Key, condition.Value[0]));

            Asked(rule, every).Should().Equal([(rule.Service, rule.Agency)], rule.Id);
            rule.When.Keys.Should().AllSatisfy(fact => Asked(rule, every.SetItem(fact, "otherwise")).Should().BeEmpty("{0} asks about {1}", rule.Id, fact));
        }
    }

    [Fact]
    [Trait("Rule", "service.*")]
    public void Each_services_clocks_run_for_their_time_and_it_is_asked_without_consent_only_if_it_says_so()
    {
        foreach (var (code, service) in ServicesOffered.All)
        {
            var escalation = service.Clocks.Single(clock => clock.For == LoopClock.Escalation).Within;
            foreach (var clock in service.Clocks.Where(clock => clock.For != LoopClock.Escalation))
            {
                var due = LoopClock.Due(code, "kp", clock.For, service, ServicesOffered.Days, Friday)!;

                due.DueBy.Should().Be(clock.Within.DueFrom(Friday, ServicesOffered.Days).AsKept()).And.BeAfter(Friday);
                due.EscalateBy.Should().Be(escalation.DueFrom(due.DueBy, ServicesOffered.Days).AsKept()).And.BeAfter(due.DueBy);
            }

            service.Clocks.Select(clock => clock.For).Should().OnlyHaveUniqueItems().And.BeSubsetOf(LoopClock.All);
            ConsentRules.Allows(service, ConsentRules.Given).Should().BeTrue();
            ConsentRules.Allows(service, ConsentRules.Refused).Should().Be(!service.ConsentNeeded, code);
        }
    }

    [Fact]
    [Trait("Rule", "loop-escalation")]
    public void Where_a_service_says_nothing_of_it_the_coordinator_takes_it_up_two_working_days_later()
    {
        var silent = ServicesOffered.All["marac"] with { Clocks = [new(LoopClock.Answer, new(1, ClockTerm.WorkingDays), "test", Verified: false)] };

        // Asked on Friday: by the end of Monday the 9th in London, and two working days more.
        var due = LoopClock.Due("marac", "kp", LoopClock.Answer, silent, ServicesOffered.Days, Friday)!;

        (due.DueBy, due.EscalateBy).Should().Be((new(2022, 5, 9, 23, 0, 0, TimeSpan.Zero), new DateTimeOffset(2022, 5, 12, 23, 0, 0, TimeSpan.Zero)));
    }

    private static ImmutableDictionary<string, string> Anyone => ImmutableDictionary.CreateRange(new Dictionary<string, string>
    {
        [RoutingFacts.On] = RoutingFacts.Received,
        [RoutingFacts.Consent] = ConsentRules.Given,
    });

    private static IEnumerable<(string Service, string Agency)> Asked(RoutingRule rule, ImmutableDictionary<string, string> facts) =>
        Fire.Rules([rule], facts, ServicesOffered.All, asked: []).Select(sent => (sent.Service, sent.Agency));
}
