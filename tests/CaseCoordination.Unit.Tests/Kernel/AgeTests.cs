using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2006-05-03", "2022-05-02", 15)]
    [InlineData("2006-05-03", "2022-05-03", 16)]
    [InlineData("2006-05-03", "2022-05-04", 16)]
    [InlineData("2006-12-31", "2022-01-01", 15)]
    [InlineData("2022-05-03", "2022-05-03", 0)]
    public void A_year_is_completed_on_the_birthday_not_before(string bornOn, string day, int age) => Of(bornOn, day).Should().Be(age);

    [Theory]
    [InlineData("2022-02-28", 17)]
    [InlineData("2022-03-01", 18)]
    [InlineData("2024-02-28", 19)]
    [InlineData("2024-02-29", 20)]
    public void Born_on_29_February_completes_a_year_on_1_March_unless_there_is_a_29th(string day, int age) => Of("2004-02-29", day).Should().Be(age);

    private static int Of(string bornOn, string day) => Age.On(DateOnly.Parse(day, null), DateOnly.Parse(bornOn, null));
}
