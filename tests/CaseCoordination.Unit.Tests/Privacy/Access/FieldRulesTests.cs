using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Unit.Tests.Privacy.Access;

/// <summary>The table of who is shown what, said a second time: a change of it is made on purpose or not at all.</summary>
public sealed class FieldRulesTests
{
    [Theory]
    [Trait("Rule", "field.*")]
    [InlineData("marac", "Metadata VictimIdentity SafeContact Perpetrator Offending Health Children Narrative", "VictimAddress SexualViolence")]
    [InlineData("marac-representative", "Metadata VictimIdentity Perpetrator Offending Children Narrative", "SafeContact VictimAddress Health")]
    [InlineData("marac-idva", "Metadata VictimIdentity SafeContact Perpetrator Offending Health Children Narrative", "VictimAddress SexualViolence")]
    [InlineData("isva", "Metadata VictimIdentity SafeContact Health SexualViolence", "VictimAddress")]
    [InlineData("stalking", "Metadata VictimIdentity SafeContact Perpetrator Offending", "VictimAddress Children")]
    [InlineData("asb", "Metadata VictimIdentity Perpetrator", "SafeContact VictimAddress")]
    [InlineData("asb-case", "Metadata VictimIdentity Perpetrator Offending", "SafeContact VictimAddress")]
    [InlineData("sanctuary", "Metadata VictimIdentity SafeContact VictimAddress Perpetrator", "Children")]
    [InlineData("safe-accommodation", "Metadata VictimIdentity SafeContact VictimAddress Perpetrator Children", "Health")]
    [InlineData("domestic-abuse-outreach", "Metadata VictimIdentity SafeContact Perpetrator", "VictimAddress Children")]
    [InlineData("a-service-nobody-knows", "Metadata VictimIdentity SafeContact Perpetrator", "VictimAddress Children")]
    public void A_service_is_shown_this_and_may_open_that(string service, string shown, string behindGlass) =>
        ShouldOpen(FieldRules.ForService(service), shown, behindGlass);

    [Fact]
    public void Coordinator_chair_and_stranger_are_shown_this_and_may_open_that()
    {
        ShouldOpen(FieldRules.Coordinator, "Metadata VictimIdentity SafeContact Perpetrator Offending Health Children Narrative", "VictimAddress SexualViolence");
        ShouldOpen(FieldRules.Chair, "Metadata VictimIdentity Perpetrator Offending Health Children Narrative", "SafeContact VictimAddress SexualViolence");
        ShouldOpen(FieldRules.Stranger, "", "Metadata VictimIdentity SafeContact VictimAddress Perpetrator Offending Children");
    }

    [Fact]
    public void The_perpetrators_side_is_shown_its_own_and_has_no_glass() => ShouldOpen(FieldRules.PerpetratorSide, "Metadata Perpetrator", "");

    [Fact]
    public void Who_sent_it_is_shown_all_of_it() => ShouldOpen(FieldRules.Referrer, string.Join(' ', Enum.GetValues<FieldClass>()), "");

    [Fact]
    [Trait("Rule", "field.*")]
    public void No_rule_shows_what_it_puts_behind_the_glass() => FieldRules.All.Should().OnlyContain(rule => !rule.Shown.Overlaps(rule.BehindGlass));

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_says_where_it_comes_from()
    {
        FieldRules.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.HaveCount(15);
        FieldRules.All.Should().OnlyContain(rule => rule.Source.Length > 0);
    }

    [Fact]
    public void The_names_of_the_classes_and_their_numbers_are_stored_and_never_change() => Enum.GetValues<FieldClass>().Select(field => $"{(int)field} {field}").Should().Equal(
        "1 Metadata", "2 VictimIdentity", "3 SafeContact", "4 VictimAddress", "5 Perpetrator",
        "6 Offending", "7 Health", "8 Children", "9 SexualViolence", "10 Narrative");

    private static void ShouldOpen(FieldRule rule, string shown, string behindGlass) =>
        (string.Join(' ', rule.Shown.Order()), string.Join(' ', rule.BehindGlass.Order())).Should().Be((shown, behindGlass));
}
