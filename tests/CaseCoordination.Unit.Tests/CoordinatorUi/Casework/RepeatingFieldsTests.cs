using CaseCoordination.Asb.Interventions;
using CaseCoordination.CoordinatorUi.Casework;

namespace CaseCoordination.Unit.Tests.CoordinatorUi.Casework;

/// <summary>A list on a form takes as many as are needed, one place at a time.</summary>
public sealed class RepeatingFieldsTests
{
    private static readonly StepField Terms = StepField.Many("terms", "Add another term", 4, i =>
    [
        StepField.Words($"terms/{i}/kind", $"Kind {i + 1}", "", ["prohibition", "requirement"]),
        StepField.Text($"terms/{i}/text", $"Text {i + 1}", ""),
    ]);

    private static readonly StepField Days = StepField.Many("reviewsOn", "Add another day", 20, i => [StepField.Date($"reviewsOn/{i}", $"Day {i + 1}", "")]);

    [Fact]
    public void It_begins_with_one_place_and_the_button_stands_below_the_last()
    {
        var fields = StepField.For(StepForm.Empty, [Terms]);

        fields.Select(field => field.Name).Should().Equal("terms/0/kind", "terms/0/text");
        fields[^1].Adds.Should().Be(new AddAnother("terms", "Add another term", "terms-1-kind-0"));
        fields[0].Adds.Should().BeNull();
    }

    [Fact]
    public void Asked_for_one_more_it_keeps_what_was_filled_in_and_ends_at_the_most_there_may_be()
    {
        var form = Form(("terms/0/text", "Keep away."), ("terms/1/text", ""), ("add", "terms"));
        form.AsksForMore.Should().BeTrue();
        StepField.For(form, [Terms]).Select(field => field.Name).Should().Equal("terms/0/kind", "terms/0/text", "terms/1/kind", "terms/1/text", "terms/2/kind", "terms/2/text");

        var full = StepField.For(Form(("terms/3/text", ""), ("add", "terms")), [Terms]);
        full.Should().HaveCount(8).And.OnlyContain(field => field.Adds == null);
        StepField.For(Form(("terms/999999999999/text", "x")), [Terms]).Should().HaveCount(2, "no such place was offered");
    }

    [Fact]
    public void Six_terms_and_a_dozen_days_of_review_reach_the_decision()
    {
        var terms = Form([.. Enumerable.Range(0, 4).SelectMany(i => new[] { ($"terms/{i}/kind", "prohibition"), ($"terms/{i}/text", $"Term {i}.") })]);
        terms.As<ProposalForm>(StepField.For(terms, [Terms])).Terms!.Select(term => term.Text).Should().Equal("Term 0.", "Term 1.", "Term 2.", "Term 3.");

        var days = Form([.. Enumerable.Range(0, 12).SelectMany(i => new[] { ($"reviewsOn/{i}-day", $"{i + 1}"), ($"reviewsOn/{i}-month", "6"), ($"reviewsOn/{i}-year", "2022") })]);
        days.As<ServiceForm>(StepField.For(days, [Days])).ReviewsOn.Should().HaveCount(12);
    }

    private static StepForm Form(params (string Name, string Value)[] told) =>
        new(told.ToDictionary(one => one.Name, IReadOnlyList<string> (one) => [one.Value]));
}
