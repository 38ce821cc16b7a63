using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Events;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Screening.Grounds;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

public sealed class RepeatTests
{
    [Theory]
    [InlineData("2021-05-03", "2021-05-02", false)]
    [InlineData("2021-05-03", "2021-05-03", false)]
    [InlineData("2021-05-03", "2021-05-04", true)]
    [InlineData("2021-05-03", "2022-05-03", true)]
    [InlineData("2021-05-03", "2022-05-04", false)]
    [InlineData("2020-02-29", "2021-02-28", true)]
    [InlineData("2020-02-29", "2021-03-01", false)]
    [InlineData("2019-02-28", "2020-02-28", true)]
    [InlineData("2019-02-28", "2020-02-29", false)]
    public void A_further_incident_is_a_repeat_for_twelve_months_after_the_last_referral(string last, string incident, bool repeat)
    {
        var (lastReferralOn, incidentOn) = (DateOnly.Parse(last, null), DateOnly.Parse(incident, null));

        ScreenReferral.IsRepeat(lastReferralOn, incidentOn).Should().Be(repeat);
        CriteriaBy(SafeLives, None with { Repeat = new ClaimedRepeat { PreviousReferralOn = lastReferralOn, IncidentOn = incidentOn } })
            .Should().Equal(repeat ? [ReferralCriterion.Repeat] : []);
    }

    [Fact]
    public void It_is_none_from_twelve_months_and_a_day_on_however_much_later() =>
        Always.Holds(Gen.Select(Gen.DateOnly[new(2000, 1, 1), new(2040, 12, 31)], Gen.Int[1, 5000]), it =>
            ScreenReferral.IsRepeat(it.Item1, it.Item1.AddMonths(12).AddDays(it.Item2)).Should().BeFalse());

    [Fact]
    public void It_is_one_on_every_day_before() =>
        Always.Holds(Gen.Select(Gen.DateOnly[new(2000, 1, 1), new(2040, 12, 31)], Gen.Int[1, 364]), it =>
            ScreenReferral.IsRepeat(it.Item1, it.Item1.AddDays(it.Item2)).Should().BeTrue());

    [Theory]
    [InlineData(null, "2022-05-01")]
    [InlineData("2021-09-01", null)]
    public void Without_both_days_there_is_none(string? last, string? incident) => CriteriaBy(SafeLives, None with
    {
        Repeat = new ClaimedRepeat
        {
            PreviousReferralOn = last is null ? null : DateOnly.Parse(last, null),
            IncidentOn = incident is null ? null : DateOnly.Parse(incident, null),
        },
    }).Should().BeEmpty();
}
