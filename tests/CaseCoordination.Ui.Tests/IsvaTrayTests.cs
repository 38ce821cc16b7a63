using System.Text.Json.Nodes;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Integration.Tests;
using CaseCoordination.Isva;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The ISVA service works a case from the work list to its close, with and without scripts.</summary>
public sealed class IsvaTrayTests(App app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_waits_is_supported_told_of_decisions_and_closed_without_a_word_of_what_happened(bool scripts)
    {
        var (id, reference) = await Tray.Referred(
            app,
            "isva",
            new()
            {
                ["source"] = "police",
                ["cjStage"] = "under-investigation",
                ["formOfViolence"] = "rape",
                ["relationship"] = "stranger",
                ["when"] = "recent",
                ["reportedToPolice"] = true,
                ["childPresent"] = false,
                ["districtOfOffence"] = "tunbridge-wells",
            },
            new JsonObject { ["role"] = "victim", ["givenName"] = "Marigold", ["familyName"] = "Testwood", ["dateOfBirth"] = "1961-02-11", ["contact"] = new JsonObject { ["safeToCall"] = "never" } });
        var number = CaseNumber.Of(IsvaCase.IdFor(id));
        await using var visitor = await Visitor.Come(app, browser, scripts);
        var tray = new Tray(visitor);
        await visitor.SignIn("isva");
        await tray.Take("new-referral", reference);
        await tray.Accept();
        var at = $"isva/{IsvaCase.IdFor(id)}";
        await Until.Holds(() => app.Machine("fm").Get($"isva/cases/{IsvaCase.IdFor(id)}"), read => (bool?)read.Json?["accepted"] == true);

        await visitor.Open(at);
        await tray.Record("Record whether the support is wanted", async () =>
        {
            await tray.Choose("Is the support wanted?", "Yes");
            await tray.Choose("Who consents?", "Adult");
        });
        await tray.Record("Put it on the waiting list", () => tray.Choose("How soon is an adviser needed?", "Urgent"));
        await Waits(visitor, tray, number);
        await visitor.Open(at);
        await tray.Record("Record that an adviser has it");
        await tray.Record("Record an attempt to reach them", () => tray.Choose("What came of it?", "Reached"));
        await tray.Record("Record that they want the support");
        await tray.Record("Record what they need", () => tray.Choose("What do they need?", "Court support"));
        await tray.Record("Record that the support has begun");
        await tray.Record("Record where the criminal case stands", async () =>
        {
            await tray.Select("Where does it stand now?", "Charged");
            await tray.Day("Since which day?", Tray.Today);
        });

        await tray.Take("isva-telling", number);
        (await tray.Shown()).Should().Contain("Tell them: Charged");
        await visitor.Picture(scripts ? "isva-case" : "isva-case-without-scripts");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }

        await Told(visitor, tray);
        await tray.Record("Record what the support has changed", async () =>
        {
            await tray.Choose("When were they asked?", "Review");
            await tray.Select("Safer", "Better");
        });
        await tray.Record("Plan the end of the support", () => tray.Day("When is the support to end?", Tray.Today.AddDays(30)));
        await tray.Record("Close the case", () => tray.Select("Why does it close?", "Support complete"), last: true);

        (await tray.Shown()).Should().Contain("Support complete").And.Contain("Take the case up again");
        visitor.Complaints.Should().BeEmpty();
    }

    private static async Task Waits(Visitor visitor, Tray tray, string number)
    {
        await Until.Holds(
            async () =>
            {
                await visitor.Open("isva/waiting-list");
                return await tray.Page.GetByRole(AriaRole.Link, new() { Name = number }).CountAsync();
            },
            count => count == 1);
        (await tray.Page.Locator("tr", new() { HasText = number }).InnerTextAsync()).Should().Contain("Urgent");
    }

    /// <summary>A day that is none, and one that has not come, are each told at the field.</summary>
    private static async Task Told(Visitor visitor, Tray tray)
    {
        await visitor.Follow(tray.Page.GetByRole(AriaRole.Link, new() { Name = "Record that they were told of a decision" }));
        await tray.Choose("Which decision were they told of?", "Charged");
        await tray.Page.Locator("#on-day").FillAsync("31");
        await tray.Page.Locator("#on-month").FillAsync("2");
        await tray.Page.Locator("#on-year").FillAsync("2022");
        await tray.Send();
        (await tray.Errors()).Should().Equal("On which day were they told: there is no 31 February 2022");
        (await tray.Page.Locator("#on-day").InputValueAsync()).Should().Be("31", "what was typed is not lost");
        await tray.Day("On which day were they told?", Tray.Today.AddDays(1));
        await tray.Send();
        (await tray.Errors()).Should().Equal("Enter a day from the decision to today");
        await tray.Day("On which day were they told?", Tray.Today);
        await tray.Send();
        await Assertions.Expect(tray.Page.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
    }
}
