using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

public sealed class ReferralPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_coordinator_signs_in_finds_a_referral_and_reads_its_history(bool scripts)
    {
        var referral = await AnsweredReferral();
        await using var visitor = await Visitor.Come(app, browser, scripts);

        await visitor.SignInByHand("coordinator", "referrals");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = (string)referral["agencyReference"]! }));
        await visitor.Page.Reaches($"**/referrals/{referral["id"]}/timeline");

        var titles = await visitor.Page.Locator(".moj-timeline__title").AllInnerTextsAsync();
        titles.Where(title => title != "Another referral is open").Should().Equal(
            "Clocks started", "Referral routed", "Referral accepted", "Receipt acknowledged", "Clocks started", "Referral routed", "Referral received");
        (await visitor.Page.Locator(".moj-timeline").InnerTextAsync()).Should().Contain("16 of 24 topics answered yes");
        (await visitor.Page.ContentAsync()).Should().NotContainAny([.. Bodies.Planted]);
        visitor.Complaints.Should().BeEmpty();
        await visitor.Picture($"timeline{(scripts ? "" : "-without-scripts")}");
    }

    [Theory]
    [InlineData("sign-in", false)]
    [InlineData("referrals", true)]
    [InlineData("account", true)]
    [InlineData("partnership", true)]
    [InlineData("timeline", true)]
    [InlineData("measures", true)]
    [InlineData("measures/2022-23/Q1/1.1b", true)]
    [InlineData("referrals/00000000-0000-0000-0000-000000000001/timeline", true)]
    [InlineData("sign-in/refused", false)]
    [InlineData("error/429", false)]
    public async Task Every_page_is_accessible_and_keeps_to_its_content_policy(string path, bool signedIn)
    {
        var referral = await AnsweredReferral();
        await using var visitor = await Visitor.Come(app, browser);
        var address = path == "timeline" ? $"referrals/{referral["id"]}/timeline" : path;
        await (signedIn ? visitor.SignIn("coordinator", address) : visitor.Open(address));

        await visitor.ShouldFindThePageAccessible();
        visitor.Complaints.Where(c => !c.Contains("status of 4", StringComparison.Ordinal)).Should().BeEmpty();
        (await visitor.Page.TitleAsync()).Should().NotContainAny([.. Bodies.Planted]);
        await visitor.Picture(path.Length == 0 ? "referrals" : path.Replace('/', '-'));
    }

    [Fact]
    public async Task A_wrong_password_signs_nobody_in()
    {
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.Open("sign-in");
        await visitor.Page.GetByLabel("User name").FillAsync("coordinator");
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("wrong");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }));

        (await visitor.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Enter a user name and password that match");
        await visitor.Open("");
        visitor.Page.Url.Should().Contain("/sign-in");
    }

    [Fact]
    public async Task Signed_out_is_out()
    {
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }));
        await visitor.Open("");

        visitor.Page.Url.Should().Contain("/sign-in");
    }

    [Fact]
    public async Task A_practitioner_of_another_agency_finds_nothing_and_is_not_told_that_it_exists()
    {
        var referral = await AnsweredReferral();
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("practitioner");

        (await visitor.Page.ContentAsync()).Should().NotContain((string)referral["agencyReference"]!);
        var hidden = await visitor.Open($"referrals/{referral["id"]}/timeline");
        hidden!.Status.Should().Be(404);
    }

    [Fact]
    public async Task Cookies_are_out_of_the_reach_of_scripts()
    {
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator");

        (await visitor.Page.Context.CookiesAsync()).Should().NotBeEmpty().And.OnlyContain(cookie => cookie.HttpOnly);
    }

    private async Task<JsonNode> AnsweredReferral()
    {
        var police = app.Machine("kp");
        var taken = await police.Post("referrals", Bodies.Marac());
        var answered = await Until.Holds(() => police.Get($"referrals/{taken.Json!["id"]}"), r => r.IsSettled());
        await Until.Holds(() => police.Get("referrals?size=200"), r => r.Json!["referrals"]!.AsArray().Any(x => (string?)x!["id"] == (string?)taken.Json!["id"]));
        return answered.Json!;
    }
}
