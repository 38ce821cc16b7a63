using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class PlanYearTests
{
    [Fact]
    public void It_runs_from_1_April_to_31_March()
    {
        var year = new PlanYear(2022);

        year.StartsOn.Should().Be(new DateOnly(2022, 4, 1));
        year.EndsOn.Should().Be(new DateOnly(2023, 3, 31));
    }

    [Theory]
    [InlineData(2022, "2022/23", "2022-23")]
    [InlineData(2008, "2008/09", "2008-09")]
    [InlineData(2099, "2099/00", "2099-00")]
    public void It_is_written_with_a_slash_on_paper_and_a_hyphen_in_an_address(int start, string printed, string inAddress)
    {
        new PlanYear(start).Printed.Should().Be(printed);
        new PlanYear(start).ToString().Should().Be(inAddress);
    }

    [Fact]
    public void Both_forms_are_read_back() => Always.Holds(Gen.Int[2000, 2099].Select(start => new PlanYear(start)), year =>
    {
        PlanYear.Parse(year.Printed).Should().Be(year);
        PlanYear.Parse(year.ToString()).Should().Be(year);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("2022-22")]
    [InlineData("2022-24")]
    [InlineData("2022-2023")]
    [InlineData("2022 23")]
    [InlineData("22-2023")]
    [InlineData(" 022-23")]
    [InlineData("2022-+3")]
    [InlineData("1999-00")]
    [InlineData("2100-01")]
    public void Anything_else_is_no_plan_year(string? text) => PlanYear.Parse(text).Should().BeNull();
}
