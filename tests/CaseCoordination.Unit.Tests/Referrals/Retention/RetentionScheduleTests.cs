using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Retention;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Referrals.Retention;

public sealed class RetentionScheduleTests
{
    private static readonly DateOnly MadeOn = new(2022, 5, 3);
    private static readonly DateOnly LastOn = new(2022, 6, 30);
    private static readonly RetentionRule Marac = RetentionSchedule.For("marac");

    private static readonly Gen<RetentionRule> AnyRule = Gen.OneOf([.. RetentionSchedule.Rules, RetentionSchedule.Other]);

    /// <summary>Any day of a few years, and now and then the one that not every year has.</summary>
    private static readonly Gen<DateOnly> Days = Gen.OneOf(Gen.Int[0, 1500].Select(n => new DateOnly(2020, 1, 1).AddDays(n)), Gen.OneOf(new DateOnly(2020, 2, 29), new DateOnly(2024, 2, 29)));

    /// <summary>A child born on any day up to the one the referral arrived, or of whom only an age was given, or not even that.</summary>
    private static readonly Gen<(DateOnly MadeOn, DateOnly ReceivedOn, DateOnly LastOn, DateOnly Born, PersonOnForm Child)> Children =
        Gen.Select(Days, Gen.Int[0, 40], Gen.Int[0, 900], Gen.Int[0, (365 * 18) + 3], Gen.OneOf("birth", "age", "nothing")).Select((madeOn, late, later, old, told) =>
        {
            var receivedOn = madeOn.AddDays(late);
            var born = madeOn is { Month: 2, Day: 29 } && old % 2 == 0 ? madeOn.AddYears(-16) : receivedOn.AddDays(-old);
            var child = new PersonOnForm
            {
                Role = "child",
                DateOfBirth = told == "birth" ? born : null,
                ApproximateAge = told == "age" ? Math.Max(0, AgeOn(madeOn, born)) : null,
            };
            return (madeOn, receivedOn, receivedOn.AddDays(later), born, child);
        });

    [Theory]
    [Trait("Rule", "keep-marac")]
    [Trait("Rule", "keep-stalking")]
    [Trait("Rule", "keep-isva")]
    [Trait("Rule", "keep-asb")]
    [Trait("Rule", "keep-other")]
    [InlineData("marac", "keep-marac", 7)]
    [InlineData("stalking", "keep-stalking", 7)]
    [InlineData("isva", "keep-isva", 7)]
    [InlineData("asb", "keep-asb", 6)]
    [InlineData("a-kind-nobody-knows", "keep-other", 7)]
    public void A_kind_is_kept_by_its_rule_and_an_unknown_one_as_long_as_the_longest(string kind, string rule, int years) =>
        RetentionSchedule.For(kind).Should().BeEquivalentTo(new { Id = rule, Years = years });

    [Fact]
    public void The_years_count_from_the_last_thing_that_happened() => DueOn(Person("victim", "25-34")).Should().Be(new DateOnly(2029, 6, 30));

    [Theory]
    [InlineData("victim", "under-16", "2047-05-04")]
    [InlineData("victim", "16-17", "2031-05-03")]
    [InlineData("victim", "18-24", "2029-06-30")]
    [InlineData("child", "under-16", "2047-05-04")]
    [InlineData("child", "16-17", "2031-05-03")]
    [InlineData("child", "unknown", "2047-05-04")]
    [InlineData("perpetrator", "16-17", "2029-06-30")]
    [InlineData("other-adult", "unknown", "2029-06-30")]
    public void For_the_victims_and_the_childrens_sake_it_is_kept_until_the_youngest_they_can_be_is_25(string role, string band, string due) =>
        DueOn(Person(role, band)).Should().Be(DateOnly.Parse(due, null));

    [Fact]
    public void The_longest_of_all_counts() =>
        DueOn(Person("victim", "25-34"), Person("child", "16-17"), Person("child", "under-16")).Should().Be(new DateOnly(2047, 5, 4));

    [Fact]
    public void A_day_that_year_does_not_have_is_the_first_of_March() =>
        RetentionSchedule.DueOn(Marac, new(2024, 2, 29), Referral(MadeOn, MadeOn.AddDays(1))).Should().Be(new DateOnly(2031, 3, 1));

    [Fact]
    public void It_is_never_due_before_the_years_of_its_rule_are_over() => Always.Holds(Gen.Select(AnyRule, Children), it =>
    {
        var (rule, (madeOn, receivedOn, lastOn, _, child)) = it;

        RetentionSchedule.DueOn(rule, lastOn, Referral(madeOn, receivedOn, Named(child, madeOn))).Should().BeOnOrAfter(lastOn.AddYears(rule.Years));
    });

    [Fact]
    [Trait("Rule", "keep-child")]
    public void It_is_never_due_before_a_child_named_is_25() => Always.Holds(Gen.Select(AnyRule, Children), it =>
    {
        var (rule, (madeOn, receivedOn, lastOn, born, child)) = it;
        var due = RetentionSchedule.DueOn(rule, lastOn, Referral(madeOn, receivedOn, Person("victim", "25-34"), Named(child, madeOn)));

        AgeOn(due, born).Should().BeGreaterThanOrEqualTo(25);
    },
    times: 3000);

    private static int AgeOn(DateOnly day, DateOnly born) => Age.On(day, born);

    private static DateOnly DueOn(params NamedPerson[] people) => RetentionSchedule.DueOn(Marac, LastOn, Referral(MadeOn, MadeOn.AddDays(1), people));

    private static ReferralReceived Referral(DateOnly madeOn, DateOnly receivedOn, params NamedPerson[] people) =>
        Happened.Received with { MadeOn = madeOn, ReceivedOn = receivedOn, People = people };

    private static NamedPerson Person(string role, string band) => Happened.Received.People[0] with { Role = role, AgeBand = band };

    /// <summary>As the intake names them, with the band the intake gives.</summary>
    private static NamedPerson Named(PersonOnForm person, DateOnly madeOn) => SealReferral.Seal(
        Forms.With(Forms.Victim, person) with { MadeOn = madeOn }, "victim", [TestKeys.OfZephyrine, TestKeys.OfIgnatius], Guid.Empty, "kp", "digest", madeOn).People[1];
}
