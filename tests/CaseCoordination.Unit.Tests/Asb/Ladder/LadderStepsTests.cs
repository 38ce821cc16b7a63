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
