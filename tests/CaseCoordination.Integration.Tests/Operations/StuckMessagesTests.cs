using System.Text.Json.Nodes;
using CaseCoordination.Marac;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Operations;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCoordination.Integration.Tests.Operations;

/// <summary>A message that could not be handled is seen, mended, tried again, and does what it should have done once.</summary>
public sealed class StuckMessagesTests(App app)
{
    [Fact]
    public async Task A_stuck_message_is_listed_with_why_and_tried_again_does_its_work_once()
    {
        using var op = app.Person("operator");
        var sender = app.Machine("mdan");
        await using var obstacle = await Obstacle.InTheWayOf("mdan", app.Log);
        var referral = (Guid)(await sender.Post("referrals", Bodies.Marac())).Json!["id"]!;
        var stuck = (await Until.Holds(() => Stuck(op), all => all.Count == 1))[0];

        ((string?)stuck["cause"]).Should().Contain("database");
        ((int)stuck["attempts"]!).Should().BePositive();
        stuck.ToJsonString().Should().NotContainAny([Obstacle.Complaint, .. Bodies.Planted]);
        ((string?)(await sender.Get($"referrals/{referral}")).Json!["status"]).Should().Be("routed");

        await obstacle.Mend();
        (await op.Post($"operations/dead-letters/{stuck["id"]}/replay", new JsonObject())).Status.Should().Be(202);
        await op.Post("operations/dead-letters/replay", new JsonObject { ["type"] = "ReferralForService" });

        await Until.Holds(() => sender.Get($"referrals/{referral}"), r => (string?)r.Json!["status"] == "accepted");
        await Until.Holds(() => Stuck(op), all => all.Count == 0);
        await using var session = app.Store.QuerySession("tunbridge-wells");
        (await session.Events.FetchStreamAsync(referral, token: Machine.Stop)).Select(e => e.EventTypeName).Where(name => name is "referral-acknowledged" or "referral-accepted")
            .Should().Equal("referral-acknowledged", "referral-accepted");
        (await session.Events.FetchStreamAsync(MaracCase.IdFor(referral), token: Machine.Stop)).Select(e => e.EventTypeName).Should()
            .ContainSingle(name => name == "marac-case-opened").And.ContainSingle(name => name == "marac-referral-screened");
    }

    [Fact]
    public async Task One_set_aside_is_gone_for_a_reason_that_is_kept_and_another_partnership_never_saw_it()
    {
        using var coordinator = app.Person("coordinator");
        var service = app.Services.GetRequiredService<StuckMessages>();
        var neighbour = new Viewer("coordinator", "twbc-cst", "tonbridge-and-malling", new HashSet<string> { Role.Coordinator });
        await using var obstacle = await Obstacle.InTheWayOf("bid", app.Log);
        await app.Machine("bid").Post("referrals", Bodies.Marac());
        var stuck = (await Until.Holds(() => Stuck(coordinator), all => all.Count == 1))[0];
        (await service.List(neighbour.Partnership, Machine.Stop)).Should().BeEmpty();
        (await service.Replay(neighbour, (Guid)stuck["id"]!, Machine.Stop)).Should().BeFalse();
        (await service.Discard(neighbour, (Guid)stuck["id"]!, "test", Machine.Stop)).Should().BeNull();

        (await coordinator.Post($"operations/dead-letters/{stuck["id"]}/discard", new JsonObject { ["reason"] = "She rang" })).Status.Should().Be(422);
        (await coordinator.Post($"operations/dead-letters/{stuck["id"]}/discard", new JsonObject { ["reason"] = "done-by-hand" })).Status.Should().Be(204);

        (await Stuck(coordinator)).Should().BeEmpty();
        await using var session = app.Store.QuerySession("tunbridge-wells");
        var kept = await session.LoadAsync<DiscardedMessage>((Guid)stuck["id"]!, Machine.Stop);
        (kept!.Reason, kept.By, kept.Type).Should().Be(("done-by-hand", "coordinator", "ReferralForService"));
    }

    [Fact]
    public async Task A_database_that_has_no_room_for_seconds_is_waited_for_and_nothing_is_stuck()
    {
        using var op = app.Person("operator");
        var sender = app.Machine("cap");
        await using var obstacle = await Obstacle.ForSeconds(4, "cap", app.Log);
        var referral = (Guid)(await sender.Post("referrals", Bodies.Marac())).Json!["id"]!;

        var (status, stuck) = await Until.Holds(
            async () => ((string?)(await sender.Get($"referrals/{referral}")).Json!["status"], (await Stuck(op)).Count), now => now is { Item1: "accepted" } or { Item2: > 0 });

        (status, stuck).Should().Be(("accepted", 0), "what the store wraps is the database's own error all the same");
    }

    /// <summary>Of what is stuck, what obstacles keep back: whatever other tests have left is not theirs.</summary>
    private static async Task<IReadOnlyList<JsonNode>> Stuck(Person person) =>
        [.. (await person.Get("operations/dead-letters")).Json!.AsArray().Select(m => m!).Where(m => ((string?)m["type"], (string?)m["queue"]) == ("ReferralForService", "marac"))];
}
