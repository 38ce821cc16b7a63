using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Referrals;

public sealed class ConsentTests(App app)
{
    private static readonly JsonObject Withdrawn = new() { ["status"] = "withdrawn" };

    private readonly Machine _police = app.Machine("kp");

    [Fact]
    public async Task A_withdrawal_shows_first_who_holds_the_data_then_tells_each_and_gathers_their_answers()
    {
        var (id, seen) = await Accepted();
        Holders(seen).Should().Equal("kp as referrer", "lookahead as idva", "twbc-cst as marac");

        var withdrawn = await _police.Act($"referrals/{id}/consent", Withdrawn, seen);

        (withdrawn.Status, (string?)withdrawn.Json!["status"]).Should().Be((200, "withdrawn"));
        var told = await Until.Holds(
            () => _police.Get($"referrals/{id}/consent"), reply => Holder(reply, "twbc-cst")["acknowledgedOn"] is not null);
        ((bool?)Holder(told, "twbc-cst")["keeps"], (string?)Holder(told, "twbc-cst")["basis"]).Should().Be((true, "substantial-public-interest"));

        var own = await _police.Act($"referrals/{id}/consent/acknowledgements", new JsonObject { ["keeps"] = false }, told);

        ((bool?)Holder(own, "kp")["keeps"]).Should().BeFalse();
        var story = await _police.Get($"referrals/{id}/timeline");
        story.Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"]).Should().Contain(["consent-withdrawn", "withdrawal-acknowledged"]);
    }

    [Fact]
    public async Task Whoever_has_not_seen_who_holds_it_cannot_withdraw_it()
    {
        var (id, seen) = await Accepted();

        (await _police.Post($"referrals/{id}/consent", Withdrawn)).Status.Should().Be(428);
        (await _police.Act($"referrals/{id}/consent", new JsonObject { ["status"] = "given" }, seen)).Status.Should().Be(200);
        (await _police.Act($"referrals/{id}/consent", Withdrawn, seen)).Type.Should().Be("/problems/moved-on");
    }

    [Fact]
    public async Task The_same_withdrawal_sent_twice_is_one()
    {
        var (id, seen) = await Accepted();

        var first = await _police.Act($"referrals/{id}/consent", Withdrawn, seen, key: $"withdraw-{id}");
        var again = await _police.Act($"referrals/{id}/consent", Withdrawn, seen, key: $"withdraw-{id}");

        (first.Status, again.Status, again.Message.Headers.Contains("Idempotent-Replayed")).Should().Be((200, 200, true));
    }

    [Fact]
    public async Task Sharing_without_her_needs_a_basis_and_the_reasons_which_are_sealed()
    {
        var (id, seen) = await Accepted();

        var bare = await _police.Act($"referrals/{id}/consent", new JsonObject { ["status"] = "overridden" }, seen);
        bare.Faults.Should().BeEquivalentTo([("/basis", "not-one-of"), ("/necessity", "length"), ("/proportionality", "length")]);

        var reasoned = await _police.Act(
            $"referrals/{id}/consent",
            new JsonObject
            {
                ["status"] = "overridden",
                ["basis"] = "vital-interests",
                ["necessity"] = "Pandiculation: he has said he will come back armed.",
                ["proportionality"] = "Pandiculation: nothing short of this reaches the police in time.",
            },
            seen);

        ((string?)reasoned.Json!["status"], (string?)reasoned.Json["basis"]).Should().Be(("overridden", "vital-interests"));
        (await Dumps.Of(app.Log)).Should().NotContain("Pandiculation");
    }

    [Fact]
    public async Task Who_is_no_party_learns_nothing_and_changes_nothing()
    {
        var (id, seen) = await Accepted();
        var stranger = app.Machine("davss");

        (await stranger.Get($"referrals/{id}/consent")).Status.Should().Be(404);
        (await stranger.Act($"referrals/{id}/consent", Withdrawn, seen)).Status.Should().Be(404);
        (await _police.Get($"referrals/{id}/consent")).Message.Headers.ETag.Should().Be(seen.Message.Headers.ETag);
    }

    private async Task<(Guid Id, Reply Seen)> Accepted()
    {
        var taken = await _police.Post("referrals", Bodies.Marac());
        var id = (Guid)taken.Json!["id"]!;
        await Until.Holds(() => _police.Get($"referrals/{id}"), r => r.IsSettled());
        return (id, await _police.Get($"referrals/{id}/consent"));
    }

    private static IEnumerable<string> Holders(Reply reply) => reply.Json!["holders"]!.AsArray().Select(h => $"{h!["agency"]} as {h["as"]}");

    private static JsonNode Holder(Reply reply, string agency) => reply.Json!["holders"]!.AsArray().Single(h => (string?)h!["agency"] == agency)!;
}
