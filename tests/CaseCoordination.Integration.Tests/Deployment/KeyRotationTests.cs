using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FluentAssertions;
using Marten.Events;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using Xunit;

namespace CaseCoordination.Integration.Tests.Deployment;

/// <summary>The master key is renewed: people's keys are wrapped again, and no event is touched.</summary>
public sealed class KeyRotationTests(App app)
{
    [Fact]
    public async Task Under_a_new_master_key_everything_still_opens_is_found_and_is_taken_once()
    {
        var (log, keys) = (await app.Postgres.NewDatabase("rotation"), await app.Postgres.NewDatabase("rotation_keys"));
        var (older, newer) = (NewKey(), NewKey());
        var body = Bodies.Marac();
        var requestKey = Guid.NewGuid().ToString();
        Guid id;
        await using (var host = new App().With("Privacy:MasterKey", older))
        {
            await host.StartOn(log, keys);
            id = (Guid)(await host.Machine("kp").Post("referrals", body, requestKey)).Json!["id"]!;
            await host.Store.WaitForNonStaleProjectionDataAsync(Until.Patience);
        }

        var (last, events) = await Events(log);
        await using (var host = new App().With("Privacy:MasterKey", $"{newer}\n{older}"))
        {
            await host.StartOn(log, keys);
            (await host.Machine("kp").Post("referrals", body, requestKey)).Json!["id"]!.GetValue<Guid>().Should().Be(id, "the same request, known by its older fingerprint");
            (await Found(host)).Should().Contain(id, "looked up under both keys");
        }

        var (exitCode, said) = await HostProgram.Run(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Postgres"] = log,
                ["ConnectionStrings__Keys"] = keys,
                ["Privacy__MasterKey"] = $"{newer}\n{older}",
            },
            "keys", "rewrap");

        (exitCode, said).Should().Match<(int, string)>(it => it.Item1 == 0 && it.Item2.Contains("keys wrapped again. Next:", StringComparison.Ordinal));
        (await Events(log, last)).Should().Be((last, events));
        await using var alone = new App().With("Privacy:MasterKey", newer);
        await alone.StartOn(log, keys);
        (await alone.Machine("kp").Get($"referrals/{id}")).Json!["content"]!.ToJsonString().Should().Contain("Quillfeather");
    }

    private static string NewKey() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    private static async Task<IEnumerable<Guid>> Found(App host)
    {
        var sought = new JsonObject { ["familyName"] = "Quillfeather", ["dateOfBirth"] = "1990-02-11" };
        return (await host.Machine("kp").Post("referrals/lookups", sought, null)).Json!["referrals"]!.AsArray().Select(r => (Guid)r!["id"]!);
    }

    /// <summary>The events up to this place on the log, or all there are: a host that starts may still route on, and add its own.</summary>
    private static async Task<(long Last, string Digest)> Events(string log, long upTo = long.MaxValue)
    {
        await using var source = NpgsqlDataSource.Create(log);
        await using var all = source.CreateCommand("select max(seq_id), md5(string_agg(data::text, '' order by seq_id)) from events.mt_events where seq_id <= $1");
        all.Parameters.Add(new() { Value = upTo });
        await using var row = await all.ExecuteReaderAsync(Machine.Stop);
        await row.ReadAsync(Machine.Stop);
        return (row.GetInt64(0), row.GetString(1));
    }
}
