using CaseCoordination.Agencies;
using CaseCoordination.Host.Store;
using FluentAssertions;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>Whoever forgets the partnership in a statement, or names the wrong one, is stopped by the database itself.</summary>
public sealed class RowSecurityTests(LeastPrivilege running) : IClassFixture<LeastPrivilege>
{
    private const string Home = "tunbridge-wells";
    private const string Neighbour = "tonbridge-and-malling";

    public static TheoryData<string> Tables => ["events.mt_events", "events.mt_streams", "agencies.mt_doc_agency"];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_statement_that_names_no_partnership_sees_only_the_connections_own(string table)
    {
        var everyones = await Partnerships(running.Installation.Log("reader"), table);

        everyones.Should().BeEquivalentTo([Home, Neighbour], "otherwise nothing is shown here");
        (await Partnerships(running.Installation.Log("app"), table)).Should().BeEmpty();
        (await Partnerships(Of(Neighbour), table)).Should().Equal(Neighbour);
        (await Partnerships(Of("nobody's"), table)).Should().BeEmpty();
        (await Partnerships(running.Installation.Log("owner"), table)).Should().BeEmpty("whoever owns the tables is bound as well");
    }

    [Fact]
    public async Task The_hosts_own_connections_are_each_bound_to_one_partnership()
    {
        await using var session = running.Host.Store.QuerySession(Neighbour);
        (await session.AdvancedSql.QueryAsync<string>("select distinct tenant_id from events.mt_events", Machine.Stop)).Should().Equal(Neighbour);
        var agencies = await session.Query<Agency>().ToListAsync(Machine.Stop);
        (await session.Query<Agency>().Where(a => a.AnyTenant()).CountAsync(Machine.Stop)).Should().Be(agencies.Count).And.BePositive();

        var unbound = running.Host.Services.GetRequiredService<NpgsqlDataSource>();
        await using var all = unbound.CreateCommand("select count(*) from events.mt_events");
        (await all.ExecuteScalarAsync(Machine.Stop)).Should().Be(0L);
    }

    [Fact]
    public async Task What_a_pooled_connection_was_told_is_forgotten_when_it_is_handed_on()
    {
        await using var pool = NpgsqlDataSource.Create(Of(Neighbour) + ";Maximum Pool Size=1;Max Auto Prepare=20;Auto Prepare Min Usages=1");
        await using (var astray = pool.CreateCommand($"set app.tenant_id = '{Home}'"))
        {
            await astray.ExecuteNonQueryAsync(Machine.Stop);
        }

        (await Partnerships(pool, "events.mt_events")).Should().Equal(Neighbour);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_row_for_another_partnership_is_refused(string table)
    {
        await using var pool = NpgsqlDataSource.Create(Of(Neighbour));
        await using var copy = pool.CreateCommand($"insert into {table} select (jsonb_populate_record(t, jsonb_build_object('tenant_id', '{Home}'))).* from {table} t limit 1");

        var refused = async () => await copy.ExecuteNonQueryAsync(Machine.Stop);

        (await refused.Should().ThrowAsync<PostgresException>()).Which.Message.Should().Contain("row-level security");
    }

    [Fact]
    public async Task No_table_with_a_partnerships_rows_is_without_policy()
    {
        await using var source = NpgsqlDataSource.Create(running.Installation.Log("owner"));
        await using var select = source.CreateCommand(
            """
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
             where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text <> 'wolverine'
               and not (c.relrowsecurity and c.relforcerowsecurity and 2 < (select count(*) from pg_policy where polrelid = c.oid))
            """);
        (await select.ExecuteScalarAsync(Machine.Stop)).Should().BeNull();
    }

    [Fact]
    public async Task The_store_agrees_with_the_policies_and_would_not_take_them_off()
    {
        using var store = DocumentStore.For(options =>
        {
            EventStore.Configure(options);
            options.Connection(running.Installation.Log("owner"));
        });

        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(Machine.Stop);
    }

    private string Of(string partnership) =>
        new NpgsqlConnectionStringBuilder(running.Installation.Log("app")) { Options = RowSecurity.StartingAs(partnership) }.ConnectionString;

    private static async Task<IReadOnlyList<string>> Partnerships(string login, string table)
    {
        await using var source = NpgsqlDataSource.Create(login);
        return await Partnerships(source, table);
    }

    private static async Task<IReadOnlyList<string>> Partnerships(NpgsqlDataSource source, string table)
    {
        await using var select = source.CreateCommand($"select distinct tenant_id from {table} order by 1");
        await using var rows = await select.ExecuteReaderAsync(Machine.Stop);
        var found = new List<string>();
        while (await rows.ReadAsync(Machine.Stop))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
