using CaseCoordination.Referrals.Events;
using CaseCoordination.Stalking.Screening;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Stalking;

public sealed class ScreenStalkingTests
{
    private static readonly string[] Topics = [.. SdashChecklist.Topics.Order(StringComparer.Ordinal)];
    private static readonly string[] Counting = ["S01_FRIGHTENED", "S04_TURNS_UP", "S06_THREATS", "S08_VIOLENT_TO_OTHERS", "S09_OTHERS_ASSIST"];
    private static readonly StalkingScreeningRule Rule = StalkingScreeningRules.All[0];
    private static readonly Gen<Dictionary<string, string>> Answers = Gen.OneOf("yes", "no", "dont-know").Array[11].Select(
        answers => Topics.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second));

    [Fact]
    [Trait("Rule", "sdash-priority-2022")]
    public void Any_two_of_the_five_or_a_judgement_give_priority_and_nothing_else_does() => Always.Holds(
        Gen.Select(Answers, Gen.Int[0, 60]), tried =>
        {
            var (answers, length) = tried;
            var found = ScreenStalking.By(Rule, answers, new string('x', length));

            found.Priority.Should().Be(Counting.Count(topic => answers[topic] == "yes") >= 2 || length >= 40);
            found.Yes.Should().Be(answers.Values.Count(answer => answer == "yes"));
        });

    [Fact]
    public void A_further_yes_never_takes_priority_away() => Always.Holds(Gen.Select(Answers, Gen.OneOf(Topics)), tried =>
    {
        var (answers, topic) = tried;
        var before = ScreenStalking.By(Rule, answers, null);
        var after = ScreenStalking.By(Rule, new Dictionary<string, string>(answers) { [topic] = "yes" }, null);

        (before.Priority && !after.Priority).Should().BeFalse();
    });

    [Fact]
    [Trait("Rule", "stalking-judgement")]
    public void Without_a_screening_only_the_judgement_counts()
    {
        ScreenStalking.By(Rule, null, null).Should().Be(new StalkingScreening(null, 0, false, false));
        ScreenStalking.By(Rule, null, new string('x', 40)).Should().Be(new StalkingScreening(null, 0, true, true));
        ScreenStalking.By(Rule, null, new string('x', 39) + "   ").Priority.Should().BeFalse();
    }

    [Fact]
    public void Every_rule_says_since_when_from_where_and_whether_that_was_checked()
    {
        StalkingScreeningRules.All.Should().OnlyContain(rule => rule.Source.Length > 0 && SdashChecklist.Topics.IsSupersetOf(rule.PriorityTopics)).And.OnlyHaveUniqueItems(rule => rule.Id);
        StalkingScreeningRules.On(new(2019, 1, 1)).Should().BeSameAs(Rule);
        Rule.Verified.Should().BeFalse("the form publishes no threshold");
    }
}
