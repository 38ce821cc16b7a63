using System.Text.Json;
using System.Text.Json.Nodes;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Host.Store;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Tray;
using FluentAssertions;
using Marten;
using Marten.Events;
using Npgsql;
using Xunit;

namespace CaseCoordination.Integration.Tests.Replay;

/// <summary>What is read can be thrown away: from the log alone it comes out the same, to the last byte.</summary>
public sealed class RebuildTests(App app)
{
    [Fact]
    public async Task What_is_rebuilt_from_zero_equals_what_ran_live()
    {
        var log = await app.Postgres.NewDatabase("replay");
        List<string> live;
        await using (var host = new App())
        {
            await host.StartOn(log, await app.Postgres.NewDatabase("replay_keys"));
            await Live(host);
            await host.Store.WaitForNonStaleProjectionDataAsync(Until.Patience);
            live = await Everything(host.Store);
        }

        using var store = DocumentStore.For(options =>
        {
            EventStore.Configure(options);
            options.Connection(log);
        });
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync("facts", Until.Patience, Machine.Stop);
        await daemon.RebuildProjectionAsync("referral-summary", Until.Patience, Machine.Stop);
        await daemon.RebuildProjectionAsync("case-timeline", Until.Patience, Machine.Stop);

        live.Where(row => !row.Contains("RecordedBy", StringComparison.Ordinal)).Should().HaveCount(14, "three referrals and their receipts, one return, an activity with one count and two places, as it was corrected, and three words about who is one with whom");
        live.Should().HaveCountGreaterThan(30, "each event of three referrals and three cases that says something has its entry");
        (await Everything(store)).Should().Equal(live);
        await AreAsTheStoreWouldWriteThem(store, log);
    }

    /// <summary>Facts are not written by the store's own operations; when its table changes, this tells.</summary>
    private static async Task AreAsTheStoreWouldWriteThem(DocumentStore store, string log)
    {
        await using var database = NpgsqlDataSource.Create(log);
        async Task<List<string>> Rows()
        {
            await using var select = database.CreateCommand("select (to_jsonb(f) - 'mt_version' - 'mt_last_modified')::text from measures.mt_doc_fact f order by tenant_id, id");
            await using var rows = await select.ExecuteReaderAsync(Machine.Stop);
            var found = new List<string>();
            while (await rows.ReadAsync(Machine.Stop))
            {
                found.Add(rows.GetString(0));
            }

            return found;
        }

        var ours = await Rows();
        await using var session = store.LightweightSession("tunbridge-wells");
        var facts = await session.Query<Fact>().ToListAsync(Machine.Stop);
        session.DeleteWhere<Fact>(f => f.Quantity >= 0);
        await session.SaveChangesAsync(Machine.Stop);
        session.Store<Fact>(facts);
        await session.SaveChangesAsync(Machine.Stop);

        (await Rows()).Should().Equal(ours);
    }

    private static async Task Live(App host)
    {
        var police = host.Machine("kp");
        var referrals = new List<Guid>();
        foreach (var yes in (int[])[16, 5, 20])
        {
            var taken = await police.Post("referrals", Bodies.Marac(yes: yes));
            await Until.Holds(
                () => police.Get($"referrals/{taken.Json!["id"]}"),
                r => r.IsSettled());
            referrals.Add((Guid)taken.Json!["id"]!);
        }

        await LinkAndUnlink(host, referrals);

        var outreach = host.Machine("stgiles");
        var activity = await outreach.Post("plans/2022-23/actions/2.1/activities", Bodies.Outreach("2022-08-09", 4, "High Brooms", "Sherwood", "Elsewhere"));
        await outreach.Act($"plans/2022-23/actions/2.1/activities/{activity.Json!["id"]}/correction", new JsonObject
        {
            ["reason"] = "counted-anew",
            ["activity"] = Bodies.Outreach("2022-08-09", 5, "High Brooms", "Sherwood"),
        }, activity);
    }

    private static async Task LinkAndUnlink(App host, IReadOnlyList<Guid> referrals)
    {
        using var coordinator = host.Person("coordinator");
        await using var session = host.Store.QuerySession("tunbridge-wells");
        var named = await session.Query<PersonNamed>().Where(n => n.Role == "victim" && n.Kind == "referral").ToListAsync(Machine.Stop);
        var files = referrals.Select(referral => named.Single(n => n.Matter == referral).CaseFile).ToList();
        foreach (var (step, other) in (IEnumerable<(string, Guid)>)[("links", files[1]), ("links", files[2]), ("unlinks", files[1])])
        {
            var form = new JsonObject { ["case"] = other, ["basis"] = "judged", ["reason"] = "Looked at with the advocate." };
            if (step == "unlinks")
            {
                form.Remove("basis");
            }

            (await coordinator.Act($"cases/{files[0]}/{step}", form, await coordinator.Get($"cases/{files[0]}"))).Status.Should().Be(200);
        }
    }

    /// <summary>Every row kept; the columns the store adds of its own are left out.</summary>
    private static async Task<List<string>> Everything(IDocumentStore store)
    {
        await using var session = store.QuerySession("tunbridge-wells");
        var facts = await session.Query<Fact>().OrderBy(f => f.Id).ToListAsync(Machine.Stop);
        var summaries = await session.Query<ReferralSummary>().OrderBy(s => s.Id).ToListAsync(Machine.Stop);
        var entries = await session.Query<KeptEntry>().OrderBy(e => e.Id).ToListAsync(Machine.Stop);
        return [.. facts.Select(f => JsonSerializer.Serialize(f)), .. summaries.Select(s => JsonSerializer.Serialize(s)), .. entries.Select(e => JsonSerializer.Serialize(e))];
    }
}
