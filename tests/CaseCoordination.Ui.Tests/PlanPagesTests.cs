using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The plan: its actions, one form for every kind of activity, what is put right, and which measures have a figure.</summary>
public sealed class PlanPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true, "SQ-UI-1", "2022-05-06")]
    [InlineData(false, "SQ-UI-2", "2022-05-13")]
    public async Task An_analyst_records_a_patrol_puts_it_right_and_says_how_the_action_stands(bool scripts, string reference, string day)
    {
        await using var visitor = await Visitor.Come(app, browser, scripts);
        var page = visitor.Page;
        await visitor.SignIn("analyst");
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Plan", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Plan 2022/23");
        (await page.Locator("tbody tr").CountAsync()).Should().Be(71);
        await Check(visitor, scripts, "plan");

        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "2.3", Exact = true }));
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Record an activity" }));
        await page.FillDay("Day it happened", day[8..], "", day[..4]);
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        (await visitor.Missing()).Should().Equal("Day it happened: enter the month");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Day it happened: enter the month" }).GetAttributeAsync("href")).Should().Be("#occurred-on-month", "the summary leads to the box that is wrong");
        (await page.Locator("input.govuk-input--error").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.id)")).Should().Equal("occurred-on-month");
        (await page.Locator("#occurred-on-day").InputValueAsync()).Should().Be(day[8..], "what was typed is not lost");
        await Check(visitor, scripts, "plan-activity-day-wrong");
        await page.FillDay("Day it happened", day[8..], "May", day[..4]);
        await page.GetByLabel("Your own reference (optional)").FillAsync(reference);
        await page.GetByLabel("Street Pastors patrol").CheckAsync();
        await page.GetByLabel("People engaged (people)").FillAsync("41");
        await page.GetByLabel("Hours on patrol (hours)").FillAsync("65");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        var problem = page.Locator(".govuk-error-summary");
        await Assertions.Expect(problem).ToContainTextAsync("from 0 to 24");
        await problem.GetByRole(AriaRole.Link).First.ClickAsync();
        await (scripts ? Assertions.Expect(page.Locator("#patrol-hours")).ToBeFocusedAsync() : page.WaitForURLAsync("**#patrol-hours", new() { WaitUntil = WaitUntilState.Commit }));
        await Check(visitor, scripts, "plan-activity-wrong");

        await page.GetByLabel("Hours on patrol (hours)").FillAsync("6.5");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The activity was recorded.");
        await Check(visitor, scripts, "plan-action");

        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = $"Correct Street Pastors patrol of {int.Parse(day[8..], System.Globalization.CultureInfo.InvariantCulture)} May 2022" }));
        (await page.Locator("#occurred-on-month").InputValueAsync()).Should().Be("5", "the form says what was recorded");
        await page.GetByLabel("Why is it corrected?").SelectOptionAsync("counted-anew");
        await page.GetByLabel("People engaged (people)").FillAsync("40");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The activity was corrected.");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "Corrected: counted anew" }).First).ToContainTextAsync("People engaged: 40");

        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Record a milestone, evidence, progress or a figure" }));
        await page.GetByLabel("How it stands").CheckAsync();
        await page.GetByLabel("Quarter", new() { Exact = true }).SelectOptionAsync("Q1");
        await page.GetByLabel("How does it stand?").SelectOptionAsync("green");
        await Check(visitor, scripts, "plan-entry");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was recorded.");

        await visitor.Open("measures/2022-23/Q1/coverage");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Coverage of the measures");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "2.3c Street Pastors" })).ToContainTextAsync("Typed in");
        await Check(visitor, scripts, "coverage");
        await visitor.Open("measures/2022-23/Q1");
        await Check(visitor, scripts, "measures-compared");
        visitor.Complaints.Should().BeEmpty();
    }

    private static async Task Check(Visitor visitor, bool scripts, string name)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }
}
