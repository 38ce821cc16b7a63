using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>A MARAC from its call to its close, held in the browser by the coordinator with the chair at another one.</summary>
public sealed class MaracMeetingTests(App app, Browser browser)
{
    private const int Cases = 8;

    [Fact]
    public async Task A_meeting_of_eight_cases_is_called_prepared_held_minuted_and_closed_from_the_pages()
    {
        using var setting = new MaracSetting(app);
        var cases = await setting.Accepted(Cases);
        await using var coordinator = await Visitor.Come(app, browser);
        await coordinator.SignIn("coordinator", "marac");
        var meeting = await Call(coordinator);

        // One is listed by hand; the others by the API, as fast as it goes.
        await coordinator.Open($"marac/cases/{cases[0]}");
        var listing = await coordinator.Page.Locator("#listing-meetingId option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");
        listing.Should().Contain($"{meeting}");
        await coordinator.Unfold("listing");
        await coordinator.Page.Locator("#listing-meetingId").SelectOptionAsync($"{meeting}");
        await coordinator.Send("listing");
        await setting.List(meeting, [.. cases]);
        await Research(setting, coordinator, cases[0]);

        await coordinator.Open($"marac/meetings/{meeting}");
        foreach (var step in (string[])["Close referrals", "Record that the case list was circulated"])
        {
            await Press(coordinator, step);
        }

        (await coordinator.Page.Locator("main").InnerTextAsync()).Should().Contain("No case can be heard yet. Nobody is there for");
        await coordinator.Picture("marac-attendance");
        foreach (var agency in await coordinator.Page.Locator(".app-attendance select").AllAsync())
        {
            await agency.SelectOptionAsync("Present");
        }

        await Press(coordinator, "Save who attended");
        await Press(coordinator, "Open the meeting");
        (await coordinator.Page.Locator("main").InnerTextAsync()).Should().Contain($"{Cases} cases are neither heard nor deferred").And.NotContain("Nobody is there for");
        await coordinator.Picture("marac-meeting");
        await coordinator.ShouldFindThePageAccessible();

        await Heard(coordinator, cases);
        await setting.OnAgenda(meeting, Cases - 1);
        await coordinator.Open($"marac/meetings/{meeting}");
        await Press(coordinator, "End the meeting");
        await Minuted(coordinator, cases[0]);
        await coordinator.Open($"marac/meetings/{meeting}");
        await Press(coordinator, "Record that the minutes were circulated");
        await Settled(setting, coordinator, meeting, cases);
        await Press(coordinator, "Close the meeting");

        (await coordinator.Page.Locator("#standing").InnerTextAsync()).Should().Contain("Closed");
        ((string?)(await setting.Read(cases[0])).Json!["status"]).Should().Be("flagged", "its one action was done");
        coordinator.Complaints.Should().BeEmpty();
        (await coordinator.Page.TitleAsync()).Should().Be("MARAC meeting – Case coordination");
    }

    [Fact]
    public async Task Without_scripts_a_case_is_heard_noted_minuted_and_its_action_agreed_and_what_is_wrong_is_said_where_it_is()
    {
        using var setting = new MaracSetting(app);
        var (_, cases) = await setting.InSession(1);
        await using var coordinator = await Visitor.Come(app, browser, scripts: false);
        await coordinator.SignIn("coordinator", $"marac/cases/{cases[0]}");
        await coordinator.Page.Locator("#note").FillAsync("Hobbledehoy: seen on Monday.");
        await Press(coordinator, "Save the note");
        (await coordinator.Page.Locator("#notes").InnerTextAsync()).Should().Contain("Hobbledehoy: seen on Monday.");
        await Press(coordinator, "Record that the case was heard");

        await coordinator.Unfold("actions");
        await coordinator.Page.Locator("#actions-text").FillAsync("Mark the door as urgent.");
        await coordinator.Send("actions");
        (await coordinator.Missing()).Should().Equal("Select who takes it on", "Select the kind of action");
        (await coordinator.Page.Locator("#actions-text").InputValueAsync()).Should().Be("Mark the door as urgent.");
        await coordinator.Picture("marac-case-refused-without-scripts");
        await Agree(coordinator, "kp", "flag-address");
        (await coordinator.Page.Locator("#actions-agreed").InnerTextAsync()).Should().Contain("Mark the door as urgent.").And.Contain("Agreed");

        await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Write the minutes" }));
        await coordinator.Page.Locator("#minutes-text").FillAsync("Hobbledehoy: her door is marked.");
        await Press(coordinator, "Save the minutes");
        (await coordinator.Page.Locator("#minutes-written").InnerTextAsync()).Should().Contain("Hobbledehoy: her door is marked.");
        coordinator.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_representative_says_what_the_agency_knows_of_a_case_it_is_asked_about_and_sees_no_other()
    {
        using var setting = new MaracSetting(app);
        var (cases, meeting) = (await setting.Accepted(2), await setting.Called());
        await setting.List(meeting, cases);
        await setting.Step($"marac/cases/{cases[0]}", "research-requests", new JsonObject { ["agency"] = "pas" });
        await using var practitioner = await Visitor.Come(app, browser);
        await practitioner.SignIn("practitioner", "marac/research");
        await Assertions.Expect(practitioner.Page.Locator($"a[href='/marac/cases/{cases[0]}/research']")).ToHaveCountAsync(1);
        (await practitioner.Open($"marac/cases/{cases[1]}"))!.Status.Should().Be(404);
        await practitioner.Open($"marac/cases/{cases[0]}/research");
        await practitioner.ShouldFindThePageAccessible();
        await Press(practitioner, "Send the answer");
        (await practitioner.Missing()).Should().Equal("Select whether anything is known");

        await practitioner.Page.Locator("#research-nothingKnown").SelectOptionAsync("false");
        await practitioner.Page.Locator("#research-text").FillAsync("Hobbledehoy: two calls in March.");
        await Press(practitioner, "Send the answer");

        (await practitioner.Page.Locator("main").InnerTextAsync()).Should().Contain("Hobbledehoy: two calls in March.").And.NotContain("07700");
        await practitioner.Picture("marac-research");
        (await practitioner.Open($"marac/cases/{cases[0]}"))!.Status.Should().Be(200);
        await Assertions.Expect(practitioner.Page.Locator("#hearing, #actions, #note, #declining")).ToHaveCountAsync(0);
    }

    private static async Task<Guid> Call(Visitor coordinator)
    {
        var day = Bodies.WorkingDay(45);
        await coordinator.Unfold("call");
        await coordinator.Send("call");
        (await coordinator.Missing()).Should().Equal("Enter a working day from today on, such as 27 3 2027", "Enter a code for the place, such as town-hall");
        await coordinator.Page.Locator("#call-heldOn-day").FillAsync($"{day.Day}");
        await coordinator.Page.Locator("#call-heldOn-month").FillAsync($"{day.Month}");
        await coordinator.Page.Locator("#call-heldOn-year").FillAsync($"{day.Year}");
        await coordinator.Page.Locator("#call-place").FillAsync("town-hall");
        await coordinator.Send("call");
        (await coordinator.Page.Locator(".govuk-notification-banner").InnerTextAsync()).Should().Contain("The meeting is called.");
        return Guid.Parse(new Uri(coordinator.Page.Url).Segments[^1]);
    }

    private static async Task Research(MaracSetting setting, Visitor coordinator, Guid found)
    {
        await coordinator.Open($"marac/cases/{found}");
        await coordinator.Unfold("research-requests");
        await coordinator.Page.Locator("#research-requests-agency").SelectOptionAsync("kp");
        await coordinator.Send("research-requests");
        await coordinator.Unfold("research");
        await coordinator.Page.Locator("#research-agency").SelectOptionAsync("kp");
        await coordinator.Page.Locator("#research-nothingKnown").SelectOptionAsync("true");
        await coordinator.Send("research");
        (await setting.Read(found)).Json!["research"]![0]!["nothingKnown"]!.GetValue<bool>().Should().BeTrue();
    }

    /// <summary>Down the agenda, from each case to the next: heard, and an action for the first and the second.</summary>
    private async Task Heard(Visitor coordinator, IReadOnlyList<Guid> cases)
    {
        await using var chair = await Visitor.Come(app, browser);
        await chair.SignIn("chair", $"marac/cases/{cases[^1]}");
        foreach (var (i, found) in cases.Index())
        {
            if (found == cases[^1])
            {
                await chair.Unfold("deferral");
                await chair.Page.Locator("#deferral-reason").FillAsync("Her advocate is ill and nobody stands in.");
                await chair.Send("deferral");
                break;
            }

            await coordinator.Open($"marac/cases/{found}");
            await Press(coordinator, "Record that the case was heard");
            if (i == 0)
            {
                await Agree(coordinator, "kp", "target-harden", "Change the locks of her door.");
                await coordinator.Picture("marac-case");
                await coordinator.ShouldFindThePageAccessible();
                await coordinator.Page.Locator("details[id^='completion-'] > summary").ClickAsync();
                await coordinator.Page.Locator("textarea[id^='completion-']").FillAsync("The locks are changed.");
                await coordinator.Follow(coordinator.Page.Locator("details[id^='completion-'] button"));
            }
            else if (i == 1)
            {
                await chair.Open($"marac/cases/{found}");
                await chair.Unfold("no-action");
                await chair.Page.Locator("#no-action-reason").FillAsync("All that can be done was done before.");
                await chair.Send("no-action");
                await chair.Open($"marac/cases/{cases[^1]}");
            }
        }

        chair.Complaints.Should().BeEmpty();
    }

    private static async Task Minuted(Visitor coordinator, Guid found)
    {
        await coordinator.Open($"marac/cases/{found}/minutes");
        await coordinator.Page.Locator("#minutes-text").FillAsync("The locks were changed on the day.");
        await coordinator.ShouldFindThePageAccessible();
        await Press(coordinator, "Save the minutes");
    }

    /// <summary>It is not closed while a case has neither action nor reason; the rest get theirs by the API.</summary>
    private static async Task Settled(MaracSetting setting, Visitor coordinator, Guid meeting, IReadOnlyList<Guid> cases)
    {
        (await coordinator.Page.Locator("#standing").InnerTextAsync()).Should().Contain($"{Cases - 3} cases heard have neither an action nor a reason");
        foreach (var found in cases.Skip(2).Take(Cases - 3))
        {
            await setting.Step($"marac/cases/{found}", "actions", new JsonObject
            {
                ["agency"] = "davss",
                ["type"] = "idva-contact",
                ["text"] = "Call her before the week is over.",
                ["dueOn"] = $"{MaracSetting.Today.AddDays(7):O}",
            });
        }

        await coordinator.Open($"marac/meetings/{meeting}");
    }

    private static async Task Agree(Visitor visitor, string agency, string type, string? text = null)
    {
        await visitor.Unfold("actions");
        await visitor.Page.Locator("#actions-agency").SelectOptionAsync(agency);
        await visitor.Page.Locator("#actions-type").SelectOptionAsync(type);
        if (text is not null)
        {
            await visitor.Page.Locator("#actions-text").FillAsync(text);
        }

        var due = MaracSetting.Today.AddDays(14);
        await visitor.Page.Locator("#actions-dueOn-day").FillAsync($"{due.Day}");
        await visitor.Page.Locator("#actions-dueOn-month").FillAsync($"{due.Month}");
        await visitor.Page.Locator("#actions-dueOn-year").FillAsync($"{due.Year}");
        await visitor.Send("actions");
    }

    private static Task Press(Visitor visitor, string button) =>
        visitor.Follow(visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
}
