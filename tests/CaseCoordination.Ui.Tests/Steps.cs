using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;

namespace CaseCoordination.Ui.Tests;

/// <summary>How a person goes about a page whose steps are folded away.</summary>
internal static class Steps
{
    /// <summary>Opens the form of a step where it is folded away.</summary>
    public static async Task Unfold(this Visitor visitor, string step)
    {
        if (await visitor.Page.Locator($"details#{step}:not([open])").CountAsync() > 0)
        {
            await visitor.Page.Locator($"#{step} > summary").ClickAsync();
        }
    }

    public static Task Send(this Visitor visitor, string step) => visitor.Follow(visitor.Page.Locator($"#{step} button[type=submit]"));

    /// <summary>Clicks what leads to another page, and waits for that: the one before is there to be read until it comes, and then piece by piece.</summary>
    public static Task Follow(this Visitor visitor, ILocator what) => visitor.Leaving(() => what.ClickAsync());

    /// <summary>Waits for the page that comes after: it may lie at the same address.</summary>
    public static async Task Leaving(this Visitor visitor, Func<Task> act)
    {
        await visitor.Page.EvaluateAsync("document.documentElement.setAttribute('data-left', '')");
        await act();
        await visitor.Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.Page.IsLoaded();
    }

    /// <summary>Fills in the three boxes of a day.</summary>
    public static async Task FillDay(this IPage page, string question, string day, string month, string year)
    {
        var boxes = page.GetByRole(AriaRole.Group, new() { Name = question });
        foreach (var (part, typed) in new[] { ("Day", day), ("Month", month), ("Year", year) })
        {
            await boxes.GetByLabel(part, new() { Exact = true }).FillAsync(typed);
        }
    }

    /// <summary>Waits for the page at such an address to be loaded. It is asked where it stands: an event that came before anybody listened would be missed.</summary>
    public static async Task Reaches(this IPage page, string address)
    {
        await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.IsLoaded();
    }

    public static Task IsLoaded(this IPage page) => Until.Holds(() => page.EvaluateAsync<string>("document.readyState"), state => state == "complete");

    /// <summary>What the summary says is wrong; each leads to its field.</summary>
    public static async Task<IReadOnlyList<string>> Missing(this Visitor visitor)
    {
        var missing = visitor.Page.Locator(".govuk-error-summary__list a");
        await missing.First.WaitForAsync();
        foreach (var link in await missing.AllAsync())
        {
            (await visitor.Page.Locator((await link.GetAttributeAsync("href"))!).CountAsync()).Should().Be(1, "a link of the summary leads to its field");
        }

        return await missing.AllInnerTextsAsync();
    }
}
