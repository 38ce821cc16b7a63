using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Kernel;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>A place is reported by somebody nobody knows, and worked on by who is signed in.</summary>
public sealed class PlacesPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Anybody_reports_a_place_and_the_team_finds_assesses_and_assigns_it(bool scripts)
    {
        var today = LondonDay.Of(DateTimeOffset.UtcNow);
        await using var passerBy = await Visitor.Come(app, browser, scripts);
        await passerBy.Open("report-a-place");
        (await passerBy.Page.GetByRole(AriaRole.Button, new() { Name = "Leave this page quickly" }).CountAsync()).Should().Be(1);
        await passerBy.Follow(passerBy.Page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }));
        (await passerBy.Page.Locator(".govuk-error-summary__list a").AllInnerTextsAsync()).Should().Contain("Select what you want to report");
        (await passerBy.Page.TitleAsync()).Should().StartWith("Error: ");
        await passerBy.Picture($"report-a-place-errors{Suffix(scripts)}");
        await passerBy.Page.GetByLabel("Graffiti").CheckAsync();
        (await passerBy.Page.GetByLabel("A tag").IsVisibleAsync()).Should().BeTrue();
        (await passerBy.Page.GetByLabel("No CCTV").IsVisibleAsync()).Should().Be(!scripts, "what is not chosen is folded away where there are scripts");
        await passerBy.Page.GetByLabel("A tag").CheckAsync();
        await passerBy.Page.GetByLabel("Do you know the coordinates? (optional)").FillAsync(scripts ? "51.1371, 0.2831" : "51.0971, 0.5361");
        foreach (var (label, value) in new[] { ("Day", today.Day), ("Month", today.Month), ("Year", today.Year) })
        {
            await passerBy.Page.GetByLabel(label, new() { Exact = true }).FillAsync($"{value}");
        }

        if (scripts)
        {
            await passerBy.ShouldFindThePageAccessible();
        }

        await passerBy.Picture($"report-a-place{Suffix(scripts)}");
        await passerBy.Follow(passerBy.Page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }));
        await Assertions.Expect(passerBy.Page.Locator("h1")).ToHaveTextAsync("Report sent");
        (await passerBy.Page.Context.CookiesAsync()).Should().ContainSingle("the one against forgery");

        await using var team = await Visitor.Come(app, browser, scripts);
        await Until.Holds(() => app.Machine("csu").Get("places/reports?kind=graffiti-tag&status=submitted"), list => list.Json!["reports"]!.AsArray().Count > 0);
        await team.SignIn("coordinator", "places?kind=graffiti-tag&status=submitted");
        (await team.Page.Locator("svg.app-map").GetAttributeAsync("role")).Should().Be("img");
        await team.Picture($"places{Suffix(scripts)}");
        await Accessible(team, scripts);
        await team.Follow(team.Page.Locator("table tbody a").First);
        await team.Follow(team.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        (await team.Page.Locator(".govuk-error-summary__list a").AllInnerTextsAsync()).Should().Equal("Select what happened");
        await team.Page.GetByLabel("Record what was found there").CheckAsync();
        await team.Page.GetByLabel("What was found?").SelectOptionAsync("confirmed");
        await Accessible(team, scripts);
        await team.Follow(team.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        await Assertions.Expect(team.Page.Locator("#standing")).ToContainTextAsync("Assessed");
        await team.Page.GetByLabel("Give an agency something to do").CheckAsync();
        await team.Page.GetByLabel("What is to be done?").SelectOptionAsync("owner-asked-to-remove");
        await team.Follow(team.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        (await team.Page.Locator(".govuk-error-summary__list a").AllInnerTextsAsync()).Should().Equal("Select the agency that is to act");
        await team.Page.GetByLabel("Who is to act?").SelectOptionAsync("twbc-street-scene");
        await team.Page.FillDay("By when? (optional)", "3", "13", "2031");
        await team.Follow(team.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        (await team.Missing()).Should().Equal("By when: enter a month from 1 to 12");
        (await team.Page.Locator("#dueOn-action-assigned-month").InputValueAsync()).Should().Be("13", "what was typed is not lost");
        await Accessible(team, scripts);
        await team.Picture($"place-report-day-wrong{Suffix(scripts)}");
        await team.Page.FillDay("By when? (optional)", "3", "3", $"{today.Year + 1}");
        await team.Follow(team.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        await Assertions.Expect(team.Page.Locator("#standing")).ToContainTextAsync("Action assigned");
        await team.Picture($"place-report{Suffix(scripts)}");
        passerBy.Complaints.Should().BeEmpty();
        team.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_assessment_shows_its_table_its_caveats_and_its_repeat_rates_and_can_be_taken_along()
    {
        var team = app.Machine("twbc-cst");
        const string at = "assessments/2024-25";
        (await team.Post($"{at}/crime-counts", "district,type,year,count,position\nE07000116,robbery,2023,26,=1\nE07000116,robbery,2022,39,=1\n", mediaType: "text/csv")).Status.Should().Be(201);
        (await team.Post($"{at}/caveats", new JsonObject { ["text"] = "The year before was unlike any other." })).Status.Should().Be(201);
        (await team.Post($"{at}/repeat-rates", """{"source":"davss","period":"2023-24-Q1","area":"west-kent","percent":7}""")).Status.Should().Be(201);
        await using var analyst = await Visitor.Come(app, browser);
        await analyst.SignIn("analyst", at);

        (await analyst.Page.Locator("#robbery").InnerTextAsync()).Should().Contain("-33.3%").And.Contain("=1");
        (await analyst.Page.Locator("main").InnerTextAsync()).Should().Contain("The year before was unlike any other.").And.Contain("7%").And.Contain("provisional");
        await analyst.ShouldFindThePageAccessible();
        await analyst.Picture("assessment");
        var download = await analyst.Page.RunAndWaitForDownloadAsync(() => analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Download the table as CSV" }).ClickAsync());
        download.SuggestedFilename.Should().Be("strategic-assessment-2024-25.csv");
        analyst.Complaints.Should().BeEmpty();
    }

    private static Task Accessible(Visitor visitor, bool scripts) => scripts ? visitor.ShouldFindThePageAccessible() : Task.CompletedTask;

    private static string Suffix(bool scripts) => scripts ? "" : "-without-scripts";
}
