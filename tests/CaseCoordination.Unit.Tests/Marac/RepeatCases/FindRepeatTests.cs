using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Marac.Rules;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.RepeatCases;

public sealed class FindRepeatTests
{
    private static readonly Guid New = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c2");
    private static readonly MaracCase Earlier = After(Accepted);

    /// <summary>The earlier case was referred on 3 May 2022.</summary>
    [Theory]
    [InlineData("2022-05-03", false)]
    [InlineData("2022-05-04", true)]
    [InlineData("2023-05-03", true)]
    [InlineData("2023-05-04", false)]
    public void The_incidents_own_day_counts_from_the_last_referral(string incident, bool repeat) =>
        (Find(DateOnly.Parse(incident, null), new EarlierCase(Earlier, Certain: true)) is not null).Should().Be(repeat);

    [Fact]
    [Trait("Rule", "safelives-last-referral")]
    public void It_is_one_on_each_day_of_the_window_and_on_no_other() =>
        Always.Holds(Gen.Select(Gen.DateOnly[new(2000, 1, 1), new(2040, 12, 31)], Gen.Int[-400, 800]), it =>
        {
            var incident = it.Item1.AddDays(it.Item2);
            var found = Find(incident, new EarlierCase(Earlier with { ReferredOn = it.Item1 }, Certain: true));

            (found is not null).Should().Be(incident > it.Item1 && incident <= it.Item1.AddMonths(12));
        });

    [Fact]
    public void Each_repeat_starts_the_window_anew()
    {
        var second = Earlier with { Id = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c1"), ReferredOn = new(2023, 4, 1) };

        Find(new(2023, 9, 1), new(Earlier, true), new(second, true)).Should().BeEquivalentTo(new { EarlierCaseId = second.Id, Anchor = new DateOnly(2023, 4, 1) });
    }

    [Fact]
    public void A_certain_one_goes_before_a_likely_one()
    {
        var likely = Earlier with { Id = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c1"), ReferredOn = new(2022, 8, 1) };

        Find(new(2022, 9, 1), new(likely, false), new(Earlier, true))!.Certain.Should().BeTrue();
    }

    [Fact]
    public void A_referral_no_meeting_would_have_heard_starts_no_window()
    {
        Find(new(2022, 9, 1), new EarlierCase(Earlier with { Outcome = ScreeningOutcome.ReturnedToReferrer }, true)).Should().BeNull();
        Find(new(2022, 9, 1), new EarlierCase(Earlier with { Status = CaseStatus.Voided }, true)).Should().BeNull();
        Find(new(2022, 9, 1), new EarlierCase(Earlier with { Id = New }, true)).Should().BeNull("it is no repeat of itself");
    }

    [Fact]
    public void Counted_from_the_hearing_a_case_not_heard_has_no_window()
    {
        var rule = RepeatRules.All[0] with { Anchor = RepeatAnchor.LastHearing };

        rule.AnchorOf(new(2022, 5, 3), heardOn: null).Should().BeNull();
        rule.AnchorOf(new(2022, 5, 3), new(2022, 5, 25)).Should().Be(new DateOnly(2022, 5, 25));
    }

    private static RepeatFound? Find(DateOnly incident, params EarlierCase[] earlier) => FindRepeat.Decide(New, incident, incident, earlier, Today);
}
