using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The pages of a case: found by name, read whole, as it was, and gone back to.</summary>
public sealed class CasePagesTests(App app, Browser browser)
{
    private readonly string _her = $"Foxglove{Guid.NewGuid():N}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_coordinator_finds_a_case_reads_it_as_it_was_and_goes_back_to_a_decision(bool scripts)
    {
        var (file, _) = await Case();
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("coordinator", "cases");
        await visitor.Page.GetByLabel("Family name").FillAsync(_her);
        await visitor.Page.FillDay("Date of birth", "11", "2", "1990");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Find the case" }));
        visitor.Page.Url.Should().EndWith("/cases", "a name never stands in an address");
        await Checked(visitor, scripts, "cases");
        await visitor.Follow(visitor.Page.Locator("table a").First);
        await visitor.Page.Reaches($"**/cases/{file}");

        (await visitor.Page.Locator(".app-case-banner").InnerTextAsync()).Should().Contain("Safe contact").And.Contain("Not agreed").And.Contain("Repeats in 12 months");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain(_her, "the coordinator is shown whom it is about").And.Contain("Corrected by").And.Contain("Late: recorded");
        (await visitor.Page.TitleAsync()).Should().Be("Case – Case coordination");
        await Checked(visitor, scripts, "case");
        await OnPaper(visitor);

        await visitor.Page.GetByLabel("As known at").FillAsync("1/1/2020");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show this part" }));
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("as it was known on 1 January 2020");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("There is nothing here that you may see.");
        await visitor.Page.GetByLabel("As known at").FillAsync("yesterday");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show this part" }));
        await Assertions.Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("As known at is a day");
        await Checked(visitor, scripts, "case-error");

        await visitor.Open($"cases/{file}");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Go back to this decision") }).First);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("What they could see");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("They could see").And.Contain("Entry 1 of ").And.Contain("recorded by the service itself");
        await Checked(visitor, scripts, "decision");
        await visitor.PhonePicture($"decision-phone{(scripts ? "" : "-without-scripts")}");
        visitor.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData("changes", "coordinator")]
    [InlineData("chronology", "coordinator")]
    [InlineData("missed-repeats", "coordinator")]
    [InlineData("address-trace", "dpo")]
    public async Task Every_review_is_accessible_and_names_nobody(string page, string role)
    {
        var (file, victim) = await Case();
        if (page == "missed-repeats")
        {
            await Missed();
        }

        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn(role, page switch
        {
            "missed-repeats" => "cases/missed-repeats",
            "address-trace" => $"address-trace/{victim}",
            _ => $"cases/{file}/{page}",
        });

        (await visitor.Page.ContentAsync()).Should().NotContain(_her);
        (await visitor.Page.Locator("h1").InnerTextAsync()).Should().NotBeEmpty().And.NotContain("not found");
        await Checked(visitor, true, page);
        await visitor.PhonePicture($"{page}-phone");
        (page != "missed-repeats" || await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open the later case" }).CountAsync() > 0).Should().BeTrue("a page without rows shows nothing");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_officer_for_data_protection_finds_whose_address_may_have_leaked()
    {
        await Case();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("dpo", "address-trace");
        await visitor.Page.FillDay("Date of birth", "11", "2", "");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Find the person" }));
        (await visitor.Missing()).Should().Equal("Enter a family name", "Date of birth: enter the year");
        await visitor.ShouldFindThePageAccessible();

        await visitor.Page.GetByLabel("Family name").FillAsync(_her);
        await visitor.Page.FillDay("Date of birth", "11", "2", "1990");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Find the person" }));
        await visitor.ShouldFindThePageAccessible();
        await visitor.PhonePicture("address-trace-found-phone");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Person 1" }));
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Where an address has been");
        visitor.Complaints.Should().BeEmpty();
    }

    /// <summary>The whole story and nothing to press.</summary>
    private static async Task OnPaper(Visitor visitor)
    {
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show this part" })).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Write a note" })).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".moj-timeline").First).ToBeVisibleAsync();
        await visitor.Picture("case-printed");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task Checked(Visitor visitor, bool scripts, string name)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }

    /// <summary>One woman under two names, whom only a person knows to be one: a repeat that nobody noticed.</summary>
    private async Task Missed()
    {
        var his = $"Hogweed{Guid.NewGuid():N}"[..20];
        var files = new List<Guid>();
        foreach (var (her, days) in new[] { ("Celandine", -60), ("Speedwell", 0) })
        {
            var body = Bodies.Marac(madeOn: $"{LondonDay.Of(TimeProvider.System.GetUtcNow()).AddDays(days):O}");
            var (victim, accused) = (body["people"]![0]!, body["people"]![1]!);
            (victim["familyName"], accused["familyName"], accused["dateOfBirth"]) = ($"{her}{Guid.NewGuid():N}"[..20], his, "1979-09-09");
            var id = (Guid)(await app.Machine("kp").Post("referrals", body)).Json!["id"]!;
            var read = await Until.Holds(() => app.Machine("kp").Get($"referrals/{id}"), r => r.IsSettled());
            files.Add(PersonNamed.CaseFileOf((Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!));
        }

        using var coordinator = app.Person("coordinator");
        var link = new JsonObject { ["case"] = $"{files[1]}", ["basis"] = "judged", ["reason"] = "Her sister brought both letters." };
        (await coordinator.Act($"cases/{files[0]}/links", link, await Until.Holds(() => coordinator.Get($"cases/{files[0]}"), r => r.Status == 200))).Status.Should().Be(200);
    }

    /// <summary>One woman referred long after it happened, with a correction beside it.</summary>
    private async Task<(Guid File, Guid Victim)> Case()
    {
        var police = app.Machine("kp");
        var body = Bodies.Marac(madeOn: $"{LondonDay.Of(TimeProvider.System.GetUtcNow()).AddDays(-20):O}");
        body["people"]![0]!["familyName"] = _her;
        var id = (Guid)(await police.Post("referrals", body)).Json!["id"]!;
        var read = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        (await police.Act($"referrals/{id}/corrections", new JsonObject { ["entry"] = 1, ["correction"] = "It was a Sunday." }, read)).Status.Should().Be(200);
        var victim = (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!;
        var file = PersonNamed.CaseFileOf(victim);
        using var coordinator = app.Person("coordinator");
        await Until.Holds(() => coordinator.Get($"cases/{file}/timeline"), r => r.Json?["entries"]?.AsArray().Any(e => (string?)e!["kind"] == "entry-corrected") == true);
        await Until.Holds(
            () => coordinator.Post("cases/searches", new JsonObject { ["familyName"] = _her, ["dateOfBirth"] = "1990-02-11" }), r => r.Json?["cases"]?.AsArray().Count == 1);
        return (file, victim);
    }
}
