using CaseCoordination.Privacy.Audit;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseCoordination.Integration.Tests.Audit;

public sealed class ReadAuditTests(App app)
{
    [Fact]
    public async Task Reads_that_come_at_once_are_all_on_record_and_the_chain_is_whole()
    {
        var police = app.Machine("kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => police.Get($"referrals/{id}")));

        replies.Should().OnlyContain(reply => reply.Status == 200);
        (await app.ReadsOf(id)).Should().HaveCount(60).And.OnlyContain(read => read.Action == "consultation");
        using var dpo = app.Person("dpo");
        var verdict = (await dpo.Get("audit/chain")).Json!;
        ((bool?)verdict["holds"], verdict["breaks"]!.AsArray().Count).Should().Be((true, 0));
    }

    [Fact]
    public async Task What_is_refused_is_on_record_too_and_does_not_say_whether_it_is_there()
    {
        var id = (Guid)(await app.Machine("kp").Post("referrals", Bodies.Marac())).Json!["id"]!;
        var nowhere = Guid.NewGuid();
        var stranger = app.Machine("davss");

        await stranger.Get($"referrals/{id}");
        await stranger.Get($"referrals/{nowhere}");

        var (theirs, nobodys) = ((await app.ReadsOf(id)).Single(), (await app.ReadsOf(nowhere)).Single());
        (theirs.Action, theirs.People.Count, theirs.Fields.Count).Should().Be(("refused", 0, 0));
        nobodys.Should().BeEquivalentTo(theirs, o => o.Excluding(r => r.Matter).Excluding(r => r.At).Excluding(r => r.RequestId));
    }

    [Fact]
    public async Task The_database_is_asked_the_same_for_what_is_not_theirs_and_what_is_not_there()
    {
        var id = (Guid)(await app.Machine("kp").Post("referrals", Bodies.Marac())).Json!["id"]!;
        var stranger = app.Machine("davss");
        await stranger.Get($"referrals/{id}"); // So that neither of the two pays for signing in or warming up.

        var notTheirs = await StatementsOf(stranger, id);
        var notThere = await StatementsOf(stranger, Guid.NewGuid());

        notTheirs.Should().NotBeEmpty().And.Equal(notThere);
    }

    [Fact]
    public async Task The_record_can_be_read_by_person_as_json_and_as_csv_and_that_is_on_record()
    {
        var police = app.Machine("kp");
        var body = Bodies.Marac();
        body["people"]![0]!["familyName"] = "Quillfeather-Underwood"; // Found by nobody who looks up the people of the other tests.
        var id = (Guid)(await police.Post("referrals", body)).Json!["id"]!;
        var read = await police.Get($"referrals/{id}");
        var victim = (Guid)read.Json!["content"]!["people"]![0]!["personId"]!;
        using var dpo = app.Person("dpo");

        var listed = (await dpo.Get($"audit/reads?person={victim}")).Json!["reads"]!.AsArray();

        listed.Select(r => ((string?)r!["subject"], (string?)r["action"])).Should().Equal(("dpo", "audit-consulted"), ("kp", "consultation"));
        var csv = await app.ProgramOf("dpo").Send(HttpMethod.Get, $"audit/reads?person={victim}", null, request => request.Headers.Add("Accept", "text/csv"));
        (await csv.Message.Content.ReadAsStringAsync(Machine.Stop)).Should().StartWith("number,at,subject").And.Contain($"kp,kp,,consultation,own-referral,{id}");
    }

    [Fact]
    public async Task Where_it_cannot_be_written_nothing_is_shown_and_the_alarm_is_raised()
    {
        await using var host = new App();
        await host.StartOn(await app.Postgres.NewDatabase("audit"), await app.Postgres.NewDatabase("audit_keys"));
        var police = host.Machine("kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;

        await Order(host.Log, "alter table audit.reads rename to hidden");
        var reply = await police.Get($"referrals/{id}");

        (reply.Status, reply.Type).Should().Be((503, "/problems/audit-away"));
        reply.Message.Headers.RetryAfter.Should().NotBeNull();
        reply.Json!.ToJsonString().Should().NotContainAny(Bodies.Planted);
        host.Witness.Logged.Should().Contain(line => line.Contains("Critical", StringComparison.Ordinal) && line.Contains("record of reads cannot be written", StringComparison.Ordinal));

        await Order(host.Log, "alter table audit.hidden rename to reads");
        (await police.Get($"referrals/{id}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task What_was_changed_left_out_exchanged_or_cut_off_is_found()
    {
        await using var host = new App();
        await host.StartOn(await app.Postgres.NewDatabase("audit"), await app.Postgres.NewDatabase("audit_keys"));
        var police = host.Machine("kp");
        var id = (Guid)(await police.Post("referrals", Bodies.Marac())).Json!["id"]!;
        for (var i = 0; i < 8; i++)
        {
            await police.Get($"referrals/{id}");
        }

        var (verify, anchors) = (host.Services.GetRequiredService<VerifyAudit>(), host.Services.GetRequiredService<AuditAnchors>());
        await anchors.Drop(Machine.Stop);
        var dropped = await anchors.Of("tunbridge-wells", Machine.Stop); // Every minute one more: how many there are by now is the machine's affair.
        dropped[^1].Number.Should().Be(8);
        (await verify.Of("tunbridge-wells", null, Machine.Stop)).Should().Match<ChainVerdict>(v => v.Holds && v.Reads == 8 && v.Anchors == dropped.Count);

        (await Verb(host)).Should().Match<(int, string)>(it => it.Item1 == 0 && it.Item2.Contains("tunbridge-wells: whole.", StringComparison.Ordinal));
        var change = () => Order(host.Log, "update audit.reads set subject = 'nobody'");
        await change.Should().ThrowAsync<PostgresException>("even the owner has to take the guard off first");

        await Broken("update audit.reads set purpose = 'nosiness' where number = 3", 3);
        await Broken("delete from audit.reads where number = 4", 5);
        await Broken("update audit.reads set number = -number where number in (2, 3); update audit.reads set number = case number when -2 then 3 else 2 end where number < 0", 2, 3);
        await Broken("delete from audit.reads where number > 5; update audit.heads set number = 5, hash = (select hash from audit.reads where number = 5)", 8);

        async Task Broken(string deed, params long[] told)
        {
            await Order(host.Log, "create schema kept; create table kept.reads as table audit.reads; create table kept.heads as table audit.heads");
            await Order(host.Log, $"alter table audit.reads disable trigger user; {deed}");
            var verdict = await verify.Of("tunbridge-wells", null, Machine.Stop);
            verdict.Breaks.Select(b => b.Number).Should().Contain(told, deed);
            if (told is [3])
            {
                (await Verb(host)).Should().Match<(int, string)>(it => it.Item1 == 1 && it.Item2.Contains("read 3: It is not what was recorded", StringComparison.Ordinal));
            }

            await Order(host.Log, "delete from audit.reads; delete from audit.heads; insert into audit.reads table kept.reads; insert into audit.heads table kept.heads; drop schema kept cascade; alter table audit.reads enable trigger user");
            (await verify.Of("tunbridge-wells", null, Machine.Stop)).Holds.Should().BeTrue("put back it is whole again");
        }
    }

    private static Task<(int ExitCode, string Said)> Verb(App host) => HostProgram.Run(
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Postgres"] = host.Log,
            ["ConnectionStrings__Keys"] = host.Keys,
        },
        "audit", "verify");

    private async Task<List<string>> StatementsOf(Machine stranger, Guid id)
    {
        var trace = System.Diagnostics.ActivityTraceId.CreateRandom().ToString();
        var reply = await stranger.Send(HttpMethod.Get, $"referrals/{id}", null, request =>
            request.Headers.Add("traceparent", $"00-{trace}-{System.Diagnostics.ActivitySpanId.CreateRandom()}-01"));
        reply.Status.Should().Be(404);

        // The span of the request itself is the last to end.
        var spans = await Until.Holds(
            () => Task.FromResult(app.Witness.Traced.Where(a => a.TraceId.ToString() == trace).ToList()), seen => seen.Exists(a => a.Kind == System.Diagnostics.ActivityKind.Server));

        // A pool that grew, and who takes part, which is read once a minute: whoever was asking.
        return [.. spans.Where(a => a.Source.Name == "Npgsql").OrderBy(a => a.StartTimeUtc).Select(a => (string?)a.GetTagItem("db.query.text") ?? a.DisplayName)
            .Where(statement => !statement.StartsWith("CONNECT", StringComparison.Ordinal) && !statement.Contains("mt_doc_agency", StringComparison.Ordinal))];
    }

    private static async Task Order(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var order = source.CreateCommand(sql);
        await order.ExecuteNonQueryAsync(Machine.Stop);
    }
}
