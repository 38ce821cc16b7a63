using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Events;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

public sealed class ScreeningRuleSetsTests
{
    [Theory]
    [InlineData("2014-12-31", "safelives-2015")]
    [InlineData("2015-01-01", "safelives-2015")]
    [InlineData("2025-03-31", "safelives-2015")]
    [InlineData("2025-04-01", "kent-medway-2025")]
    [InlineData("2040-01-01", "kent-medway-2025")]
    public void A_referral_is_screened_by_the_set_in_force_on_its_day_and_before_the_first_by_the_first(string day, string set) =>
        ScreeningRuleSets.On(DateOnly.Parse(day, null)).Id.Should().Be(set);

    [Fact]
    public void The_sets_stand_in_order_of_their_days_each_under_a_name_of_its_own()
    {
        ScreeningRuleSets.All.Select(s => s.EffectiveFrom).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        ScreeningRuleSets.All.Select(s => s.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_set_not_checked_with_its_publisher_says_so() =>
        ScreeningRuleSets.All.Where(s => !s.Verified).Select(s => s.Id).Should().Equal("kent-medway-2025");

    [Fact]
    public void The_shortest_judgement_taken_in_alone_is_the_shortest_that_counts()
    {
        With(new MaracDetails { ProfessionalJudgement = new string('x', ScreeningRuleSets.ShortestJudgement) }).ShouldBeTakenIn();
        With(new MaracDetails { ProfessionalJudgement = new string('x', ScreeningRuleSets.ShortestJudgement - 1) })
            .ShouldBeFaulted("/details/professionalJudgement", "no-ground");
    }
}
