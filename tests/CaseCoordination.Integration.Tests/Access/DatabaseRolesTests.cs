using System.Text.Json.Nodes;
using CaseCoordination.Host.Store;
using FluentAssertions;
using JasperFx;
using Marten;
using Marten.Events;
using Npgsql;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>A host under logins that own nothing does all its work; what it has no need of, the database refuses it.</summary>
public sealed class DatabaseRolesTests(App app, LeastPrivilege running) : IClassFixture<LeastPrivilege>
{
    [Fact]
    public async Task A_referral_goes_its_whole_way_and_is_counted()
    {
        var police = running.Host.Machine("kp");
        var id = await Accepted(police);

        await Until.Holds(() => police.Get("referrals?status=accepted"), r => r.Json!["referrals"]!.AsArray().Any(x => (string?)x!["id"] == id));
        var activity = await running.Host.Machine("kenward").Post("plans/2022-23/actions/2.1/activities", Bodies.Outreach("2022-05-05", 7, "Sherwood"));
        activity.Status.Should().Be(201);
        await Until.Holds(
            () => running.Host.Machine("twbc-cst").Get("measures/2022-23/Q1"),
            r => Value(r.Json!, "2.1a") == 7 && Value(r.Json!, "1.1b") >= 1);
    }

    [Fact]
    public async Task A_projection_is_rebuilt_under_the_login_that_runs_it()
    {
        var own = new LeastPrivilege(app);
        await using (own)
        {
            await own.InitializeAsync();
            await Accepted(own.Host.Machine("kp"));
            await own.Host.Store.WaitForNonStaleProjectionDataAsync(Until.Patience);
        }

        var live = await Count(own, "reader", "measures.mt_doc_fact");
        using var store = DocumentStore.For(options =>
        {
            EventStore.Configure(options);
            options.AutoCreateSchemaObjects = AutoCreate.None;
            options.Connection(own.Installation.Log("background"));
        });
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync("facts", Until.Patience, Machine.Stop);
        await daemon.RebuildProjectionAsync("referral-summary", Until.Patience, Machine.Stop);

        (await Count(own, "reader", "measures.mt_doc_fact")).Should().Be(live).And.BePositive();
    }

    [Fact]
    public async Task Setting_up_once_more_changes_nothing_and_disturbs_nobody()
    {
        var before = await Rights();

        await running.Installation.SetUp();

        (await Rights()).Should().Equal(before).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("app", "create table events.more (id int)")]
    [InlineData("app", "create schema more")]
    [InlineData("app", "alter table events.mt_events disable row level security")]
    [InlineData("app", "drop policy marten_tenant_isolation on events.mt_events")]
    [InlineData("app", "update events.mt_events set is_archived = true")]
    [InlineData("app", "delete from events.mt_events")]
    [InlineData("app", "truncate events.mt_events")]
    [InlineData("app", "delete from events.mt_streams")]
    [InlineData("app", "update events.mt_event_progression set last_seq_id = 0")]
    [InlineData("app", "insert into events.mt_high_water_skips select from events.mt_high_water_skips")]
    [InlineData("app", "update audit.reads set purpose = 'none'")]
    [InlineData("app", "delete from audit.reads")]
    [InlineData("app", "truncate audit.reads")]
    [InlineData("app", "delete from audit.heads")]
    [InlineData("background", "update events.mt_events set is_archived = true")]
    [InlineData("background", "insert into events.mt_events select * from events.mt_events")]
    [InlineData("background", "select from audit.reads")]
    [InlineData("background", "select from auth.\"OpenIddictApplications\"")]
    [InlineData("reporter", "select from events.mt_events")]
    [InlineData("reporter", "select from referrals.mt_doc_referralsummary_2")]
    [InlineData("reporter", "delete from measures.mt_doc_fact")]
    [InlineData("reader", "update referrals.mt_doc_referralsummary_2 set data = '{}'")]
    [InlineData("reader", "select from auth.\"OpenIddictApplications\"")]
    public async Task What_a_login_has_no_need_of_is_refused(string role, string statement)
    {
        var refused = async () => await Run(running.Installation.Log(role), statement);

        (await refused.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("create table privacy.more (id int)")]
    [InlineData("update privacy.person_keys set person_id = person_id")]
    [InlineData("truncate privacy.person_keys")]
    [InlineData("delete from privacy.erasures")]
    [InlineData("update privacy.erasures set erased_on = erased_on")]
    [InlineData("delete from privacy.audit_anchors")]
    [InlineData("update privacy.audit_anchors set hash = hash")]
    public async Task Nor_is_the_login_of_the_keys_given_more_than_keys_need(string statement)
    {
        var refused = async () => await Run(running.Installation.Keys("keys_app"), statement);

        (await refused.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("update privacy.person_keys set wrapped = wrapped, wrapped_by = wrapped_by")]
    [InlineData("update privacy.person_keys set restricted = restricted")]
    [InlineData("delete from privacy.person_keys where false")]
    [InlineData("insert into privacy.erasures select * from privacy.erasures where false")]
    public async Task What_keys_need_is_granted(string statement)
    {
        var done = async () => await Run(running.Installation.Keys("keys_app"), statement);

        await done.Should().NotThrowAsync();
    }

    [Fact]
    public async Task The_reporter_counts_one_partnership_and_the_reader_sees_them_all()
    {
        await Accepted(running.Host.Machine("kp"));

        await Until.Holds(() => Count(running, "reader", "measures.mt_doc_fact"), facts => facts > 0);
        (await Count(running, "reporter", "measures.mt_doc_fact", "tunbridge-wells")).Should().BePositive();
        (await Count(running, "reporter", "measures.mt_doc_fact")).Should().Be(0);
    }

    private static async Task<string> Accepted(Machine police)
    {
        var taken = await police.Post("referrals", Bodies.Marac(madeOn: "2022-05-03"));
        taken.Status.Should().Be(201);
        var id = (string)taken.Json!["id"]!;
        var answered = await Until.Holds(() => police.Get($"referrals/{id}"), r => r.IsSettled());
        ((string?)answered.Json!["services"]![0]!["service"]).Should().Be("marac");
        return id;
    }

    private static Task<long> Count(LeastPrivilege where, string role, string table, string? partnership = null) =>
        Run(where.Installation.Log(role) + (partnership is null ? "" : $";Options=-c app.tenant_id={partnership}"), $"select count(*) from {table}");

    private async Task<IReadOnlyList<string>> Rights()
    {
        await using var source = NpgsqlDataSource.Create(running.Installation.Log("owner"));
        await using var select = source.CreateCommand(
            """
            select c.oid::regclass || ' ' || coalesce(c.relacl::text, '') || ' ' || coalesce(string_agg(p::text, ', ' order by p.polname), '')
              from pg_class c left join pg_policy p on p.polrelid = c.oid
             where c.relnamespace::regnamespace::text in ('events', 'audit', 'measures', 'referrals') and c.relkind = 'r' group by c.oid order by 1
            """);
        await using var rows = await select.ExecuteReaderAsync(Machine.Stop);
        var found = new List<string>();
        while (await rows.ReadAsync(Machine.Stop))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    private static async Task<long> Run(string login, string statement)
    {
        await using var source = NpgsqlDataSource.Create(login);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync(Machine.Stop) is long count ? count : 0;
    }

    private static decimal? Value(JsonNode quarter, string measure) =>
        (decimal?)quarter["actions"]!.AsArray().SelectMany(a => a!["measures"]!.AsArray()).Single(m => (string?)m!["code"] == measure)!["value"];
}
