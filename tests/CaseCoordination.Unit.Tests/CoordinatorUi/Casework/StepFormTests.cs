using System.Globalization;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Orders;
using CaseCoordination.Stalking.SafeContact;
using CsCheck;

namespace CaseCoordination.Unit.Tests.CoordinatorUi.Casework;

/// <summary>What is filled in on a page becomes the form the API takes, or is told to be unreadable; never something else.</summary>
public sealed class StepFormTests
{
    private static readonly StepField On = StepField.Date("on", "On which day?", "Enter the day");

    [Fact]
    public void A_day_typed_in_three_fields_is_that_day() => Gen.Date.Sample(moment =>
    {
        var day = DateOnly.FromDateTime(moment);
        var form = Told(("on-day", $"{day.Day}"), ("on-month", $" {day.Month:00}"), ("on-year", day.Year.ToString("0000", CultureInfo.InvariantCulture)));

        form.Unreadable([On]).Should().BeEmpty();
        form.As<OrderStepForm>([On]).On.Should().Be(day);
    });

    [Theory]
    [InlineData("31", "2", "2022")]
    [InlineData("1", "", "2022")]
    [InlineData("one", "2", "2022")]
    [InlineData("1", "2", "22")]
    public void What_is_no_day_is_said_to_be_none_and_not_to_be_missing(string day, string month, string year)
    {
        var form = Told(("on-day", day), ("on-month", month), ("on-year", year));

        form.Unreadable([On]).Should().ContainSingle().Which.Field.Should().Be(On.Name);
        form.As<OrderStepForm>([On]).On.Should().BeNull();
    }

    [Fact]
    public void A_choice_nobody_offered_is_none()
    {
        var step = StepField.Choice("step", "Which step?", "Select a step", OrderStep.Considered);

        Told(("step", "considered")).As<OrderStepForm>([step]).Step.Should().Be(OrderStep.Considered);
        Told(("step", "granted")).As<OrderStepForm>([step]).Step.Should().BeNull();
        Told(("step", "4")).As<OrderStepForm>([step]).Step.Should().BeNull();
    }

    [Fact]
    public void Several_boxes_are_a_list_and_what_was_left_empty_is_left_out()
    {
        var days = StepField.Boxes("safeDays", "On which days?", "Select days", [new("monday", "Monday"), new("sunday", "Sunday")]);
        var told = new StepForm(new Dictionary<string, IReadOnlyList<string>> { ["safeDays"] = ["sunday", "never", "monday"], ["codeWord"] = ["  "] });

        var agreed = told.As<AgreedContact>([days, StepField.Line("codeWord", "A code word", "Enter one")]);

        (string.Join(' ', agreed.SafeDays!), agreed.CodeWord, agreed.Channel).Should().Be(("sunday monday", null, null));
    }

    [Fact]
    public void A_place_left_empty_in_a_list_stays_so_that_a_fault_leads_to_its_own_field()
    {
        StepField[] fields = [.. Enumerable.Range(0, 3).Select(i => StepField.Text($"terms/{i}/text", $"Term {i}", "Say what"))];

        var form = Told(("terms/1/text", "No drums.")).As<ProposalForm>(fields);

        form.Terms!.Select(term => term.Text).Should().Equal(null, "No drums.");
    }

    [Fact]
    public void Days_in_a_list_are_those_that_were_told()
    {
        StepField[] fields = [.. Enumerable.Range(0, 3).Select(i => StepField.Date($"reviewsOn/{i}", $"Review {i}", "Enter the day"))];

        Told(("reviewsOn/2-day", "7"), ("reviewsOn/2-month", "5"), ("reviewsOn/2-year", "2022")).As<ServiceForm>(fields).ReviewsOn.Should().Equal(new DateOnly(2022, 5, 7));
    }

    private static StepForm Told(params (string Input, string Typed)[] told) =>
        new(told.ToDictionary(one => one.Input, one => (IReadOnlyList<string>)[one.Typed]));
}
