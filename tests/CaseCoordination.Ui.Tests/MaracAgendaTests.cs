using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>The order of an agenda, and what becomes of a form of the meeting that came too late.</summary>
public sealed class MaracAgendaTests(App app, Browser browser)
{
    [Fact]
    public async Task Without_scripts_a_case_is_moved_up_and_down_by_buttons_that_say_which_and_the_pack_follows()
    {
        using var setting = new MaracSetting(app);
        var (cases, meeting) = (await setting.Accepted(3), await setting.Called());
        await setting.List(meeting, cases);
        await using var coordinator = await Visitor.Come(app, browser, scripts: false);
        await coordinator.SignIn("coordinator", $"marac/meetings/{meeting}");
        var before = await Rows(coordinator);
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Move (up|down): [1-3]. Marigold Test") })).ToHaveCountAsync(4);

        await Move(coordinator, $"Move up: {before[2]}");
        (await Rows(coordinator)).Select(Name).Should().Equal(new[] { before[0], before[2], before[1] }.Select(Name));
        await Move(coordinator, $"Move down: {before[0]}");

        var after = (await Rows(coordinator)).Select(Name).ToList();
        after.Should().Equal(new[] { before[2], before[0], before[1] }.Select(Name));
        await coordinator.Picture("marac-agenda");
        await coordinator.Open($"marac/meetings/{meeting}/pack");
        (await coordinator.Page.Locator("h2.app-pack__case").AllInnerTextsAsync()).Select(Name).Should().Equal(after);
        coordinator.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_agenda_open_elsewhere_follows_and_the_page_is_accessible()
    {
        using var setting = new MaracSetting(app);
        var (cases, meeting) = (await setting.Accepted(2), await setting.Called());
        await setting.List(meeting, cases);
        await using var chair = await Visitor.Come(app, browser);
        await chair.SignIn("chair", $"marac/meetings/{meeting}");
        await chair.ShouldFindThePageAccessible();
        var before = await Rows(chair);

        await setting.Step($"marac/meetings/{meeting}", "agenda", new JsonObject { ["caseId"] = $"{cases[1]}", ["before"] = $"{cases[0]}" });

        await Assertions.Expect(chair.Page.Locator("#agenda tbody tr").First).ToContainTextAsync(Name(before[1]));
        chair.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_filled_in_of_a_form_that_is_offered_no_more_stands_beside_how_the_meeting_stands()
    {
        using var setting = new MaracSetting(app);
        var (cases, meeting) = (await setting.Accepted(1), await setting.Called());
        await setting.List(meeting, cases);
        await using var coordinator = await Visitor.Come(app, browser);
        await using var chair = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", $"marac/meetings/{meeting}");
        await chair.SignIn("chair", $"marac/meetings/{meeting}");
        await coordinator.Unfold("conflicts");
        await coordinator.Page.Locator("#conflicts-agency").SelectOptionAsync("cgl");
        await coordinator.Page.Locator("#conflicts-caseId").SelectOptionAsync($"{cases[0]}");
        await chair.Unfold("cancellation");
        await chair.Page.Locator("#cancellation-reason").SelectOptionAsync("venue-unavailable");

        await setting.Step($"marac/meetings/{meeting}", "cancellation", new JsonObject { ["reason"] = "other" });
        await coordinator.Send("conflicts");
        await chair.Send("cancellation");

        (await coordinator.Page.Locator("#unsaid").InnerTextAsync()).Should().Contain("Cancelled").And.Contain("Change Grow Live").And.Contain("Marigold Test");
        (await chair.Page.Locator("#unsaid").InnerTextAsync()).Should().Contain("Cancelled").And.Contain("Venue unavailable");
        await coordinator.Picture("marac-meeting-left-over");
        await coordinator.ShouldFindThePageAccessible();
        chair.Complaints.Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Rows(Visitor visitor) => await visitor.Page.Locator("#agenda tbody th a").AllInnerTextsAsync();

    /// <summary>Without its number.</summary>
    private static string Name(string row) => row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static Task Move(Visitor visitor, string button) =>
        visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{button[..button.IndexOf(':', StringComparison.Ordinal)]}: [0-9]. {Name(button[(button.IndexOf(':', StringComparison.Ordinal) + 2)..])}$") }));
}
