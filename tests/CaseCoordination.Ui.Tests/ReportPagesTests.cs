using System.Text.RegularExpressions;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Measures.Files;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>A quarter's report written, signed, published, downloaded and restated by people at browsers.</summary>
public sealed class ReportPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_writes_a_report_the_chair_signs_it_and_it_stays_as_published(bool scripts)
    {
        var (quarter, first, late) = scripts ? ("Q3", "2022-11-05", "2022-11-06") : ("Q4", "2023-02-05", "2023-02-06");
        await Contacts(quarter, first, 26);
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await using var chair = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("analyst", "reports?year=2022-23");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = $"2022/23 {quarter}", Exact = true }));
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Begin the report" }));
        await Look(visitor, "report", scripts);

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Write about action 2.1", Exact = true }));
        await visitor.Page.GetByLabel("What is there to say?").FillAsync("Call 07700 900123.");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Leave out postcodes");
        await Look(visitor, "report-narrative", scripts);
        await visitor.Page.GetByLabel("What is there to say?").FillAsync("More contacts than planned.");
        await visitor.Page.GetByLabel("How does the action stand?").SelectOptionAsync("green");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Assertions.Expect(visitor.Page.Locator("[id='action-2.1']")).ToContainTextAsync("More contacts than planned.");

        await chair.SignIn("chair", $"reports/2022-23/{quarter}");
        await chair.Follow(chair.Page.GetByRole(AriaRole.Link, new() { Name = "Sign off the report" }));
        await Look(chair, "report-sign-off", scripts);
        await chair.Follow(chair.Page.GetByRole(AriaRole.Button, new() { Name = "Sign off" }));
        await Assertions.Expect(chair.Page.Locator("main")).ToContainTextAsync("Signed off");

        await visitor.Open($"reports/2022-23/{quarter}/publish");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Confirm that you have read both editions");
        await Look(visitor, "report-publish", scripts);
        await visitor.Page.GetByLabel("I have read the internal report").CheckAsync();
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }));
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("These figures stay as they were published.");
        var published = await visitor.Page.Locator("[id='action-2.1']").InnerTextAsync();

        await Contacts(quarter, late, 13);
        await visitor.Open($"reports/2022-23/{quarter}");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Not restated yet");
        (await visitor.Page.Locator("[id='action-2.1']").InnerTextAsync()).Should().Be(published);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("recorded late");
        await Look(visitor, "report-published", scripts);
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Public edition" }));
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("More contacts than planned.");
        await Look(visitor, "report-public", scripts);
        await Keep(visitor, $"2022-23/{quarter}", scripts);
        visitor.Complaints.Should().BeEmpty();
        chair.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Files_trials_and_late_data_open_for_the_coordinator_and_a_file_is_made_and_downloaded()
    {
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator", "reports");
        await Look(visitor, "reports", scripts: true);
        await visitor.Open("reports/2022-23/Q1/late-data");
        await Look(visitor, "report-late", scripts: true);
        await visitor.Open("reports/what-if?code=2.1a&kind=count&fact=activity.engagement&dimension=action%3D2.1&from=2022-23%2FQ1&to=2022-23%2FQ4");
        await Assertions.Expect(visitor.Page.Locator("#tried")).ToContainTextAsync("2.1a");
        await Look(visitor, "report-what-if", scripts: true);

        await visitor.Open("reports/files");
        await visitor.Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("marac-dataset");
        await visitor.Page.GetByLabel("Kind of file").SelectOptionAsync("xlsx");
        await visitor.Page.GetByLabel("Plan year").SelectOptionAsync("2022-23");
        await Look(visitor, "report-files", scripts: true);
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the file" }));
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Download marac-dataset-2022-23-q1.xlsx" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        await Look(visitor, "report-file", scripts: true);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        download.SuggestedFilename.Should().Be("marac-dataset-2022-23-q1.xlsx");
        visitor.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_failed_says_why_and_is_asked_for_again(bool scripts)
    {
        var failed = new ReportFile(Guid.CreateVersion7(), "marac-dataset", "internal", "csv", "2022/23", scripts ? 2 : 3, "analyst", DateTimeOffset.UtcNow, ReportFile.Failed, 0, Failure: ReportFile.NotMade);
        await using (var session = app.Store.LightweightSession("tunbridge-wells"))
        {
            session.Insert(failed);
            await session.SaveChangesAsync(Machine.Stop);
        }

        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("analyst", "reports/files");
        await Assertions.Expect(visitor.Page.Locator("tr", new() { HasText = failed.FileName }).First).ToContainTextAsync("Failed: The report could not be read or written.");
        await Look(visitor, "report-files-failed", scripts);
        await visitor.Open($"reports/files/{failed.Id}");
        await Look(visitor, "report-file-failed", scripts);
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ask for it again" }));
        await Assertions.Expect(visitor.Page).Not.ToHaveURLAsync(new Regex($"{failed.Id}|reports/files$"));
        await Made(visitor, failed.FileName, scripts);
        visitor.Complaints.Should().BeEmpty();
    }

    /// <summary>The file's link, once it is there: the page asks for it by itself, and without scripts whoever looks again does.</summary>
    private static async Task<ILocator> Made(Visitor visitor, string name, bool scripts)
    {
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = $"Download {name}" });
        await Until.Holds(
            async () =>
            {
                await (scripts ? Task.CompletedTask : visitor.Page.ReloadAsync());
                return await link.CountAsync();
            },
            count => count > 0);
        return link;
    }

    /// <summary>The report on paper, to be looked at.</summary>
    private static async Task Keep(Visitor visitor, string quarter, bool scripts)
    {
        if (scripts && Environment.GetEnvironmentVariable("CASECOORD_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visitor.Open("reports/files");
            await visitor.Page.GetByLabel("Plan year").SelectOptionAsync(quarter.Split('/')[0]);
            await visitor.Page.GetByLabel("Quarter", new() { Exact = true }).SelectOptionAsync(quarter.Split('/')[1]);
            await visitor.Page.GetByLabel("Kind of file").SelectOptionAsync("pdf");
            await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the file" }));
            var link = await Made(visitor, $"quarterly-report-2022-23-{quarter.Split('/')[1].ToLowerInvariant()}.pdf", scripts);
            await (await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync())).SaveAsAsync(Path.Combine(folder, "quarterly-report.pdf"));
        }
    }

    private static async Task Look(Visitor visitor, string name, bool scripts)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }

    /// <summary>Outreach on a day, once the figures know of it.</summary>
    private async Task Contacts(string quarter, string day, int engagements)
    {
        var team = app.Machine("twbc-cst");
        var taken = await app.Machine("kenward").Post("plans/2022-23/actions/2.1/activities", Bodies.Outreach(day, engagements, "Dunorlan Park"));
        taken.Status.Should().Be(201);
        var position = (long)taken.Json!["receipt"]!["position"]!;
        await Until.Holds(() => team.Get($"measures/2022-23/{quarter}"), r => (long)r.Json!["knownTo"]! >= position);
    }
}
