using System.Text.Json.Nodes;
using CaseCoordination.Agencies.Feed;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Feed;

/// <summary>What an agency is told of: all of it, once, in order, and nothing of anyone else's.</summary>
public sealed class FeedTests(App app)
{
    private const string Home = "tunbridge-wells";

    [Fact]
    public async Task An_agency_reads_everything_exactly_once_in_order_while_four_write()
    {
        var reader = app.Machine("pas");
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var writer = app.Machine("pas");
            var made = new List<Guid>();
            for (var i = 0; i < 5; i++)
            {
                made.Add((Guid)(await writer.Post("referrals", Bodies.Marac())).Json!["id"]!);
            }

            return made;
        }));
        var read = new List<JsonNode>();
        var after = 0L;
        async Task<List<JsonNode>> ReadOn()
        {
            var page = (await reader.Get($"feed?after={after}&limit=7")).Json!;
            read.AddRange(page["entries"]!.AsArray().Select(e => e!));
            after = (long)page["next"]!;
            return read;
        }

        while (!writing.IsCompleted)
        {
            await ReadOn();
        }

        var matters = (await writing).SelectMany(made => made).ToList();
        await Until.Holds(ReadOn, seen => matters.TrueForAll(m => seen.Count(e => (Guid)e["matter"]! == m && (string?)e["type"] == "referral.clocks-started") == 2));

        // One of them may still be told of an earlier referral: what is on its stream by now is read, sooner or later.
        await using var session = app.Store.QuerySession(Home);
        foreach (var matter in matters)
        {
            var stream = await session.Events.FetchStreamAsync(matter, token: Machine.Stop);
            await Until.Holds(ReadOn, seen => seen.Count(e => (Guid)e["matter"]! == matter) >= stream.Count);
            read.Where(e => (Guid)e["matter"]! == matter).Take(stream.Count).Select(e => (Guid)e["id"]!).Should().Equal(stream.Select(e => e.Id));
        }

        read.Select(e => (long)e["position"]!).Should().Equal(Enumerable.Range(1, read.Count).Select(i => (long)i));
        read.Select(e => (Guid)e["id"]!).Should().OnlyHaveUniqueItems();

        // Other tests write to this agency as well: the page after is not empty at once.
        var last = await Until.Holds(
            async () =>
            {
                await ReadOn();
                return (await reader.Get($"feed?after={after}")).Json!;
            },
            page => page["entries"]!.AsArray().Count == 0);
        ((long)last["next"]!).Should().Be(after, "an empty page keeps the cursor");
    }

    [Fact]
    public async Task Who_is_asked_later_is_told_what_came_before_it_first()
    {
        var matter = await Accepted("kp");

        var told = (await Told("twbc-cst", matter)).Select(e => (string?)e["type"]).ToList();

        told.Where(type => type != "referral.further-found").Should().StartWith(["referral.received", "referral.routed", "referral.clocks-started", "referral.acknowledged", "referral.accepted"]);
    }

    [Fact]
    public async Task An_entry_is_a_pointer_that_leads_to_the_matter_and_tells_nothing_of_it()
    {
        var matter = await Accepted("kp");

        var told = await Told("kp", matter);

        told.Should().OnlyContain(e => (string?)e["link"] == $"/api/v1/{Home}/referrals/{matter}" && (string?)e["kind"] == "referral");
        told[0].AsObject().Select(p => p.Key).Should().BeSubsetOf(["position", "id", "type", "matter", "kind", "link", "version", "occurredOn", "recordedAt"]);
        told[0]["occurredOn"].Should().NotBeNull();
        (await app.Machine("kp").Get((string)told[0]["link"]!)).Status.Should().Be(200);
        string.Concat(told.Select(e => e.ToJsonString())).Should().NotContainAny([.. Bodies.Planted]);
    }

    [Fact]
    public async Task Whoever_is_not_party_is_told_nothing_of_it()
    {
        var matter = await Accepted("kp");
        await Told("kp", matter);

        (await Told(app.Machine("davss"))).Where(e => (Guid)e["matter"]! == matter).Should().BeEmpty();
        (await Told(new Machine(app.Address, "kp") { Partnership = "tonbridge-and-malling" })).Where(e => (Guid)e["matter"]! == matter).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_handed_out_when_is_kept_once()
    {
        var matter = await Accepted("kp");
        var last = (long)(await Told("kp", matter))[^1]["position"]!;

        await app.Machine("kp").Get($"feed?after={last - 1}&limit=1");
        await app.Machine("kp").Get($"feed?after={last - 1}&limit=1");

        await using var session = app.Store.QuerySession(Home);
        var kept = await session.Query<HandedOut>().Where(h => h.Agency == "kp" && h.From == last && h.Until == last).ToListAsync(Machine.Stop);
        kept.Should().ContainSingle().Which.To.Should().Be("kp");
    }

    [Theory]
    [InlineData("feed?after=-1")]
    [InlineData("feed?limit=0")]
    [InlineData("feed?limit=501")]
    [InlineData("feed?after=x")]
    public async Task A_cursor_that_is_none_is_refused(string query) => (await app.Machine("kp").Get(query)).Status.Should().Be(400);

    private async Task<Guid> Accepted(string agency)
    {
        var machine = app.Machine(agency);
        var id = (Guid)(await machine.Post("referrals", Bodies.Marac())).Json!["id"]!;
        await Until.Holds(() => machine.Get($"referrals/{id}"), r => (string?)r.Json!["status"] == "accepted");
        return id;
    }

    /// <summary>All an agency was told of a matter, once it was told that it was accepted.</summary>
    private async Task<List<JsonNode>> Told(string agency, Guid matter) => await Until.Holds(
        async () => (await Told(app.Machine(agency))).FindAll(e => (Guid)e["matter"]! == matter),
        all => all.Exists(e => (string?)e["type"] == "referral.accepted"));

    private static async Task<List<JsonNode>> Told(Machine machine)
    {
        var (all, after) = (new List<JsonNode>(), 0L);
        for (var before = -1L; before != after;)
        {
            var page = (await machine.Get($"feed?after={after}&limit=500")).Json!;
            all.AddRange(page["entries"]!.AsArray().Select(e => e!));
            (before, after) = (after, (long)page["next"]!);
        }

        return all;
    }
}
