using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>A file of activities is looked at row by row before anything is recorded, mended, and recorded once.</summary>
public sealed class PlanImportPagesTests(App app, Browser browser)
{
    private const string Header = "action,kind,occurredOn,agencyReference,people,hours\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_looked_at_mended_and_recorded_and_known_when_it_comes_again(bool scripts)
    {
        await using var visitor = await Visitor.Come(app, browser, scripts);
        var page = visitor.Page;
        var own = scripts ? "IMP-A" : "IMP-B";
        await visitor.SignIn("coordinator", "plan/2022-23");
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Record many activities from a file" }));
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Look at the rows" }));
        (await page.Locator(".govuk-error-summary__list a").AllInnerTextsAsync()).Should().Equal("Choose a file, or paste its rows", "Choose what to record when a row is wrong");
        (await page.TitleAsync()).Should().StartWith("Error: ");
        await Check(visitor, scripts, "plan-import-wrong");

        await page.GetByLabel("Or paste the rows").FillAsync("action;kind\n2.3;patrol\n");
        await page.GetByLabel("Nothing: all rows or none").CheckAsync();
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Look at the rows" }));
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Line 1: Add the column occurredOn");

        await page.GetByLabel("Or paste the rows").FillAsync("");
        await Choose(page, "latin-1.csv", [.. "action,kind\ncaf"u8, 0xE9]);
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Look at the rows" }));
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Save the file as CSV UTF-8 and choose it again");

        var good = $"2.3,patrol,2022-05-20,{own}-1,12,4\n2.3,patrol,2022-05-27,{own}-2,9,3.5\n";
        await Choose(page, "patrols.csv", System.Text.Encoding.UTF8.GetBytes($"{Header}{good}2.3,patrol,2022-05-28,{own}-3,9,60\n"));
        await page.GetByLabel("Nothing: all rows or none").CheckAsync();
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Look at the rows" }));
        var rows = page.Locator("tbody tr");
        (await rows.CountAsync()).Should().Be(3);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("Left out");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("hours:");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Record these rows" }).CountAsync()).Should().Be(0, "all or none, and one is wrong");
        await Check(visitor, scripts, "plan-import-left-out");

        await page.GetByLabel("The good rows").CheckAsync();
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Look at the rows" }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Rows: 2 good, 1 wrong. Nothing is recorded yet.");
        await Check(visitor, scripts, "plan-import-preview");
        (await Recorded(own)).Should().Be(0, "it was only looked at");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Record these rows" }));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Activities brought in");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("Recorded");
        await Check(visitor, scripts, "plan-imported");
        await page.ReloadAsync();
        (await Recorded(own)).Should().Be(2, "to look at what became of it records nothing");

        await visitor.Open("plan/2022-23/import");
        await page.GetByLabel("Or paste the rows").FillAsync(Header + good);
        await page.GetByLabel("Nothing: all rows or none").CheckAsync();
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Look at the rows" }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Rows: 2 recorded before.");
        await page.GetByLabel("Kind of activity").SelectOptionAsync("patrol");
        var template = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the template" }).ClickAsync());
        template.SuggestedFilename.Should().Be("activities-patrol.csv");
        (await File.ReadAllTextAsync(await template.PathAsync(), Machine.Stop)).Should().Contain("action,kind,occurredOn,agencyReference,area,places,").And.Contain("2.3,patrol,");
        visitor.Complaints.Should().BeEmpty();
    }

    private static Task Choose(IPage page, string name, byte[] bytes) => page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = bytes });

    private async Task<int> Recorded(string own) => (await app.Machine("twbc-cst").Get("plans/2022-23/actions/2.3")).Json!["entries"]!.AsArray()
        .Count(entry => ((string?)entry!["agencyReference"])?.StartsWith(own, StringComparison.Ordinal) == true);

    private static async Task Check(Visitor visitor, bool scripts, string name)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }
}
