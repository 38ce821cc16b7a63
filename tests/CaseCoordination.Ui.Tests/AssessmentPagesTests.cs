using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>A published assessment is restated, and the draft of the plan it leads to decided about and adopted.</summary>
public sealed class AssessmentPagesTests(App app, Browser browser)
{
    private const string At = "assessments/2023-24";

    [Fact]
    public async Task A_count_is_restated_with_its_reason_and_the_first_edition_stays_and_the_draft_becomes_the_plan()
    {
        var team = app.Machine("twbc-cst");
        (await team.Post($"{At}/crime-counts", "district,type,year,count,position\nE07000116,robbery,2022,26,=1\nE07000116,robbery,2021,39,=1\n", mediaType: "text/csv")).Status.Should().Be(201);
        (await team.Post($"{At}/caveats", """{"text":"Recorded crime is what was reported and recorded."}""")).Status.Should().Be(201);
        (await team.Post($"{At}/priorities", """{"priorities":[{"title":"Domestic Abuse","recommendation":"retain"}]}""")).Status.Should().Be(201);
        (await team.Post($"{At}/publication", "{}")).Status.Should().Be(201);
        await using var visitor = await Visitor.Come(app, browser, scripts: false);
        var page = visitor.Page;
        await visitor.SignIn("coordinator", At);
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Restate a count" }));
        await page.GetByLabel("Type").SelectOptionAsync("robbery");
        await page.GetByLabel("Calendar year").SelectOptionAsync("2022");
        await page.GetByLabel("Count as it is now").FillAsync("28");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Restate it" }));
        (await page.Locator(".govuk-error-summary__list a").AllInnerTextsAsync()).Should().ContainSingle().Which.Should().StartWith("Say why");
        await visitor.Picture("assessment-restate-wrong");
        await page.GetByLabel("Because").FillAsync("Two were recorded late, \"found\" in May.");
        await page.GetByLabel("County position (optional)").FillAsync("=2");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Restate it" }));
        await Assertions.Expect(page.Locator("#robbery")).ToContainTextAsync("28");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Two were recorded late, \"found\" in May.");
        await Assertions.Expect(page.Locator("#robbery")).ToContainTextAsync("=2");
        await visitor.Picture("assessment-restated");
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Read it as it was first published" }));
        await Assertions.Expect(page.Locator("#robbery")).ToContainTextAsync("26");
        await Assertions.Expect(page.Locator("#first")).ToBeVisibleAsync();
        await TheDraftIsAdopted(visitor, team);
        visitor.Complaints.Should().BeEmpty();
        await EachPageIsAccessible();
    }

    private static async Task TheDraftIsAdopted(Visitor visitor, Machine team)
    {
        var page = visitor.Page;
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Draft of the plan 2023/24" }));
        await visitor.Picture("draft-plan");
        await page.GetByLabel("I have read the draft").CheckAsync();
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Adopt the plan 2023/24" }));
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("actions are undecided");

        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "2.1", Exact = true }));
        await page.GetByLabel("Changed").CheckAsync();
        await page.GetByLabel("Its words, when they change").FillAsync("Outreach in parks, also in winter");
        await visitor.Picture("draft-action");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Add an action" }));
        await page.GetByLabel("Number").FillAsync("2.1");
        await page.GetByLabel("Its words").FillAsync("Talk to bars");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("There is an action of that number");
        await page.GetByLabel("Number").FillAsync("2.40");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        var open = (await team.Get($"{At}/draft-plan")).Json!["actions"]!.AsArray().Where(action => (string?)action!["choice"] == "undecided").Select(action => (string)action!["number"]!).ToList();
        foreach (var number in open)
        {
            (await team.Post($"{At}/draft-plan/actions/{number}", new JsonObject { ["choice"] = "keep" })).Status.Should().Be(201);
        }

        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Adopt the plan 2023/24" }));
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Confirm that the partnership has agreed");
        await page.GetByLabel("I have read the draft").CheckAsync();
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Adopt the plan 2023/24" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Plan 2023/24");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Outreach in parks, also in winter");
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Plan years" })).ToContainTextAsync("2022/23");
        await visitor.Picture("plan-adopted");
        await visitor.Open($"{At}/draft-plan");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This plan is adopted, and its draft is over.");
        await visitor.Open("reports");
        await Assertions.Expect(page.Locator("#quarters")).ToContainTextAsync("2023/24");
        await visitor.Picture("reports-of-two-years");
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "2022/23", Exact = true }));
        await Assertions.Expect(page.Locator("#quarters")).ToContainTextAsync("2022/23");
    }

    private async Task EachPageIsAccessible()
    {
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator");
        foreach (var path in (string[])[At, $"{At}?edition=first", $"{At}/restate", $"{At}/draft-plan", "assessments/2024-25/draft-plan", "assessments/2024-25/draft-plan/1.1", "assessments/2024-25/draft-plan/new", "plan/2023-24", "reports"])
        {
            (await visitor.Open(path))!.Status.Should().Be(200, path);
            await visitor.ShouldFindThePageAccessible();
        }

        visitor.Complaints.Should().BeEmpty();
    }
}
