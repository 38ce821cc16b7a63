using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

public sealed class AccountPagesTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_coordinator_changes_the_partnership(bool scripts)
    {
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("coordinator");

        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Change partnership" }));
        (await visitor.Page.GetByLabel("Tunbridge Wells").IsCheckedAsync()).Should().BeTrue();
        await visitor.Page.GetByLabel("Tonbridge and Malling").CheckAsync();
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }));
        await visitor.Page.Reaches(app.Address.ToString());

        (await visitor.Page.Locator(".app-header__partnership").InnerTextAsync()).Should().StartWith("Tonbridge and Malling");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_analyst_is_told_plainly_what_is_not_theirs()
    {
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("analyst");
        await visitor.Page.Reaches("**/measures");

        var refused = await visitor.Open("referrals");

        refused!.Status.Should().Be(403);
        (await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).Should().Be("You do not have access to this page");
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("forbidden");
    }
}
