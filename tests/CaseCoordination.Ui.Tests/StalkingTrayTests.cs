using System.Text.Json.Nodes;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Stalking;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The stalking service works a case from the work list to its close.</summary>
public sealed class StalkingTrayTests(App app, Browser browser)
{
    private const string Elsewhere = "https://www.bbc.co.uk/weather";
    private static readonly string[] Week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    [Fact]
    public async Task A_case_is_worked_from_the_work_list_to_its_close_and_she_is_called_only_when_it_is_safe()
    {
        var (id, reference) = await Referred();
        await using var visitor = await Visitor.Come(app, browser);
        var tray = new Tray(visitor);
        await visitor.SignIn("practitioner");
        await tray.Take("new-referral", reference);
        await tray.Accept();
        await tray.Take("stalking-contact", Number(id));

        (await tray.Shown()).Should().Contain("Do not contact her now. Nobody has agreed with her how she can be reached safely");
        await Assertions.Expect(tray.Page.GetByRole(AriaRole.Link, new() { Name = "Record an attempt to reach her" })).ToHaveCountAsync(0);
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("stalking-case-new");
        await Agreed(visitor, tray);
        (await tray.Shown()).Should().Contain("Yes: phone").And.NotContain("Do not contact her now");

        await visitor.Follow(tray.Page.GetByRole(AriaRole.Link, new() { Name = "Record an attempt to reach her" }));
        (await tray.Page.GetByRole(AriaRole.Group, new() { Name = "How did you try to reach her?" }).GetByRole(AriaRole.Radio).CountAsync()).Should().Be(1, "only what is safe is offered");
        await tray.Choose("How did you try to reach her?", "Phone");
        await tray.Choose("What came of it?", "Message left");
        await tray.Send();
        (await tray.Errors()).Should().Equal("She did not agree to a message being left");
        await tray.Choose("What came of it?", "Reached");
        await tray.Send();
        await tray.Record("Record that she wants the service’s help");
        await tray.Record("Assess the risk with her", async () =>
        {
            await tray.Choose("Topic 1: frightened", "Yes");
            await tray.Page.GetByLabel("Why is serious harm feared? (optional)").FillAsync("Sesquipedalian dread of the stairwell.");
        });
        await tray.Record("Record support given", () => tray.Select("What was done for her?", "Safety planning"));
        await tray.Record("Record a step of a stalking protection order", async () =>
        {
            await tray.Choose("Which step was taken?", "Considered");
            await tray.Day("On which day?", Tray.Today);
        });
        await tray.Record("Review the case");
        (await tray.Shown()).Should().Contain("Sesquipedalian dread of the stairwell.").And.Contain("Considered");
        await visitor.Picture("stalking-case-supported");
        await tray.Record("Close the case", () => tray.Select("Why does it close?", "Needs met"), last: true);

        (await tray.Shown()).Should().Contain("Needs met").And.NotContain("What you can record now");
        await Until.Holds(
            async () =>
            {
                await visitor.Open("stalking?Status=closed");
                return await tray.Page.GetByRole(AriaRole.Link, new() { Name = Number(id) }).CountAsync();
            },
            count => count == 1);
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("stalking-list");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_sits_beside_her_leaves_the_page_with_three_presses_of_one_key()
    {
        var (id, _) = await Referred();
        await Until.Holds(() => app.Machine("pas").Get($"stalking/cases/{StalkingCase.IdFor(id)}"), read => read.Status == 200);
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("practitioner", "stalking");
        await Assertions.Expect(visitor.Page.Locator(".govuk-exit-this-page")).ToHaveCountAsync(0);
        await visitor.Page.RouteAsync($"{Elsewhere}**", route => route.FulfillAsync(new() { Body = "Rain.", ContentType = "text/plain" }));
        await visitor.Open($"stalking/{StalkingCase.IdFor(id)}");

        foreach (var first in new[] { "Skip to main content", "Leave this page quickly" })
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            (await visitor.Page.Locator(":focus").InnerTextAsync()).Should().Be(first, "who has only a keyboard comes to these before anything else");
        }

        for (var press = 0; press < 3; press++)
        {
            await visitor.Page.Keyboard.PressAsync("Shift");
        }

        await visitor.Page.Reaches($"{Elsewhere}*");
    }

    /// <summary>First with nothing said, so that every field says what it lacks; then as she says it.</summary>
    private static async Task Agreed(Visitor visitor, Tray tray)
    {
        await visitor.Follow(tray.Page.GetByRole(AriaRole.Link, new() { Name = "Agree how she can be reached safely" }));
        await tray.Send();
        (await tray.Errors()).Should().Equal(
            "Select how she wants to be reached", "Select whether her telephone or computer is watched", "Select the days on which she can be reached", "Enter from when, such as 10:00");
        await Assertions.Expect(tray.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync(); // Whoever cannot see it hears it first.
        (await tray.Page.TitleAsync()).Should().StartWith("Error: ");
        await visitor.ShouldFindThePageAccessible();
        await visitor.Picture("stalking-step-refused");
        await tray.Select("How does she want to be reached?", "Telephone");
        foreach (var day in Week)
        {
            await tray.Choose("On which days?", day);
        }

        await tray.Page.GetByLabel("From when?").FillAsync("00:00");
        await tray.Page.GetByLabel("Until when?").FillAsync("23:59");
        await tray.Choose("Is her telephone or computer watched?", "Unknown");
        await tray.Choose("Is it safe to text her?", "Yes");
        await tray.Send();
        await Assertions.Expect(tray.Page.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
    }

    private static string Number(Guid referral) => CaseNumber.Of(StalkingCase.IdFor(referral));

    private Task<(Guid Id, string Reference)> Referred() => Tray.Referred(
        app,
        "stalking",
        new()
        {
            ["sdash"] = new JsonObject { ["tool"] = "SDASH_2009_11", ["answers"] = new JsonObject { ["S01_FRIGHTENED"] = "yes", ["S06_THREATS"] = "yes" } },
            ["isDomesticAbuse"] = false,
            ["twoOrMoreOccasions"] = true,
            ["deviceMonitored"] = "unknown",
        },
        new JsonObject { ["role"] = "victim", ["givenName"] = "Marigold", ["familyName"] = "Testwood", ["dateOfBirth"] = "1961-02-11", ["contact"] = new JsonObject { ["safeToCall"] = "never" } },
        new JsonObject { ["role"] = "perpetrator", ["relationship"] = "stranger" });
}
