using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>An entry is put right at a page, which shows both when somebody else did so meanwhile.</summary>
public sealed class PlanCorrectionPagesTests(App app, Browser browser)
{
    private const string Action = "plans/2022-23/actions/3.9";

    [Theory]
    [InlineData(true, "2022-07-11", "11 July 2022")]
    [InlineData(false, "2022-07-12", "12 July 2022")]
    public async Task A_milestone_somebody_else_corrected_meanwhile_is_shown_beside_what_was_filled_in(bool scripts, string day, string words)
    {
        var team = app.Machine("twbc-cst");
        var missed = await team.Post($"{Action}/milestones", Milestone(day, "postponed"));
        missed.Status.Should().Be(201);
        await using var visitor = await Visitor.Come(app, browser, scripts);
        var page = visitor.Page;
        await visitor.SignIn("coordinator", "plan/2022-23/3.9");
        await visitor.Follow(page.Locator("tr", new() { HasText = words }).GetByRole(AriaRole.Link, new() { Name = "Correct" }));
        (await page.GetByLabel("Why was it not reached? (optional)").InputValueAsync()).Should().Be("postponed", "the form says what was recorded");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        (await page.Locator(".govuk-error-summary__list a").AllInnerTextsAsync()).Should().Equal("Why is it corrected: select one");
        await Check(visitor, scripts, "plan-correct-wrong");

        (await team.Act($"{Action}/milestones/{missed.Json!["id"]}/correction", new JsonObject { ["reason"] = "known-better", ["milestone"] = Milestone(day, "no-staff") }, missed)).Status.Should().Be(201);
        await page.GetByLabel("Why is it corrected?").SelectOptionAsync("typing-error");
        await page.GetByLabel("Why was it not reached? (optional)").SelectOptionAsync("no-funding");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Somebody put it right while you filled this in");
        await Assertions.Expect(page.Locator("#says-now")).ToContainTextAsync("No staff");
        (await page.GetByLabel("Why was it not reached? (optional)").InputValueAsync()).Should().Be("no-funding", "what was filled in stays");
        await Check(visitor, scripts, "plan-correct-conflict");

        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was corrected.");
        await Assertions.Expect(page.Locator("tr", new() { HasText = words })).ToContainTextAsync("No funding");
        await visitor.Follow(page.Locator("tr", new() { HasText = words }).GetByRole(AriaRole.Link, new() { Name = "Correct" }));
        await page.GetByLabel("None: it was recorded wrongly altogether").CheckAsync();
        await page.GetByLabel("Why is it withdrawn?").SelectOptionAsync("recorded-twice");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was withdrawn.");
        await Assertions.Expect(page.Locator("tr", new() { HasText = words })).ToContainTextAsync("Withdrawn: recorded twice");
        await Check(visitor, scripts, "plan-withdrawn");
        visitor.Complaints.Should().BeEmpty();
    }

    private static JsonObject Milestone(string day, string reason) => new() { ["milestone"] = "amnesty-need-assessed", ["outcome"] = "missed", ["on"] = day, ["reason"] = reason };

    private static async Task Check(Visitor visitor, bool scripts, string name)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }
}
