using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class DashTests
{
    public static TheoryData<string> EveryTopic => [.. DashChecklist.Topics.Order()];

    [Fact]
    public void The_checklist_has_24_topics_numbered_through() =>
        DashChecklist.Topics.Order().Select(t => t[..4]).Should().Equal(Enumerable.Range(1, 24).Select(n => $"D{n:00}_"));

    [Theory]
    [MemberData(nameof(EveryTopic))]
    public void Each_topic_may_be_answered_in_three_ways_and_no_other(string topic)
    {
        foreach (var answer in (string[])["yes", "no", "dont-know"])
        {
            Answered(topic, answer).ShouldBeTakenIn();
        }

        foreach (var answer in (string[])["Yes", "y", "unknown", ""])
        {
            Answered(topic, answer).ShouldBeFaulted($"/details/dash/answers/{topic}", "unknown-word");
        }
    }

    [Fact]
    public void A_topic_answered_with_null_is_not_answered() =>
        Answered("D01_INJURY", null!).ShouldBeFaulted("/details/dash/answers/D01_INJURY", "unknown-word");

    [Theory]
    [InlineData("D25_OTHER")]
    [InlineData("d01_injury")]
    [InlineData("Zephyrine Quillfeather")]
    [InlineData("")]
    public void A_topic_outside_the_checklist_is_not_taken_and_not_repeated(string topic) =>
        Answered(topic, "yes").ShouldBeFaulted("/details/dash/answers", "unknown-topic");

    [Theory]
    [InlineData("DASH_2009_27")]
    [InlineData("safelives_dash_24")]
    public void Scores_of_another_tool_are_not_taken(string tool) =>
        With(new MaracDetails { Dash = Dash with { Tool = tool } }).ShouldBeFaulted("/details/dash/tool", "unknown-tool");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void The_tool_is_needed(string? tool) => With(new MaracDetails { Dash = Dash with { Tool = tool } }).ShouldBeFaulted("/details/dash/tool", "missing");

    [Fact]
    public void The_answers_are_needed()
    {
        With(new MaracDetails { Dash = Dash with { Answers = null } }).ShouldBeFaulted("/details/dash/answers", "missing");
        With(new MaracDetails { Dash = Dash with { Answers = new Dictionary<string, string>() } }).ShouldBeFaulted("/details/dash/answers", "missing");
    }

    [Fact]
    public void Topics_may_be_left_out_and_all_may_be_answered()
    {
        Answered("D24_RECORD", "no").ShouldBeTakenIn();
        With(new MaracDetails { Dash = Dash with { Answers = DashChecklist.Topics.ToDictionary(t => t, _ => "yes") } }).ShouldBeTakenIn();
    }

    private static ReferralForm Answered(string topic, string answer) =>
        With(new MaracDetails { Dash = Dash with { Answers = new Dictionary<string, string> { [topic] = answer } } });
}
