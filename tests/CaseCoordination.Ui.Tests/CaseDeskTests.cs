using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Privacy.Subjects;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>What the coordinator does with a case from its page: nothing of it needs a program.</summary>
public sealed class CaseDeskTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_coordinator_keeps_a_case_from_its_page(bool scripts)
    {
        var file = await Case();
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("coordinator", $"cases/{file}");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Write a note" }));
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().Equal("Write the note");
        await Checked(visitor, scripts, "case-note-missing");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "The note" }).FillAsync("She moves on Friday: the landlord knows.");
        await Recorded(visitor, "The note was written.");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("She moves on Friday: the landlord knows.");
        (await visitor.Page.TitleAsync()).Should().Be("Case – Case coordination");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Say who has the case in hand" }));
        await visitor.Page.GetByLabel("Who has it in hand?").FillAsync("not an account");
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().ContainSingle();
        await visitor.Page.GetByLabel("Who has it in hand?").FillAsync("coordinator");
        await Recorded(visitor, "Who has the case in hand was recorded.");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Set a day to look at it again" }));
        await Day(visitor, "1", "2", "2020");
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().ContainSingle();
        var due = Today().AddDays(14);
        await Day(visitor, $"{due.Day}", $"{due.Month}", $"{due.Year}");
        await Recorded(visitor, "The day was set.");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Restrict who may see it" }));
        await visitor.Page.GetByLabel("Staff of agency").CheckAsync();
        await visitor.Page.GetByLabel("Kent Police").CheckAsync();
        await visitor.Page.GetByLabel("Why?").FillAsync("He works for one of the agencies.");
        await Checked(visitor, scripts, "case-restriction");
        await Recorded(visitor, "The case was restricted.");
        var standing = await visitor.Page.Locator("main").InnerTextAsync();
        standing.Should().Contain("it is seen by Kent Police").And.Contain($"{due.Day} {due:MMMM yyyy}").And.Contain("In hand with");
        await Checked(visitor, scripts, "case-desk");
        using (var charity = app.Person("practitioner"))
        {
            (await charity.Get($"cases/{file}")).Status.Should().Be(404);
        }

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Lift the restriction" }));
        await visitor.Page.GetByLabel("Why?").FillAsync("He left that agency.");
        await Recorded(visitor, "The restriction was lifted.");
        visitor.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_cases_of_one_person_are_linked_and_given_back(bool scripts)
    {
        var (one, other) = (await Case(), await Case());
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("coordinator", $"cases/{one}");
        var matters = await Matters(visitor);

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Link another case" }));
        await visitor.Page.GetByLabel("Which case?").FillAsync("KP-1");
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().Equal("Enter the address of the other case, copied from its page", "Select how you know", "Say why");
        await visitor.Page.GetByLabel("Which case?").FillAsync($"https://cases.example/cases/{other}?From=1/1/2026");
        await visitor.Page.GetByLabel("An agency said so").CheckAsync();
        await visitor.Page.GetByLabel("Why?").FillAsync("The charity told us they are the same woman.");
        await Checked(visitor, scripts, "case-link");
        await Recorded(visitor, "The cases were linked.");
        (await Matters(visitor)).Should().BeGreaterThan(matters, "her other matters are shown with this case");

        await visitor.Open($"cases/{other}");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("This case belongs to another about the same person.");
        await visitor.Open($"cases/{one}");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Unlink a case" }));
        await visitor.Page.Locator("input[type=radio]").First.CheckAsync();
        await visitor.Page.GetByLabel("Why?").FillAsync("Two sisters.");
        await Recorded(visitor, "The link was taken back.");
        (await Matters(visitor)).Should().Be(matters, "each has its own again");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_who_act_at_once_see_both_and_lose_neither()
    {
        var file = await Case();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator", $"cases/{file}/desk/note");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "The note" }).FillAsync("Mine, typed at length.");
        using var chair = app.Person("chair");
        var read = await chair.Get($"cases/{file}");
        (await chair.Act($"cases/{file}/notes", new JsonObject { ["text"] = "The chair was quicker." }, read)).Status.Should().Be(200);
        await Assertions.Expect(visitor.Page.Locator("[data-live-says]")).ToContainTextAsync("What you are typing was left alone");

        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().ContainSingle().Which.Should().StartWith("Somebody else acted on this case");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("The chair was quicker.");
        (await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "The note" }).InputValueAsync()).Should().Be("Mine, typed at length.");
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("case-note-beside");
        await Recorded(visitor, "The note was written.");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("Mine, typed at length.").And.Contain("The chair was quicker.");
    }

    [Fact]
    public async Task An_open_case_follows_what_others_do_and_says_so()
    {
        var file = await Case();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator", $"cases/{file}");
        using var chair = app.Person("chair");
        (await chair.Act($"cases/{file}/notes", new JsonObject { ["text"] = "Written while the page lay open." }, await chair.Get($"cases/{file}"))).Status.Should().Be(200);

        await Assertions.Expect(visitor.Page.Locator("#what-belongs-to-it")).ToContainTextAsync("Written while the page lay open.");
        await Assertions.Expect(visitor.Page.Locator("[data-live-says]")).ToContainTextAsync("This has changed since you opened it.");
    }

    private static ILocator Button(Visitor visitor) => visitor.Page.Locator("button#record");

    private static async Task Recorded(Visitor visitor, string done)
    {
        await visitor.Follow(Button(visitor));
        await Assertions.Expect(visitor.Page.Locator(".govuk-notification-banner")).ToContainTextAsync(done);
    }

    private static async Task Day(Visitor visitor, string day, string month, string year)
    {
        foreach (var (part, value) in new[] { ("Day", day), ("Month", month), ("Year", year) })
        {
            await visitor.Page.GetByLabel(part, new() { Exact = true }).FillAsync(value);
        }
    }

    private static DateOnly Today() => CaseCoordination.Kernel.LondonDay.Of(TimeProvider.System.GetUtcNow());

    private static Task<int> Matters(Visitor visitor) => visitor.Page.Locator("[aria-labelledby=matters] tbody tr").CountAsync();

    private static async Task Checked(Visitor visitor, bool scripts, string name)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }

    private async Task<Guid> Case()
    {
        var police = app.Machine("kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;
        var read = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        var victim = (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!;
        var file = PersonNamed.CaseFileOf(victim);
        using var coordinator = app.Person("coordinator");
        await Until.Holds(() => coordinator.Get($"cases/{file}"), r => r.Status == 200);
        return file;
    }
}
