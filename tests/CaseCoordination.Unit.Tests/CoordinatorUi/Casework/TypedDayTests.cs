using CaseCoordination.CoordinatorUi.Casework;
using CsCheck;

namespace CaseCoordination.Unit.Tests.CoordinatorUi.Casework;

/// <summary>A day typed into three boxes is that day, or says which of them to mend and how.</summary>
public sealed class TypedDayTests
{
    [Fact]
    public void Every_day_is_read_back_as_it_is_written() => Gen.Date.Sample(moment =>
    {
        var day = DateOnly.FromDateTime(moment);
        var typed = TypedDay.Of(day);

        (typed.Value, typed.Wrong.Count).Should().Be((day.Year >= 1000 ? day : null, day.Year >= 1000 ? 0 : 1));
    });

    [Theory]
    [InlineData("27", "3", "2022")]
    [InlineData(" 27 ", "March", "2022")]
    [InlineData("27", "mar", " 2022")]
    [InlineData("027", "03", "2022")]
    public void A_month_may_be_written_out_and_spaces_do_no_harm(string day, string month, string year) =>
        new TypedDay(day, month, year).Value.Should().Be(new DateOnly(2022, 3, 27));

    [Theory]
    [InlineData("", "3", "2022", "day", "enter the day")]
    [InlineData("27", "", "", "month year", "enter the month and the year")]
    [InlineData("27", "14", "", "month year", "enter the year")]
    [InlineData("32", "3", "2022", "day", "enter a day from 1 to 31")]
    [InlineData("27", "13", "2022", "month", "enter a month from 1 to 12")]
    [InlineData("27", "Marsh", "2022", "month", "enter a month from 1 to 12")]
    [InlineData("27", "3", "22", "year", "enter the year in four digits, such as 2022")]
    [InlineData("0", "0", "2022", "day month", "enter a real date, such as 27 3 2022")]
    [InlineData("29", "2", "2023", "day", "there is no 29 February 2023")]
    [InlineData("31", "Jun", "2022", "day", "there is no 31 June 2022")]
    [InlineData("-1", "3", "2022", "day", "enter a day from 1 to 31")]
    public void What_is_no_day_names_the_boxes_to_mend(string day, string month, string year, string wrong, string mend)
    {
        var typed = new TypedDay(day, month, year);

        (typed.Value, string.Join(' ', typed.Wrong), typed.Mend).Should().Be((null, wrong, mend));
        DateInput.AnchorOf("on", typed).Should().Be($"on-{wrong.Split(' ')[0]}");
    }

    [Fact]
    public void Nothing_typed_is_not_wrong_and_all_its_boxes_are_marked_where_it_may_not_be_left_out()
    {
        var typed = new TypedDay(null, " ", "");

        (typed.IsEmpty, typed.Value, typed.Wrong.Count).Should().Be((true, null, 0));
        var input = new DateInput("on", "On which day?", part => part, typed, "Enter the day");
        TypedDay.Parts.Should().OnlyContain(part => input.IsWrong(part));
        var asked = input with { Error = null };
        TypedDay.Parts.Should().NotContain(part => asked.IsWrong(part));
    }
}
