using System.Globalization;
using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Kernel;
using FluentAssertions;
using Microsoft.Playwright;

namespace CaseCoordination.Ui.Tests;

/// <summary>A practitioner at their tray: finds what waits in the work list, and records one step after another.</summary>
internal sealed class Tray(Visitor visitor)
{
    public IPage Page => visitor.Page;

    public static DateOnly Today => LondonDay.Of(TimeProvider.System.GetUtcNow());

    /// <summary>A referral its service was asked about; the reference it has in every list.</summary>
    public static async Task<(Guid Id, string Reference)> Referred(App app, string kind, JsonObject details, params JsonObject[] people)
    {
        var reference = Bodies.NewReference();
        var police = app.Machine("kp");
        var taken = await police.Post("referrals", new JsonObject
        {
            ["kind"] = kind,
            ["agencyReference"] = reference,
            ["madeOn"] = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["people"] = new JsonArray([.. people]),
            ["consent"] = new JsonObject { ["status"] = "given" },
            ["details"] = details,
        });
        taken.Status.Should().Be(201, taken.Json?.ToJsonString());
        return ((Guid)taken.Json!["id"]!, reference);
    }

    /// <summary>Opens it from the work list, where it comes to stand under this kind.</summary>
    public async Task Take(string kind, string which)
    {
        var link = Page.GetByRole(AriaRole.Link, new() { Name = which });
        await Until.Holds(
            async () =>
            {
                await visitor.Open($"?Kind={kind}");
                return await link.CountAsync();
            },
            count => count == 1);
        await visitor.Follow(link);
    }

    /// <summary>Accepts a referral that was opened.</summary>
    public async Task Accept()
    {
        await visitor.Follow(Page.GetByRole(AriaRole.Button, new() { Name = "Answer this referral" }));
        await Page.GetByRole(AriaRole.Radio, new() { Name = "Accept it" }).CheckAsync();
        await visitor.Follow(Page.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        await Page.Reaches("**/timeline");
    }

    /// <summary>Records a step and comes back to the case.</summary>
    public async Task Record(string step, Func<Task>? fill = null, bool last = false)
    {
        await visitor.Follow(Page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }));
        await (fill?.Invoke() ?? Task.CompletedTask);
        await Send();
        await Assertions.Expect(Page.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
        if (!last)
        {
            await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "What you can record now" })).ToBeVisibleAsync();
        }
    }

    public Task Send() => visitor.Follow(Page.GetByRole(AriaRole.Button, new() { Name = "Record" }));

    public Task Choose(string question, string answer) =>
        Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    public Task Select(string question, string answer) => Page.GetByLabel(question).SelectOptionAsync(new SelectOptionValue { Label = answer });

    public async Task Day(string question, DateOnly day)
    {
        var group = Page.GetByRole(AriaRole.Group, new() { Name = question });
        foreach (var (part, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
        {
            await group.GetByLabel(part).FillAsync(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What the summary of errors says; each of its links leads to a field that is there.</summary>
    public Task<IReadOnlyList<string>> Errors() => visitor.Missing();

    public async Task<string> Shown() => await Page.Locator("main").InnerTextAsync();
}
