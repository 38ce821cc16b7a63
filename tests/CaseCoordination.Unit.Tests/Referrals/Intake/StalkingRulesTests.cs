using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class StalkingRulesTests
{
    private static readonly StalkingDetails Valid = new()
    {
        Sdash = new() { Tool = SdashChecklist.Tool, Answers = new Dictionary<string, string> { ["S01_FRIGHTENED"] = "yes", ["S06_THREATS"] = "dont-know" } },
        IsDomesticAbuse = false,
        TwoOrMoreOccasions = true,
        DeviceMonitored = "unknown",
        Source = "police",
    };

    [Fact]
    public void A_screening_and_a_course_of_conduct_are_taken_in() => Check(Valid).Should().BeEmpty();

    [Theory]
    [InlineData("stranger")]
    [InlineData("colleague")]
    [InlineData("ex-partner")]
    [InlineData(null)]
    public void Nobody_need_be_personally_connected(string? relationship) =>
        Check(Valid, Forms.WithPerpetrator(Forms.Perpetrator with { Relationship = relationship })).Should().BeEmpty();

    [Fact]
    public void Nobody_need_know_who_it_is() => Check(Valid, Forms.With(Forms.Victim)).Should().BeEmpty();

    [Fact]
    public void A_relationship_there_is_no_word_for_is_named() =>
        Check(Valid, Forms.WithPerpetrator(Forms.Perpetrator with { Relationship = "nemesis" })).Should().Equal(("/people/1/relationship", "unknown-word"));

    [Fact]
    public void All_that_is_missing_is_said_at_once() => Check(new()).Should().Equal(
        ("/details/isDomesticAbuse", "missing"), ("/details/twoOrMoreOccasions", "missing"), ("/details/deviceMonitored", "missing"));

    [Fact]
    public void Without_details_there_is_nothing_to_screen() => Check(null).Should().Equal(("/details", "missing"));

    [Fact]
    public void One_occasion_is_no_course_of_conduct() =>
        Check(Valid with { TwoOrMoreOccasions = false, Sdash = null }).Should().Equal(("/details/twoOrMoreOccasions", "no-ground"));

    [Fact]
    [Trait("Rule", "intake-stalking-ground")]
    public void Unless_she_is_very_frightened_or_a_judgement_says_why()
    {
        Check(Valid with { TwoOrMoreOccasions = false }).Should().BeEmpty();
        Check(Valid with { TwoOrMoreOccasions = false, Sdash = null, ProfessionalJudgement = new('x', 40) }).Should().BeEmpty();
        Check(Valid with { TwoOrMoreOccasions = false, Sdash = null, ProfessionalJudgement = new('x', 39) }).Should().ContainSingle();
    }

    [Fact]
    public void A_screening_uses_its_own_topics_and_three_answers()
    {
        Check(Valid with { Sdash = Valid.Sdash! with { Tool = DashChecklist.Tool } }).Should().Equal(("/details/sdash/tool", "unknown-tool"));
        Check(With("D01_INJURY", "yes")).Should().Equal(("/details/sdash/answers", "unknown-topic"));
        Check(With("S02_HARASSED_BEFORE", "maybe")).Should().Equal(("/details/sdash/answers/S02_HARASSED_BEFORE", "unknown-word"));
        Check(Valid with { Sdash = new() { Tool = SdashChecklist.Tool } }).Should().Equal(("/details/sdash/answers", "missing"));
        SdashChecklist.Topics.Should().HaveCount(11);
    }

    private static StalkingDetails With(string topic, string answer) =>
        Valid with { Sdash = new() { Tool = SdashChecklist.Tool, Answers = new Dictionary<string, string> { [topic] = answer } } };

    private static IEnumerable<(string Pointer, string Code)> Check(StalkingDetails? details, ReferralForm? form = null)
    {
        var faults = new Faults();
        StalkingRules.Check(details, form ?? Forms.Valid, Forms.MadeOn, faults);
        return faults.Found.Select(fault => (fault.Pointer, fault.Code));
    }
}
