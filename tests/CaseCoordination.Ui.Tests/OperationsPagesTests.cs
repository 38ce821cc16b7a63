using System.Text;
using System.Text.Json.Nodes;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace CaseCoordination.Ui.Tests;

/// <summary>What is stuck, seen by those who keep the service running, and set going again.</summary>
public sealed class OperationsPagesTests(App app, Browser browser)
{
    private const string Hooks = "https://hooks.stp.example/casecoordination";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_operator_sees_a_stuck_message_and_has_it_tried_again(bool scripts)
    {
        var agency = scripts ? "mdan" : "bid";
        await using var obstacle = await Obstacle.InTheWayOf(agency, app.Log);
        var sender = app.Machine(agency);
        var referral = (Guid)(await sender.Post("referrals", Bodies.Marac())).Json!["id"]!;
        await using var visitor = await Visitor.Come(app, browser, scripts);
        await visitor.SignIn("operator", "operations");
        var message = visitor.Page.Locator("section", new() { HasText = "Referral for service, to MARAC" });
        await Until.Holds(
            async () =>
            {
                await visitor.Open("operations");
                return await message.CountAsync();
            },
            count => count == 1);

        (await message.InnerTextAsync()).Should().Contain("The database did not answer, or refused").And.NotContainAny([Obstacle.Complaint, .. Bodies.Planted]);
        visitor.Complaints.Should().BeEmpty();
        await visitor.Picture($"operations{(scripts ? "" : "-without-scripts")}");
        await visitor.PhonePicture($"operations-phone{(scripts ? "" : "-without-scripts")}");
        if (scripts)
        {
            await visitor.ShouldFindThePageAccessible();
        }

        await obstacle.Mend();
        await visitor.Follow(message.GetByRole(AriaRole.Button));
        await visitor.Page.Reaches("**/operations");
        await Until.Holds(() => sender.Get($"referrals/{referral}"), r => (string?)r.Json!["status"] == "accepted");
        await visitor.Open("operations");
        (await message.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_coordinator_approves_the_address_they_see()
    {
        var put = new StringContent(new JsonObject { ["url"] = Hooks }.ToJsonString(), Encoding.UTF8, "application/json");
        (await app.Machine("stp").Send(HttpMethod.Put, "agencies/stp/webhook", put)).Status.Should().Be(200);
        await using var visitor = await Visitor.Come(app, browser);
        await visitor.SignIn("coordinator");
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Oversight" }));
        await visitor.Follow(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Stuck" }));
        var webhook = visitor.Page.Locator("section", new() { HasText = Hooks });

        (await webhook.InnerTextAsync()).Should().Contain("Waits for approval");
        await visitor.ShouldFindThePageAccessible();
        await visitor.Follow(webhook.GetByRole(AriaRole.Button));

        await Assertions.Expect(webhook).ToContainTextAsync("Works.");
        visitor.Complaints.Should().BeEmpty();
        ((string?)(await app.Machine("stp").Get("agencies/stp/webhook")).Json!["status"]).Should().Be("active");
    }
}
