using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Faults;

public sealed class HostProcessTests
{
    [Fact]
    public async Task It_survives_kill_9_with_all_it_acknowledged_adopts_nothing_twice_and_leaves_no_process_behind()
    {
        await using var host = new HostProcess();
        await host.Start();
        host.Said.Should().Contain("Case coordination is up").And.Contain(App.Secret);
        var police = new Machine(host.Address, "kp");
        var taken = await police.Post("referrals", Bodies.Marac());
        taken.Status.Should().Be(201);

        await host.Kill();
        await host.Start();

        police = new Machine(host.Address, "kp");
        var answered = await Until.Holds(() => police.Get($"referrals/{taken.Json!["id"]}"), r => r.IsSettled());
        answered.Status.Should().Be(200);
        ((int)(await police.Get("plans/2022-23")).Json!["actionCount"]!).Should().Be(71);
        (await police.Get("measures/2022-23/Q1")).Json!["actions"]!.AsArray().Should().HaveCount(71);

        // Asked of a process of its own: hosts that share one share their meters too, and one that ends takes them along.
        using var http = new HttpClient();
        var metrics = await Until.Holds(
            () => http.GetStringAsync(new Uri(host.Address, "metrics"), Machine.Stop),
            text => text.Contains("http_server_request_duration", StringComparison.Ordinal) && text.Contains("wolverine_messages_succeeded", StringComparison.Ordinal));
        metrics.Should().Contain("db_client_operation_duration").And.Contain("marten_facts_all_processed");
        metrics.Should().NotContain("Password").And.NotContain(App.Secret);

        (await host.Interrupt()).Should().Be(0);
        (await Until.Holds(host.Left, left => left == 0)).Should().Be(0);
    }

    [Fact]
    public async Task Outside_development_nothing_is_started_and_what_is_missing_is_said_in_one_sentence()
    {
        await using var host = new HostProcess();

        await host.Start("Production");

        (await host.Ended()).Should().Be(1);
        host.Said.Trim().Should().Be(
            "No database is configured: set ConnectionStrings__Postgres to the connection string of a PostgreSQL database.");
        (await host.Left()).Should().Be(0);
    }
}
