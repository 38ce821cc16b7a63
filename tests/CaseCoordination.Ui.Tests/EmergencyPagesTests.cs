using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>What was sent, what is withheld, and the way through in an emergency.</summary>
public sealed class EmergencyPagesTests(App app, Browser browser)
{
    private const string Reason = "She rang from the house and the line went dead.";

    [Theory]
    [InlineData("sent")]
    [InlineData("break-glass")]
    [InlineData("emergency-access")]
    public async Task Every_page_is_accessible_and_keeps_to_its_content_policy(string page)
    {
        var referral = await Taken();
        await BreakTheGlassOn(referral);
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator");

        var opened = await visitor.Open(page == "emergency-access" ? page : $"referrals/{referral}/{page}");

        opened!.Status.Should().Be(200);
        await visitor.ShouldFindThePageAccessible();
        visitor.Complaints.Should().BeEmpty();
        (await visitor.Page.TitleAsync()).Should().NotContainAny([.. Bodies.Planted]);
        await visitor.Picture(page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asked_without_a_reason_the_page_says_what_is_missing_and_where(bool scripts)
    {
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("practitioner", $"referrals/{await Taken()}/break-glass");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Open it" }));

        (await visitor.Page.TitleAsync()).Should().StartWith("Error: ");
        (await visitor.Missing()).Should().Equal(
            "Select what you must see", "Select why you must see it", "Say what has happened, in 20 to 2,000 characters", "Select for how long");
        (await visitor.Page.Locator("[aria-describedby~=reason-error]").CountAsync()).Should().Be(1, "who hears the field hears its error");
        visitor.Complaints.Should().BeEmpty();
        await visitor.Picture($"break-glass-refused{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }
    }

    [Fact]
    public async Task A_review_without_a_finding_is_asked_for_one_beside_its_own_alarm()
    {
        var referral = await Taken();
        await BreakTheGlassOn(referral);
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("dpo", "emergency-access");

        await visitor.Follow(AlarmOf(visitor, referral).GetByRole(AriaRole.Button, new() { Name = "Record the review" }));
        await visitor.Page.Locator(".govuk-error-summary__list a").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("[name=Finding]:focus")).ToHaveCountAsync(1);
        (await AlarmOf(visitor, referral).Locator(".govuk-error-message").InnerTextAsync()).Should().Contain("Choose what you think of it");
        await visitor.ShouldFindThePageAccessible();
        visitor.Complaints.Should().BeEmpty();
        await visitor.Picture("emergency-access-refused");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practitioner_opens_in_an_emergency_what_was_asked_and_no_more_and_it_is_reviewed(bool scripts)
    {
        var referral = await Taken();
        await using var practitioner = await Visitor.Come(app, browser, scripts);
        await practitioner.SignIn("practitioner", $"referrals/{referral}/break-glass");
        await practitioner.Page.GetByLabel("Who the victim is").CheckAsync();
        await practitioner.Page.GetByLabel("Somebody is in immediate danger").CheckAsync();
        await practitioner.Page.GetByLabel("What has happened?").FillAsync(Reason);
        await practitioner.Page.GetByLabel("15 minutes").CheckAsync();
        await practitioner.Follow(practitioner.Page.GetByRole(AriaRole.Button, new() { Name = "Open it" }));
        await practitioner.Page.Reaches($"**/referrals/{referral}/sent");

        var shown = await practitioner.Page.Locator("main").InnerTextAsync();
        shown.Should().Contain("Quillfeather").And.Contain("You opened some of this in an emergency");
        shown.Should().NotContainAny("Nowhere-by-the-Brook", "900123", "Xylograph", "Brambleworth");
        practitioner.Complaints.Should().BeEmpty();
        await practitioner.Picture($"sent-behind-glass{(scripts ? "" : "-without-scripts")}");

        await using var dpo = await Visitor.Come(app, browser, scripts);
        await dpo.SignIn("dpo");
        await dpo.Follow(dpo.Page.GetByRole(AriaRole.Link, new() { Name = "Emergency access" }));
        var alarm = AlarmOf(dpo, referral);
        (await alarm.InnerTextAsync()).Should().Contain("practitioner of").And.Contain(Reason).And.Contain("Who the victim is");
        await dpo.Picture($"alarm{(scripts ? "" : "-without-scripts")}");
        await alarm.GetByLabel("Justified", new() { Exact = true }).CheckAsync();
        await dpo.Follow(alarm.GetByRole(AriaRole.Button, new() { Name = "Record the review" }));
        await dpo.Page.Reaches("**/emergency-access");

        await Assertions.Expect(AlarmOf(dpo, referral)).ToHaveCountAsync(0);
        (await dpo.Page.Locator("table").InnerTextAsync()).Should().Contain("practitioner").And.Contain("Justified");
        dpo.Complaints.Should().BeEmpty();
    }

    private static ILocator AlarmOf(Visitor visitor, Guid referral) => visitor.Page.Locator("section", new() { HasText = referral.ToString() });

    private async Task<Guid> Taken() => (Guid)(await app.Machine("kp").Post("referrals", Bodies.Marac())).Json!["id"]!;

    private async Task BreakTheGlassOn(Guid referral)
    {
        using var practitioner = app.Person("practitioner");
        (await practitioner.Post($"referrals/{referral}/break-glass", Bodies.Emergency(Reason, "victim-identity"))).Status.Should().Be(201);
    }
}
