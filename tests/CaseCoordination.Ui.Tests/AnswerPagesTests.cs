using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>
/// An agency works a referral from the pages. The emergency fund is the coordinator's own agency's service; the
/// practitioner's agency refers to it.
/// </summary>
public sealed class AnswerPagesTests(App app, Browser browser)
{
    private const string Question = "Pandiculation: has she a cooker?";
    private const string Reply = "Pandiculation: no, only a kettle.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_referral_is_asked_about_answered_accepted_and_closed_from_the_pages_alone(bool scripts)
    {
        var id = await Asked("pas");
        await using var fund = await Visitor.Come(app, browser, scripts);
        await fund.SignIn("coordinator", $"referrals/{id}/timeline");
        await fund.Follow(fund.Page.GetByRole(AriaRole.Button, new() { Name = "Answer this referral" }));
        (await fund.Page.GetByLabel("What must you know?").IsVisibleAsync()).Should().Be(!scripts, "what is not chosen is folded away where there are scripts");
        await Says(fund, "Ask the referrer for information", page => page.GetByLabel("What must you know?").FillAsync(Question));
        await fund.Picture($"timeline-asked{Suffix(scripts)}");
        (await fund.Page.Locator(".govuk-notification-banner").InnerTextAsync()).Should().Contain("Your question was sent to the referrer.");
        await fund.Page.ReloadAsync();
        await Assertions.Expect(fund.Page.Locator(".govuk-notification-banner")).ToHaveCountAsync(0);

        await using var referrer = await Visitor.Come(app, browser, scripts);
        await referrer.SignIn("practitioner", $"referrals/{id}/answer");
        (await referrer.Page.Locator("main").InnerTextAsync()).Should().NotContain("Accept it", "the referrer answers for no service");
        await Says(referrer, "Answer a question", page => page.GetByLabel("Your answer").FillAsync(Reply), shows: Question);

        await Open(fund, id);
        await Says(fund, "Accept it", _ => Task.CompletedTask);
        await Open(fund, id);
        (await fund.Page.GetByLabel("Which step was done?").Locator("option").AllInnerTextsAsync()).Should().Equal("Choose one", "Approved");
        await Says(fund, "Record a step of your work", page => page.GetByLabel("Which step was done?").SelectOptionAsync("approved"));
        await Open(fund, id);
        await Says(fund, "Record the outcome", page => page.GetByLabel("What became of it?").SelectOptionAsync("paid"));

        (await fund.Page.Locator("main").InnerTextAsync()).Should().Contain("Closed").And.Contain("Outcome: paid");
        await fund.Follow(fund.Page.GetByRole(AriaRole.Link, new() { Name = "Read the correspondence" }));
        (await fund.Page.Locator("main").InnerTextAsync()).Should().Contain(Question).And.Contain(Reply);
        fund.Complaints.Should().BeEmpty();
        referrer.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decline_without_a_reason_says_what_is_missing_and_where_and_keeps_what_was_written(bool scripts)
    {
        var id = await Asked("pas");
        await using var fund = await Visitor.Come(app, browser, scripts);
        await fund.SignIn("coordinator", $"referrals/{id}/answer");
        await fund.Follow(fund.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        (await fund.Missing()).Should().Equal("Select what you have to say");

        await fund.Page.GetByRole(AriaRole.Radio, new() { Name = "Decline it" }).CheckAsync();
        var declining = fund.Page.Locator(".govuk-radios__conditional", new() { Has = fund.Page.Locator("#decline-reason") });
        await declining.GetByLabel("A note for the referrer (optional)").FillAsync("Try again in April.");
        await declining.GetByLabel("One stop shop").CheckAsync();
        await fund.Follow(fund.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        (await fund.Missing()).Should().Equal("Select why you decline it");
        (await fund.Page.TitleAsync()).Should().StartWith("Error: ");
        await fund.Page.Locator(".govuk-error-summary__list a").ClickAsync();
        await Assertions.Expect(fund.Page.Locator("#decline-reason")).ToBeFocusedAsync();
        (await fund.Page.Locator("#decline-note").InputValueAsync()).Should().Be("Try again in April.");
        await fund.Picture($"answer-refused{Suffix(scripts)}");
        if (scripts)
        {
            await fund.ShouldFindThePageAccessible();
        }

        await fund.Page.GetByLabel("Why do you decline it?").SelectOptionAsync("fund-exhausted");
        await fund.Follow(fund.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));

        // Without scripts the fragment of the summary's link goes along.
        await fund.Page.Reaches($"**/referrals/{id}/timeline*");
        (await fund.Page.Locator("main").InnerTextAsync()).Should().Contain("You declined the referral.").And.Contain("May help instead: one stop shop");
        fund.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_moved_on_meanwhile_is_shown_as_it_stands_and_nothing_is_recorded()
    {
        var id = await Asked("pas");
        await using var fund = await Visitor.Come(app, browser);
        await fund.SignIn("coordinator", $"referrals/{id}/answer");
        var machine = app.Machine("twbc-cst");
        (await machine.Act($"referrals/{id}/acknowledgement", new JsonObject(), await machine.Get($"referrals/{id}"))).Status.Should().Be(200);

        await fund.Page.GetByRole(AriaRole.Radio, new() { Name = "Accept it" }).CheckAsync();
        await fund.Follow(fund.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));

        (await fund.Missing()).Should().ContainSingle().Which.Should().StartWith("It has changed since you opened it. Here is how it stands");
        (await fund.Page.Locator("main").InnerTextAsync()).Should().Contain("Receipt acknowledged on").And.NotContain("Confirm that you have it");
        ((string?)(await machine.Get($"referrals/{id}")).Json!["status"]).Should().Be("acknowledged");
        await fund.ShouldFindThePageAccessible();
        await fund.Picture("answer-moved-on");
        await fund.Follow(fund.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        await fund.Page.Reaches($"**/referrals/{id}/timeline");
    }

    [Fact]
    public async Task The_referrer_takes_back_and_the_coordinator_sends_by_hand()
    {
        var id = await Asked("pas");
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", $"referrals/{id}/answer");
        await Says(coordinator, "Send it to a service", async page =>
        {
            await page.Locator("#send-to").SelectOptionAsync("one-stop-shop");
            await page.Locator("#send-why").FillAsync("They sit next door to her.");
        });
        (await coordinator.Page.Locator("main").InnerTextAsync()).Should().Contain("You sent the referral to the service.").And.Contain("One stop shop");

        await using var referrer = await Visitor.Come(app, browser);
        await referrer.SignIn("practitioner", $"referrals/{id}/answer");
        await Says(referrer, "Take the referral back", page => page.Locator("#take-back-reason").SelectOptionAsync("no-longer-needed"));
        (await referrer.Page.Locator(".govuk-summary-list").InnerTextAsync()).Should().Contain("Withdrawn");
        await Assertions.Expect(referrer.Page.GetByRole(AriaRole.Button, new() { Name = "Answer this referral" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_tray_is_narrowed_by_status_and_kind_and_what_is_silent_is_listed()
    {
        var id = await Asked("pas");
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", "referrals");
        await coordinator.Page.GetByLabel("Status").SelectOptionAsync("routed");
        await coordinator.Page.GetByLabel("Kind").SelectOptionAsync("emergency-fund");
        await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Narrow the list" }));
        await Assertions.Expect(coordinator.Page.Locator($"a[href='/referrals/{id}/timeline']")).ToHaveCountAsync(1);
        (await coordinator.Page.Locator("tbody .govuk-tag").AllInnerTextsAsync()).Distinct().Should().Equal("Routed");

        await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Silent" }));
        await Assertions.Expect(coordinator.Page.Locator($"a[href='/referrals/{id}/timeline']")).ToHaveCountAsync(0);
        await coordinator.Page.GetByLabel("Silent for how many working days?").FillAsync("0");
        await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "List" }));
        await Assertions.Expect(coordinator.Page.Locator($"a[href='/referrals/{id}/timeline']")).ToHaveCountAsync(1);
        var days = (await coordinator.Page.Locator("tbody .govuk-table__cell--numeric").AllInnerTextsAsync()).Select(int.Parse).ToList();
        days.Should().BeInDescendingOrder();
        await coordinator.Page.GetByLabel("Silent for how many working days?").FillAsync("many");
        await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "List" }));
        (await coordinator.Missing()).Should().Equal("Enter a number of working days, 0 to 1,000");
        await coordinator.ShouldFindThePageAccessible();
        coordinator.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("correspondence")]
    [InlineData("timeline")]
    [InlineData("silent-loops")]
    [InlineData("referrals")]
    public async Task Every_page_is_accessible_and_keeps_to_its_content_policy(string page)
    {
        var id = await Asked("pas");
        var machine = app.Machine("twbc-cst");
        await machine.Act($"referrals/{id}/information-requests", new JsonObject { ["question"] = Question }, await machine.Get($"referrals/{id}"));
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator");

        var opened = await visitor.Open(page switch { "silent-loops" => "silent-loops?WorkingDays=0", "referrals" => page, _ => $"referrals/{id}/{page}" });

        opened!.Status.Should().Be(200);
        await visitor.ShouldFindThePageAccessible();
        visitor.Complaints.Should().BeEmpty();
        (await visitor.Page.TitleAsync()).Should().NotContainAny([.. Bodies.Planted]);
        await visitor.Picture($"tray-{page}");
    }

    private static string Suffix(bool scripts) => scripts ? "" : "-without-scripts";

    private static Task<IResponse?> Open(Visitor visitor, Guid id) => visitor.Open($"referrals/{id}/answer");

    private static async Task Says(Visitor visitor, string what, Func<IPage, Task> tells, string? shows = null)
    {
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = what }).CheckAsync();
        if (shows is not null)
        {
            await Assertions.Expect(visitor.Page.GetByText(shows)).ToBeVisibleAsync();
        }

        await tells(visitor.Page);
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        await visitor.Page.Reaches("**/timeline");
    }

    private async Task<Guid> Asked(string referrer)
    {
        var machine = app.Machine(referrer);
        var taken = await machine.Post("referrals", new JsonObject
        {
            ["kind"] = "emergency-fund",
            ["agencyReference"] = Bodies.NewReference(),
            ["madeOn"] = "2022-05-03",
            ["people"] = new JsonArray(new JsonObject { ["role"] = "victim", ["givenName"] = "Marigold", ["familyName"] = "Testwood", ["dateOfBirth"] = "1961-02-11" }),
            ["consent"] = new JsonObject { ["status"] = "given" },
            ["details"] = new JsonObject { ["category"] = "white-goods", ["amountPounds"] = 250 },
        });
        taken.Status.Should().Be(201, taken.Json?.ToJsonString());
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => machine.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "routed");
        await Until.Holds(() => machine.Get("referrals?size=200&status=routed"), r => r.Json!["referrals"]!.AsArray().Any(x => (Guid)x!["id"]! == id));
        return id;
    }
}
