using System.Text.Json.Nodes;
using FluentAssertions;
using Marten.Events;
using Xunit;

namespace CaseCoordination.Integration.Tests.People;

/// <summary>Years later: the schedule proposes, and a person decides.</summary>
public sealed class RetentionTests(App app)
{
    private static readonly TimeSpan EightYears = TimeSpan.FromDays(8 * 366);

    [Fact]
    public async Task After_its_years_a_referral_is_proposed_unless_a_child_a_hold_or_a_person_says_otherwise()
    {
        var (log, keys) = (await app.Postgres.NewDatabase("retention"), await app.Postgres.NewDatabase("retention_keys"));
        var masterKey = new string('A', 43);
        List<(Guid Id, Guid[] People)> taken = [];
        await using (var host = new App().With("Privacy:MasterKey", masterKey))
        {
            await host.StartOn(log, keys);
            foreach (var body in new[] { Bodies.Marac(), Bodies.Marac(), Bodies.Marac(), WithChild() })
            {
                taken.Add(await Taken(host, body));
            }

            await host.Store.WaitForNonStaleProjectionDataAsync(Until.Patience);
        }

        var (old, held, kept, child) = (taken[0], taken[1], taken[2], taken[3]);
        await using var later = new App().With("Privacy:MasterKey", masterKey).At(new ShiftedClock { By = EightYears });
        await later.StartOn(log, keys);
        using var dpo = later.Person("dpo");
        foreach (var person in held.People)
        {
            await dpo.Post($"people/{person}/holds", new JsonObject { ["hold"] = "litigation", ["reference"] = "KB/1" });
        }

        foreach (var person in kept.People)
        {
            var until = DateTime.UtcNow.Add(EightYears).AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            (await dpo.Post($"people/{person}/retention", new JsonObject { ["until"] = until, ["why"] = "ongoing-risk" })).Status.Should().Be(200);
        }

        var proposed = (await dpo.Get("retention/proposals")).Json!["proposals"]!.AsArray();

        proposed.Select(p => (Guid)p!["referralId"]!).Should().Equal([old.Id], "one is held, one is kept longer, and one names a child");
        proposed[0]!["people"]!.AsArray().Select(p => (Guid)p!["personId"]!).Should().BeEquivalentTo(old.People);
        (await later.Machine("kp").Get($"referrals/{old.Id}")).Json!["content"]!.ToJsonString().Should().Contain("Quillfeather", "nothing goes by itself");

        foreach (var person in old.People)
        {
            (await dpo.Post($"people/{person}/erasure", new JsonObject { ["basis"] = "retention-expired" })).Status.Should().Be(200);
        }

        (await dpo.Get("retention/proposals")).Json!["proposals"]!.AsArray().Should().BeEmpty();
        child.Id.Should().NotBeEmpty();
    }

    private static async Task<(Guid Id, Guid[] People)> Taken(App host, JsonObject body)
    {
        var police = host.Machine("kp");
        var reply = await police.Post("referrals", body);
        var read = await Until.Holds(() => police.Get($"referrals/{reply.Json!["id"]}"), r => r.IsSettled());
        return ((Guid)reply.Json!["id"]!, [.. read.Json!["content"]!["people"]!.AsArray().Select(p => (Guid)p!["personId"]!)]);
    }

    private static JsonObject WithChild()
    {
        var body = Bodies.Marac();
        body["people"]!.AsArray().Add(new JsonObject { ["role"] = "child", ["givenName"] = "Zephyrine", ["dateOfBirth"] = "2016-09-01" });
        return body;
    }
}
