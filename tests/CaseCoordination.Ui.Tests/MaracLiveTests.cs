using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>Two people at one case, and one whose connection goes.</summary>
public sealed class MaracLiveTests(App app, Browser browser)
{
    private const string Kept = "async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length";

    [Fact]
    public async Task Two_people_typing_notes_see_each_others_and_of_two_minutes_neither_is_lost()
    {
        using var setting = new MaracSetting(app);
        var (_, cases) = await setting.InSession(1);
        await setting.Step($"marac/cases/{cases[0]}", "hearing", []);
        await using var coordinator = await Visitor.Come(app, browser);
        await using var chair = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", $"marac/cases/{cases[0]}");
        await chair.SignIn("chair", $"marac/cases/{cases[0]}");

        await chair.Page.Locator("#note").PressSequentiallyAsync("Half a thought");
        await Note(coordinator, "Gobsmacked: she was seen on Monday.");
        await Sees(chair, "Gobsmacked: she was seen on Monday.");
        (await chair.Page.Locator("#note").InputValueAsync()).Should().BeOneOf(["Half a thought", ""], "what somebody types is left alone, until a pause saves it");
        await Note(chair, " of the chair.");
        await Sees(coordinator, "of the chair.");
        await coordinator.Picture("marac-notes");
        await coordinator.ShouldFindThePageAccessible();

        await coordinator.Open($"marac/cases/{cases[0]}/minutes");
        await chair.Open($"marac/cases/{cases[0]}/minutes");
        await Minutes(coordinator, "What the coordinator heard.", "Save the minutes");
        await setting.Step($"marac/cases/{cases[0]}", "criteria", new JsonObject { ["criterion"] = "potential-escalation", ["reason"] = "It gets worse each week." });
        await Minutes(chair, "What the chair heard.", "Save the minutes");
        (await chair.Page.Locator("[data-theirs]").InnerTextAsync()).Should().Be("What the coordinator heard.");
        (await chair.Page.Locator("#minutes-text").InputValueAsync()).Should().Be("What the chair heard.");
        await chair.ShouldFindThePageAccessible();
        await chair.Picture("marac-minutes-conflict");

        await chair.Follow(chair.Page.GetByRole(AriaRole.Button, new() { Name = "Put both into one" }));
        await chair.Follow(chair.Page.GetByRole(AriaRole.Button, new() { Name = "Save the minutes" }));

        ((string?)(await setting.Read(cases[0])).Json!["minutes"])!.ReplaceLineEndings("\n").Should().Be("What the coordinator heard.\n\nWhat the chair heard.");
        coordinator.Complaints.Should().BeEmpty();
        chair.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_note_written_while_the_connection_is_away_is_kept_in_the_page_alone_and_sent_once_when_it_is_back()
    {
        using var setting = new MaracSetting(app);
        var (_, cases) = await setting.InSession(1);
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", $"marac/cases/{cases[0]}");
        await coordinator.Page.Context.SetOfflineAsync(true);
        await Note(coordinator, "Gobsmacked: first of two.");
        await Note(coordinator, "Gobsmacked: second of two.");
        await Assertions.Expect(coordinator.Page.Locator("[data-notes-says]")).ToContainTextAsync("You are not connected");
        (await coordinator.Page.Locator("[data-notes-waiting] li").AllInnerTextsAsync()).Should().Equal("Gobsmacked: first of two.", "Gobsmacked: second of two.");
        (await coordinator.Page.EvaluateAsync<int>(Kept)).Should().Be(0, "it tells of people, and stays in memory");
        await coordinator.Picture("marac-offline");

        await coordinator.Page.Context.SetOfflineAsync(false);

        await Sees(coordinator, "Gobsmacked: second of two.");
        await Assertions.Expect(coordinator.Page.Locator("[data-notes-says]")).ToContainTextAsync("Saved.");
        await Assertions.Expect(coordinator.Page.Locator("[data-notes-waiting] li")).ToHaveCountAsync(0); // It says so of each of the two.
        await coordinator.Page.ReloadAsync();
        (await coordinator.Page.Locator("[data-note] .app-as-written").AllInnerTextsAsync()).Should().Equal("Gobsmacked: first of two.", "Gobsmacked: second of two.");
    }

    [Fact]
    public async Task An_answer_lost_on_the_way_makes_no_second_note_and_a_step_taken_meanwhile_loses_none()
    {
        using var setting = new MaracSetting(app);
        var (_, cases) = await setting.InSession(1);
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", $"marac/cases/{cases[0]}");
        var lost = 0;
        await coordinator.Page.RouteAsync($"**/marac/cases/{cases[0]}/notes", async route =>
        {
            if (lost++ == 0)
            {
                await route.FetchAsync(); // It arrives, and its answer does not.
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });

        await Note(coordinator, "Gobsmacked: only once.");

        await Assertions.Expect(coordinator.Page.Locator("[data-notes-waiting] li")).ToHaveCountAsync(0);
        lost.Should().Be(2);
        await coordinator.Page.ReloadAsync();
        (await coordinator.Page.Locator("[data-note]").CountAsync()).Should().Be(1);

        await coordinator.Page.Locator("#note").FillAsync("Gobsmacked: half typed.");
        await coordinator.Follow(coordinator.Page.Locator("#hearing"));
        (await coordinator.Page.Locator("#standing .govuk-tag").InnerTextAsync()).Should().Be("Heard");
        (await coordinator.Page.Locator("#notes").InnerTextAsync()).Should().Contain("Gobsmacked: half typed.", "what else is sent waits for the note");
    }

    [Fact]
    public async Task A_page_says_when_what_it_shows_has_changed_and_leaves_alone_what_somebody_is_typing()
    {
        using var setting = new MaracSetting(app);
        var (_, cases) = await setting.InSession(1);
        await using var chair = await Visitor.Come(app, browser);
        await chair.SignIn("chair", $"marac/cases/{cases[0]}");
        await chair.Unfold("deferral");
        await chair.Page.Locator("#deferral-reason").FillAsync("Her advocate is");

        await setting.Step($"marac/cases/{cases[0]}", "hearing", []);

        await Assertions.Expect(chair.Page.Locator("[data-live-says]")).ToContainTextAsync("This has changed since you opened it. What you are typing was left alone.");
        await Assertions.Expect(chair.Page.Locator("#standing .govuk-tag")).ToHaveTextAsync("Heard");
        (await chair.Page.Locator("#deferral-reason").InputValueAsync()).Should().Be("Her advocate is");
        await chair.Picture("marac-changed");
        await chair.ShouldFindThePageAccessible();
        await chair.Page.Locator("#deferral-reason").FillAsync("Her advocate is ill today.");
        await chair.Send("deferral");
        (await chair.Missing()).Should().ContainSingle().Which.Should().StartWith("It has changed since you opened it");
        (await chair.Page.Locator("#unsaid").InnerTextAsync()).Should().Contain("Her advocate is ill today.");

        var referral = (Guid)(await setting.Read(cases[0])).Json!["referralId"]!;
        await chair.Open($"referrals/{referral}/timeline");
        await setting.Correct(referral);
        await Assertions.Expect(chair.Page.Locator("[data-live-says]")).ToContainTextAsync("This has changed since you opened it.");
        await Assertions.Expect(chair.Page.Locator(".moj-timeline").First).ToContainTextAsync("orrect");
        chair.Complaints.Should().BeEmpty();
    }

    private static async Task Note(Visitor visitor, string text)
    {
        await visitor.Page.Locator("#note").PressSequentiallyAsync(text);
        await visitor.Page.Locator("#note").PressAsync("Enter");
    }

    private static Task Sees(Visitor visitor, string text) =>
        Assertions.Expect(visitor.Page.Locator("#notes")).ToContainTextAsync(text);

    private static async Task Minutes(Visitor visitor, string text, string button)
    {
        await visitor.Page.Locator("#minutes-text").FillAsync(text);
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }));
    }
}
