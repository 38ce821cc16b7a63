using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>Somebody signed in here is led to another site, in the same browser.</summary>
public sealed class AnotherSiteTests(App app, Browser browser)
{
    private const string Elsewhere = "http://elsewhere.example/";

    [Fact]
    public async Task A_form_it_sends_in_their_name_changes_nothing()
    {
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator");
        await Serve(coordinator, $"<form method=post action='{app.Address}partnership'><input name=Chosen value=tonbridge-and-malling></form><script>document.forms[0].submit()</script>");

        // It sends its form while it is loaded: nobody waits for the end of that.
        var sent = coordinator.Page.WaitForRequestAsync("**/partnership");
        await coordinator.Page.GotoAsync(Elsewhere, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        var request = await sent;
        (await request.AllHeadersAsync()).GetValueOrDefault("cookie", "").Should().NotContain("session=", "the browser keeps it for our own pages");
        await coordinator.Page.WaitForURLAsync(address => !address.StartsWith(Elsewhere, StringComparison.Ordinal), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });

        await coordinator.Open("account");
        (await coordinator.Page.Locator(".app-header__partnership").InnerTextAsync()).Should().StartWith("Tunbridge Wells");
    }

    private static Task<IAsyncDisposable> Serve(Visitor visitor, string html) => visitor.Page.RouteAsync(
        Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!doctype html><title>Elsewhere</title><link rel=icon href='data:,'>{html}" }));
}
