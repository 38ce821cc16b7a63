using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>Who somebody is was told wrongly: it is put right at a page, beside what it replaced, and nobody's words are lost.</summary>
public sealed class PutRightPagesTests(App app, Browser browser)
{
    private readonly Machine _police = app.Machine("kp");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_told_wrongly_is_put_right_beside_what_it_replaced(bool scripts)
    {
        var (id, _) = await Referred("marac");
        await using var visitor = await Visitor.Come(app, browser, scripts);
        var page = visitor.Page;
        await visitor.SignIn("coordinator", $"referrals/{id}/sent");
        await visitor.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Put right who they are (victim)" }));

        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().Equal("Say why it was wrong");
        await page.GetByLabel("Why was it wrong?").FillAsync("The officer wrote down her sister's.");
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().Equal("Enter what is right in at least one of these");
        await page.FillDay("Date of birth", "31", "2", "1990");
        await page.GetByLabel("NHS number").FillAsync("123");
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().Equal("Date of birth: there is no 31 February 1990");
        await Checked(visitor, scripts, "put-right-wrong");
        await page.FillDay("Date of birth", "12", "2", "1990");
        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().ContainSingle().Which.Should().StartWith("Enter the ten digits");
        (await page.GetByLabel("Year", new() { Exact = true }).InputValueAsync()).Should().Be("1990", "what was filled in stays");
        await page.GetByLabel("NHS number").FillAsync("");
        await page.GetByLabel("Other names and spellings").FillAsync("Zephie");
        await visitor.Follow(page.GetByRole(AriaRole.Button, new() { Name = "Add another name" }));
        await page.GetByLabel("Other name 2").FillAsync("Z. Quillfeather");
        await visitor.Follow(Button(visitor));

        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("It was put right");
        var shown = await page.Locator("main").InnerTextAsync();
        shown.Should().Contain("Zephie, Z. Quillfeather").And.Contain("Why: The officer wrote down her sister's.");
        (await page.GetByRole(AriaRole.Row, new() { Name = "Date of birth" }).InnerTextAsync()).Should().Contain("11 February 1990").And.Contain("12 February 1990");
        (await page.TitleAsync()).Should().Be("What was sent – Case coordination");
        await Checked(visitor, scripts, "put-right-sent");
        await visitor.Open($"referrals/{id}/correspondence");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The officer wrote down her sister's.");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_who_put_somebody_right_at_once_see_both_and_lose_neither()
    {
        var (id, victim) = await Referred("marac");
        await using var visitor = await Visitor.Come(app, browser);
        var page = visitor.Page;
        await visitor.SignIn("coordinator", $"referrals/{id}/people/{victim}");
        await page.GetByLabel("Family name").FillAsync("Quillfeathere");
        await page.GetByLabel("Why was it wrong?").FillAsync("She spelled it to me.");
        (await _police.Act($"referrals/{id}/particulars", new JsonObject { ["person"] = $"{victim}", ["familyName"] = "Quillfether" }, await _police.Get($"referrals/{id}"))).Status.Should().Be(200);
        await Assertions.Expect(page.Locator("[data-live-says]")).ToContainTextAsync("What you are typing was left alone");

        await visitor.Follow(Button(visitor));
        (await visitor.Missing()).Should().ContainSingle().Which.Should().StartWith("Something was recorded on this referral");
        (await page.GetByRole(AriaRole.Row, new() { Name = "Family name" }).InnerTextAsync()).Should().Contain("Quillfether").And.Contain("Quillfeather");
        await Assertions.Expect(page.Locator("#familyName-hint")).ToHaveTextAsync("Now: Quillfether.");
        (await page.GetByLabel("Family name").InputValueAsync()).Should().Be("Quillfeathere", "what was filled in stays");
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("put-right-beside");
        await page.SetViewportSizeAsync(320, 700);
        await visitor.Picture("put-right-beside-phone");

        await visitor.Follow(Button(visitor));
        var tables = page.GetByRole(AriaRole.Table);
        (await tables.First.InnerTextAsync()).Should().Contain("Quillfether").And.Contain("Quillfeathere", "the newest stands first");
        (await tables.Nth(1).InnerTextAsync()).Should().Contain("Quillfeather").And.Contain("Quillfether");
        await visitor.Picture("put-right-sent-phone");
    }

    [Fact]
    public async Task A_service_that_was_asked_reads_what_was_put_right_and_puts_nothing_right_itself()
    {
        var (id, victim) = await Referred("stalking");
        using var practitioner = app.Person("practitioner");
        await Until.Holds(() => practitioner.Get($"referrals/{id}"), read => read.Status == 200);
        var correction = new JsonObject { ["person"] = $"{victim}", ["givenName"] = "Zefirina", ["reason"] = "Misheard." };
        (await Until.Holds(async () => await _police.Act($"referrals/{id}/particulars", correction, await _police.Get($"referrals/{id}")), answer => answer.Status != 412)).Status.Should().Be(200);

        var sent = await practitioner.Open($"referrals/{id}/sent");
        sent.Text.Should().Contain("Zefirina").And.Contain("Before").And.NotContain("Put right who they are");
        (await practitioner.Open($"referrals/{id}/people/{victim}")).Text.Should().Contain("What was sent").And.NotContain("Put it right");
    }

    private static ILocator Button(Visitor visitor) => visitor.Page.Locator("button#record");

    private static async Task Checked(Visitor visitor, bool scripts, string name)
    {
        await visitor.Picture($"{name}{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }

    private async Task<(Guid Referral, Guid Victim)> Referred(string kind)
    {
        var body = Bodies.Marac();
        if (kind == "stalking")
        {
            (body["kind"], body["consent"]) = ("stalking", new JsonObject { ["status"] = "given" });
            body["details"] = new JsonObject { ["isDomesticAbuse"] = false, ["twoOrMoreOccasions"] = true, ["deviceMonitored"] = "unknown" };
        }

        var id = (Guid)(await _police.Post("referrals", body)).Json!["id"]!;
        var read = await Until.Holds(() => _police.Get($"referrals/{id}"), r => kind == "stalking" || r.IsSettled());
        return (id, (Guid)read.Json!["content"]!["people"]!.AsArray().Single(p => (string?)p!["role"] == "victim")!["personId"]!);
    }
}
