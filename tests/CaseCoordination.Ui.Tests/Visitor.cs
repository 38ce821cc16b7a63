using CaseCoordination.Integration.Tests;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;

namespace CaseCoordination.Ui.Tests;

/// <summary>A person at a browser, who notices whatever the browser complains of.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly App _app;
    private readonly IBrowserContext _window;
    private readonly List<string> _complaints = [];

    private Visitor(App app, IBrowserContext window, IPage page)
    {
        (_app, _window, Page) = (app, window, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOneLiveTooMany(message))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: scripts or styles refused, errors in scripts.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visitor> Come(App app, Browser browser, bool scripts = true)
    {
        var window = await browser.Window(scripts);
        return new(app, window, await window.NewPageAsync());
    }

    public Task<IResponse?> Open(string path) => Page.GotoAsync(new Uri(_app.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Opens a page with a session that began at the real sign-in a moment before, outside the browser.</summary>
    public async Task SignIn(string role, string path = "")
    {
        using var person = new Person(_app.Address, role);
        await person.Open("account");
        await _window.AddCookiesAsync(person.Cookies.GetAllCookies().Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = _app.Address.ToString(),
            HttpOnly = cookie.HttpOnly,
            SameSite = SameSiteAttribute.Lax,
        }));
        await Open(path);
    }

    /// <summary>Opens a page and signs in on the way to it, by typing.</summary>
    public async Task SignInByHand(string role, string path = "")
    {
        await Open(path);
        await Page.GetByLabel("User name").FillAsync(role);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(App.Secret);
        await this.Follow(Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }));
    }

    /// <summary>Nothing on the page keeps a disabled person out, as far as a program can tell.</summary>
    public async Task ShouldFindThePageAccessible() => (await Barriers()).Should().BeEmpty();

    /// <summary>What on the page keeps a disabled person out, as far as a program can tell.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        var found = await Page.RunAxe(Rules);
        found.Passes.Should().NotBeEmpty("a page where nothing was looked at shows nothing");
        return [.. found.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }

    /// <summary>Keeps a picture where CASECOORD_SCREENSHOTS says; none without it.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("CASECOORD_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    /// <summary>The same as wide as a small phone, which it may not be wider than.</summary>
    public async Task PhonePicture(string name)
    {
        var size = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(320, 700);
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, "nothing scrolls sideways");
        await Picture(name);
        await Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    public ValueTask DisposeAsync() => _window.DisposeAsync();

    /// <summary>All tests look at pages as a few people: on a busy machine the pages they have left still count, and a further one is told of nothing.</summary>
    private static bool IsOneLiveTooMany(IConsoleMessage message) =>
        message.Location.Contains("/live?", StringComparison.Ordinal) && message.Text.Contains("status of 429", StringComparison.Ordinal);
}
