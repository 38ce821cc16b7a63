using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

public sealed class RoutingRulesTests
{
    private static readonly RoutingRulesPublished First = new(1, new(2022, 4, 1), [Rule()]);
    private static readonly RoutingRulesPublished Second = new(2, new(2022, 7, 1), [Rule(), Rule("consent", "children")]);

    [Theory]
    [InlineData("2022-03-31", null)]
    [InlineData("2022-04-01", 1)]
    [InlineData("2022-06-30", 1)]
    [InlineData("2022-07-01", 2)]
    [InlineData("2030-01-01", 2)]
    public void A_set_is_in_force_from_its_day_until_the_next_ones(string day, int? version) =>
        Published(First, Second).InForceOn(DateOnly.Parse(day, null))?.Version.Should().Be(version);

    [Fact]
    public void A_later_set_that_reaches_further_back_replaces_the_earlier_there_too() =>
        Published(First, Second with { EffectiveFrom = new(2022, 1, 1) }).InForceOn(new(2022, 4, 1))!.Version.Should().Be(2);

    [Fact]
    public void The_set_in_force_is_always_the_last_published_whose_day_has_come()
    {
        var sets = Gen.Int[0, 30].Array[0, 6].Select(days => days.Select((d, n) => new RoutingRulesPublished(n + 1, new DateOnly(2022, 4, 1).AddDays(d), [])).ToArray());

        Always.Holds(Gen.Select(sets, Gen.Int[-1, 31]), it =>
        {
            var day = new DateOnly(2022, 4, 1).AddDays(it.Item2);
            var rules = Past.Of<RoutingRules>(RoutingRulesFold.Evolve, it.Item1).State;

            rules?.InForceOn(day).Should().BeSameAs(it.Item1.LastOrDefault(s => s.EffectiveFrom <= day));
        });
    }

    [Fact]
    public void The_first_set_is_published() => Given().WhenAnything(Publishing(First)).ShouldRecord(First);

    [Fact]
    public void A_later_version_is_published() => Given(First).WhenAnything(Publishing(Second)).ShouldRecord(Second);

    [Fact]
    public void A_version_published_before_or_an_earlier_one_records_nothing()
    {
        Given(First, Second).WhenAnything(Publishing(First)).ShouldRecordNothing();
        Given(First, Second).WhenAnything(Publishing(Second with { Rules = [] })).ShouldRecordNothing();
    }

    [Fact]
    public void A_rule_that_asks_about_something_nobody_tells_is_refused() =>
        Given(First).WhenAnything(Publishing(Second with { Rules = [Rule(), Rule("kind", "shoe-size")] })).ShouldRefuse(RoutingRefusals.UnknownFact("shoe-size"));

    [Fact]
    public void The_refusal_says_what_rules_may_ask_about()
    {
        var refusal = RoutingRefusals.UnknownFact("shoe-size");

        refusal.Code.Should().Be("unknown-routing-fact");
        refusal.Sentence.Should().ContainAll([.. RoutingFacts.Known, "shoe-size"]);
    }

    private static Past<RoutingRules> Given(params RoutingRulesPublished[] history) => Past.Of<RoutingRules>(RoutingRulesFold.Evolve, history);

    private static RoutingRules Published(params RoutingRulesPublished[] history) => Given(history).State!;

    private static Func<RoutingRules?, Decision> Publishing(RoutingRulesPublished set) => published => PublishRoutingRulesHandler.Decide(
        new() { Version = set.Version, EffectiveFrom = set.EffectiveFrom, Rules = set.Rules }, published);

    private static RoutingRule Rule(params string[] asksAbout) =>
        new("rule", asksAbout.ToDictionary(fact => fact, _ => (IReadOnlyList<string>)["yes"]), "marac", "twbc-cst", "Because.", "Made up");
}
