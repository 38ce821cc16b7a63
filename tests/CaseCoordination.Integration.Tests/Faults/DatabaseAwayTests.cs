using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Faults;

/// <summary>A host of its own, whose line to the database is cut while it runs.</summary>
public sealed class DatabaseAwayTests(App app)
{
    [Fact]
    public async Task While_the_database_is_away_a_sender_is_told_when_to_come_back_and_afterwards_all_goes_on()
    {
        await using var log = DatabaseLine.To(await app.Postgres.NewDatabase("away"));
        await using var keys = DatabaseLine.To(await app.Postgres.NewDatabase("away_keys"));
        await using var host = new App();
        await host.StartOn(log.Connection, keys.Connection);
        var police = host.Machine("kp");
        var (body, key) = (Bodies.Marac(), Guid.NewGuid().ToString());
        (await police.Post("referrals", Bodies.Marac())).Status.Should().Be(201);
        using var coordinator = host.Person("coordinator");
        await coordinator.Open("/");

        log.Cut();
        keys.Cut();
        var away = await police.Post("referrals", body, key);
        var reading = await police.Get("plans/2022-23");
        var page = await coordinator.Open("/referrals");
        var ready = await host.Machine().Get("/health/ready");
        var live = await host.Machine().Get("/health/live");

        (away.Status, away.Type).Should().Be((503, "/problems/database-away"));
        away.Message.Headers.RetryAfter!.Delta.Should().BePositive();
        page.Status.Should().Be(503);
        page.Text.Should().Contain("the service is unavailable", "that is so for whoever is signed in, too");
        (reading.Status, ready.Status, live.Status).Should().Be((503, 503, 200));

        log.Mend();
        keys.Mend();
        (await Until.Holds(() => coordinator.Open("/referrals"), opened => opened.Status == 200)).Status.Should().Be(200);
        coordinator.SignIns.Should().Be(1);
        var taken = await Until.Holds(() => police.Post("referrals", body, key), r => r.Status == 201);
        var answered = await Until.Holds(() => police.Get($"referrals/{taken.Json!["id"]}"), r => r.IsSettled());
        answered.Status.Should().Be(200);
    }
}
