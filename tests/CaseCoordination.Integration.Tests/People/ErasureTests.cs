using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CaseCoordination.Cases.People;
using CaseCoordination.Referrals.Lookup;
using FluentAssertions;
using Marten;
using Marten.Events;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using Xunit;

namespace CaseCoordination.Integration.Tests.People;

/// <summary>A person is forgotten: in the log, in everything read from it, in the queues, and in a backup made before.</summary>
public sealed class ErasureTests(App app) : IDisposable
{
    private readonly string _masterKey = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
    private readonly DirectoryInfo _apart = Directory.CreateTempSubdirectory("casecoord-register-");

    [Fact]
    public async Task Whoever_is_erased_cannot_be_read_anywhere_again_and_every_count_stays()
    {
        var (log, keys) = (await app.Postgres.NewDatabase("erasure"), await app.Postgres.NewDatabase("erasure_keys"));
        Guid id;
        IReadOnlyList<Guid> people;
        string figures;
        await using (var host = Host())
        {
            await host.StartOn(log, keys);
            (id, people) = await Taken(host);
            await host.Store.WaitForNonStaleProjectionDataAsync(Until.Patience);
            figures = await Figures(host);
            (await OpenedBy(host, id)).Should().Contain("Quillfeather", "before it can be read");
        }

        var (backup, keysBackup) = (await app.Postgres.CopyDatabase(log), await app.Postgres.CopyDatabase(keys));
        await using (var host = Host())
        {
            await host.StartOn(log, keys);
            using var dpo = host.Person("dpo");
            foreach (var person in people)
            {
                (await dpo.Post($"people/{person}/erasure", new JsonObject { ["basis"] = "court-order" })).Status.Should().Be(200);
            }

            await Until.Holds(() => Story(host, id), story => story.Count(kind => kind == "person-erased") == people.Count);
            await Rebuild(host);

            (await OpenedBy(host, id)).Should().NotContainAny(Bodies.Planted);
            (await Figures(host)).Should().Be(figures, "an erasure changes no figure");
            (await dpo.Get($"people/{people[0]}/subject-access")).Json!["items"]!.AsArray().Should().OnlyContain(item => item!["content"] == null);
            await ShouldHaveForgotten(host, log, keys, people);
        }

        await using (var restored = Host())
        {
            await restored.StartOn(backup, keysBackup);

            restored.Witness.Logged.Should().Contain(line => line.Contains("keys of erased people had come back", StringComparison.Ordinal));
            await Rebuild(restored);
            (await OpenedBy(restored, id)).Should().NotContainAny(Bodies.Planted);
            (await Figures(restored)).Should().Be(figures);
            await ShouldHaveForgotten(restored, backup, keysBackup, people);
        }
    }

    [Fact]
    public async Task Without_the_file_the_log_alone_brings_the_erasures_back_over_restored_keys()
    {
        var (log, keys) = (await app.Postgres.NewDatabase("erasure"), await app.Postgres.NewDatabase("erasure_keys"));
        Guid id;
        IReadOnlyList<Guid> people;
        await using (var host = Host())
        {
            await host.StartOn(log, keys);
            (id, people) = await Taken(host);
        }

        var keysBackup = await app.Postgres.CopyDatabase(keys);
        await using (var host = Host())
        {
            await host.StartOn(log, keys);
            using var dpo = host.Person("dpo");
            (await dpo.Post($"people/{people[0]}/erasure", new JsonObject { ["basis"] = "filed-in-error" })).Status.Should().Be(200);
        }

        _apart.GetFiles().Should().ContainSingle().Which.Delete();
        await using var restored = Host();
        await restored.StartOn(log, keysBackup);
        (await OpenedBy(restored, id)).Should().NotContain("Quillfeather").And.Contain("Brambleworth", "he was not erased");
    }

    public void Dispose() => _apart.Delete(recursive: true);

    private App Host() => new App()
        .With("Privacy:MasterKey", _masterKey)
        .With("Privacy:ErasureRegisterFile", Path.Combine(_apart.FullName, "erasures.jsonl"));

    private static async Task<(Guid Id, IReadOnlyList<Guid> People)> Taken(App host)
    {
        var police = host.Machine("kp");
        var taken = await police.Post("referrals", Bodies.Marac());
        var id = (Guid)taken.Json!["id"]!;
        var read = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        return (id, [.. read.Json!["content"]!["people"]!.AsArray().Select(person => (Guid)person!["personId"]!)]);
    }

    private static async Task<string> OpenedBy(App host, Guid id) => (await host.Machine("kp").Get($"referrals/{id}")).Json!.ToJsonString();

    private static async Task<List<string?>> Story(App host, Guid id) =>
        [.. (await host.Machine("kp").Get($"referrals/{id}/timeline")).Json!["entries"]!.AsArray().Select(e => (string?)e!["kind"])];

    /// <summary>Every figure of the quarter; how far the log was read when they were told is no figure.</summary>
    private static async Task<string> Figures(App host) =>
        (await host.Machine("kp").Get("measures/2022-23/Q1")).Json!["actions"]!.ToJsonString();

    private static async Task Rebuild(App host)
    {
        await host.Store.WaitForNonStaleProjectionDataAsync(Until.Patience);
        using var daemon = await host.Store.BuildProjectionDaemonAsync("tunbridge-wells");
        foreach (var projection in (string[])["facts", "referral-summary", "person-index", "known-people"])
        {
            await daemon.RebuildProjectionAsync(projection, Until.Patience, Machine.Stop);
        }
    }

    private static async Task ShouldHaveForgotten(App host, string log, string keys, IReadOnlyList<Guid> people)
    {
        await using var session = host.Store.QuerySession("tunbridge-wells");
        (await session.Query<PersonIndex>().Where(p => p.Id.IsOneOf(people.ToArray())).CountAsync(Machine.Stop)).Should().Be(0, "no hash is left to find them by");
        (await session.Query<KnownPerson>().Where(p => p.Id.IsOneOf(people.ToArray())).CountAsync(Machine.Stop)).Should().Be(0, "nor to match them by");
        await using var source = NpgsqlDataSource.Create(keys);
        await using var count = source.CreateCommand("select count(*) from privacy.person_keys where person_id = any ($1)");
        count.Parameters.Add(new() { Value = people.ToArray() });
        (await count.ExecuteScalarAsync(Machine.Stop)).Should().Be(0L, "no key is left to open them with");

        (await Dumps.Of(log)).ShouldHoldNothingOf(Bodies.Planted);
        (await Dumps.Of(keys)).ShouldHoldNothingOf(Bodies.Planted);
        var told = host.Witness.Traced.Select(a => $"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Events.SelectMany(e => e.Tags))}");
        string.Join('\n', host.Witness.Logged.Concat(told)).ShouldHoldNothingOf(Bodies.Planted);
    }
}
