using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Ladder;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Asb.Ladder;

public sealed class LadderStepsTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 5000].Select(days => new DateOnly(2015, 4, 1).AddDays(days));

    [Fact]
    public void Every_row_has_a_name_of_its_own_and_says_where_it_comes_from()
    {
        LadderSteps.All.Select(step => step.Id).Should().OnlyHaveUniqueItems();
        LadderSteps.All.Should().OnlyContain(step => step.Source.Length > 0 && step.Basis.Length > 0 && step.Issuers.Count > 0);
    }

    /// <summary>The table, said a second time: a figure of it is changed on purpose or not at all.</summary>
    private static readonly Dictionary<string, string> Said = new()
    {
        ["advice-local"] = "advice (step 0) by council, county-council, police, partnership, housing.",
        ["warning-letter-1-local"] = "warning-letter-1 (step 1) by council, county-council, police, partnership, housing; from 10; reviewed after 3 months.",
        ["warning-letter-2-local"] = "warning-letter-2 (step 1) by council, county-council, police, partnership, housing; from 10; reviewed after 3 months.",
        ["parental-agreement-local"] = "parental-agreement (step 2) by council, county-council, police, partnership, housing; to 9; 2 signatories; usually 6 months; reviewed after 3 months.",
        ["aba-local"] = "aba (step 2) by council, county-council, police, partnership, housing; from 10; 2 signatories; usually 6 months; reviewed after 3 months.",
        ["cpw-2014"] = "cpw (step 3) by council, police; from 16.",
        ["cpn-2014"] = "cpn (step 4) by council, police; from 16; reviewed after 3 months; challenged within 21 days; an appeal suspends what it requires.",
        ["fpn-2014"] = "fpn (step 5) by council, police; from 16; at most £100; paid within 14 days.",
        ["prosecution-2014"] = "prosecution (step 5) by council, police; from 16.",
        ["injunction-2014"] = "injunction (step 6) by council, police, housing; from 10; adults or until further order; under 18 12 months at most; reviewed after 6 months.",
        ["cbo-2014"] = "cbo (step 7) by council, police; from 10; adults 24 months at least, or until further order; under 18 12 months at least, 36 months at most; reviewed after 12 months.",
        ["cbo-2020"] = "cbo (step 7) by council, police; from 10; adults 24 months at least, or until further order; under 18 12 months at least, 36 months at most; reviewed after 12 months.",
        ["dispersal-2014"] = "dispersal (beside the ladder) by police; from 10; adults 2 days at most; under 18 2 days at most.",
        ["pspo-2014"] = "pspo (beside the ladder) by council; adults 36 months at most; reviewed after 12 months; challenged within 42 days.",
        ["closure-notice-2014"] = "closure-notice (beside the ladder) by council, police; adults 2 days at most.",
        ["closure-order-2014"] = "closure-order (beside the ladder) by council, police; adults 3 months at most; challenged within 21 days.",
    };

    [Fact]
    [Trait("Rule", "ladder.*")]
    public void Every_row_is_this_and_stands_for_its_step_on_its_days_alone()
    {
        LadderSteps.All.ToDictionary(step => step.Id, step => step.AsRule().Says).Should().Equal(Said);
        foreach (var step in LadderSteps.All)
        {
            LadderSteps.On(step.EffectiveFrom, step.Code).Should().BeSameAs(step);
            LadderSteps.On(step.EffectiveTo ?? step.EffectiveFrom.AddYears(20), step.Code)!.Code.Should().Be(step.Code);
            LadderSteps.On(step.EffectiveFrom.AddDays(-1)).Should().NotContain(step);
            LadderSteps.On((step.EffectiveTo ?? DateOnly.MaxValue.AddDays(-1)).AddDays(1)).Contains(step).Should().Be(step.EffectiveTo is null);
        }
    }

    [Fact]
    public void On_no_day_has_a_step_two_rows() => Always.Holds(Days, day => LadderSteps.On(day).Select(step => step.Code).Should().OnlyHaveUniqueItems());

    [Fact]
    public void An_order_on_conviction_stands_under_the_sentencing_code_from_the_first_of_December_2020()
    {
        LadderSteps.On(new(2020, 11, 30), "cbo")!.Id.Should().Be("cbo-2014");
        LadderSteps.On(new(2020, 12, 1), "cbo")!.Id.Should().Be("cbo-2020");
        LadderSteps.On(new(2014, 10, 19), "cpn").Should().BeNull();
    }

    [Fact]
    public void An_age_told_grows_with_the_years_and_a_birthday_is_exact() => Always.Holds(Gen.Select(Gen.Int[0, 100], Gen.Int[0, 4000]), it =>
    {
        var (years, days) = it;
        var (told, on) = (new DateOnly(2022, 5, 3), new DateOnly(2022, 5, 3).AddDays(days));

        var age = SubjectAge.On(on, new AsbSubject { ApproximateAge = years }, told);

        age.Years.Should().BeInRange(years + (days / 366), years + (days / 365));
        age.Basis.Should().Be("stated");
        SubjectAge.On(on, new AsbSubject { DateOfBirth = told.AddYears(-years), ApproximateAge = 99 }, told).Basis.Should().Be("dob");
    });

    [Fact]
    public void The_usual_reviews_of_a_young_persons_order_leave_no_twelve_months_without_one() => Always.Holds(Gen.Select(Days, Gen.Int[12, 36]), it =>
    {
        var (start, end) = (it.Item1, it.Item1.AddMonths(it.Item2));

        ReviewDays.Cover(start, end, ReviewDays.Usual(LadderSteps.On(start, "cbo")!, under18: true, start, end)).Should().BeTrue();
    });
}
