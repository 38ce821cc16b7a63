using CaseCoordination.Agencies.Feed;
using FluentAssertions;
using Marten;
using Xunit;

namespace CaseCoordination.Integration.Tests.Webhooks;

/// <summary>Two nodes over one database, both of which deliver.</summary>
public sealed class TwoNodesTests(App app)
{
    private const int Referrals = 4;

    [Fact]
    public async Task What_two_nodes_deliver_at_once_comes_once_and_in_order()
    {
        var (log, keys, masterKey) = (await app.Postgres.NewDatabase("nodes"), await app.Postgres.NewDatabase("nodes_keys"), new string('A', 43));
        await using var running = new WebhookHost(app, Node(masterKey));
        await running.StartOn(log, keys);
        await using var second = Node(masterKey);
        await second.StartOn(log, keys);
        await using var receiver = await Receiver.Start();
        receiver.Answer = async _ =>
        {
            await Task.Delay(30, Machine.Stop); // Long enough for the other node's round to meet the cursor while it is held.
            return (204, null);
        };
        await running.Connect("kp", receiver);

        var matters = new List<Guid>();
        for (var i = 0; i < Referrals; i++)
        {
            matters.Add(await running.Refer("kp"));
        }

        // The second start of clocks is the last there is of each: nothing is added while we compare.
        var expected = await Until.Holds(() => Feed(running.Host, matters), entries => entries.Count(e => e.Type == "referral.clocks-started") == 2 * Referrals);
        await receiver.Gets(all => all.Count >= expected.Count);
        var delivered = await Until.Holds(() => running.Deliveries("kp"), told => told.Count >= expected.Count);

        receiver.All.Select(e => e.Id).Should().OnlyHaveUniqueItems("each is sent once in all, since each was taken in");
        receiver.All.Select(e => (long)e.Event["data"]!["position"]!).Should().Equal(expected.Select(e => e.Position));
        delivered.Select(d => ((long)d["position"]!, (int)d["attempt"]!)).Should().OnlyHaveUniqueItems().And.HaveCount(receiver.All.Count);
    }

    private static App Node(string masterKey) => new App().With("Development:WebhooksToLoopback", "true").With("Privacy:MasterKey", masterKey).AsOneOfSeveral();

    private static async Task<IReadOnlyList<FeedEntry>> Feed(App host, List<Guid> matters)
    {
        var sought = matters.ToArray();
        await using var session = host.Store.QuerySession("tunbridge-wells");
        return await session.Query<FeedEntry>().Where(e => e.Agency == "kp" && e.Matter.IsOneOf(sought)).OrderBy(e => e.Position).ToListAsync(Machine.Stop);
    }
}
