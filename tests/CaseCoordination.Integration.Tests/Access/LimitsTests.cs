using System.Net;
using CaseCoordination.Kernel;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Access;

/// <summary>Hosts of their own, with little to give.</summary>
public sealed class LimitsTests(App app)
{
    [Fact]
    public async Task One_agencys_flood_is_refused_and_another_agency_is_served()
    {
        await using var host = new App().With("Limits:ApiTokens", "3").With("Limits:ApiTokensPerSecond", "1");
        await host.StartOn(await app.Postgres.NewDatabase("limits"), await app.Postgres.NewDatabase("limits_keys"));
        var (flooding, other) = (host.Machine("kp"), host.Machine("kenward"));

        var first = await flooding.Get("plans/2022-23");
        var refused = await UntilRefused(() => flooding.Get("plans/2022-23"));
        var served = await other.Get("plans/2022-23");

        first.Message.Headers.GetValues("RateLimit").Should().Equal("\"client\";r=2");
        (refused.Type, refused.MediaType).Should().Be(("/problems/too-many-requests", "application/problem+json"));
        refused.Message.Headers.RetryAfter!.Delta.Should().BePositive();
        served.Status.Should().Be(200);
    }

    [Fact]
    public async Task Wrong_secrets_and_passwords_in_series_are_refused_before_they_are_looked_at()
    {
        await using var host = new App().With("Limits:SignInTokens", "10").With("Limits:SignInTokensPerSecond", "1");
        await host.StartOn(await app.Postgres.NewDatabase("series"), await app.Postgres.NewDatabase("series_keys"));
        using var somebody = new Person(host.Address, "somebody") { Password = "wrong" };
        var guessing = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "kp", ["client_secret"] = "wrong" };
        var form = await somebody.Open("/sign-in");

        var refused = await UntilRefused(() => host.Machine().Send(HttpMethod.Post, "/connect/token", new FormUrlEncodedContent(guessing)));
        var page = await UntilRefused(() => somebody.SignIn(form), page => page.Status);

        (refused.Type, refused.MediaType).Should().Be(("/problems/too-many-requests", "application/problem+json"));
        refused.Message.Headers.RetryAfter!.Delta.Should().BePositive();
        page.Text.Should().Contain("Too many requests").And.Contain("Wait one minute");
        page.Message.Headers.RetryAfter!.Delta.Should().BePositive();
    }

    [Fact]
    public async Task The_open_form_takes_so_many_reports_from_one_address_keeps_them_and_still_takes_anothers()
    {
        await using var host = new App().With("Limits:PublicFormTokens", "3").With("Limits:PublicFormTokensPerMinute", "1");
        await host.StartOn(await app.Postgres.NewDatabase("form"), await app.Postgres.NewDatabase("form_keys"));
        using var sender = host.Person("nobody at all");
        using var elsewhere = new Person(host.Address, "nobody at all") { From = IPAddress.Parse("127.0.0.2") };
        var form = await sender.Open("/report-a-place");

        for (var sent = 0; sent < 3; sent++)
        {
            (await sender.Send(form, Graffiti)).Address.AbsolutePath.Should().Be("/place-reported");
        }

        var refused = await sender.Send(form, Graffiti);
        var others = await elsewhere.Send(await elsewhere.Open("/report-a-place"), Graffiti);

        refused.Status.Should().Be(429);
        refused.Text.Should().Contain("Too many requests");
        refused.Message.Headers.RetryAfter!.Delta.Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        others.Address.AbsolutePath.Should().Be("/place-reported", "the limit is of an address");
        (await sender.Open("/report-a-place")).Status.Should().Be(200, "to look at it is not to send it");
        var kept = await Until.Holds(() => host.Machine("csu").Get("places/reports?kind=graffiti-tag"), list => list.Json!["reports"]!.AsArray().Count == 4);
        kept.Json!["reports"]!.AsArray().Should().HaveCount(4, "what was sent before it is there, and what was refused is not");
    }

    private static Dictionary<string, string> Graffiti
    {
        get
        {
            var today = LondonDay.Of(DateTimeOffset.UtcNow);
            return new()
            {
                ["Form.Kind"] = "graffiti-tag",
                ["Form.Issues"] = "graffiti-tag.tag",
                ["Form.Coordinates"] = "51.1371, 0.2831",
                ["Form.Day"] = $"{today.Day}",
                ["Form.Month"] = $"{today.Month}",
                ["Form.Year"] = $"{today.Year}",
                ["Form.PartOfDay"] = "morning",
                ["Key"] = $"{Guid.CreateVersion7()}",
            };
        }
    }

    private static Task<Reply> UntilRefused(Func<Task<Reply>> ask) => UntilRefused(ask, reply => reply.Status);

    /// <summary>In volleys of more than are given: asked one after another, a slow machine would be given one each time.</summary>
    private static async Task<T> UntilRefused<T>(Func<Task<T>> ask, Func<T, int> status)
        where T : class
    {
        var refused = await Until.Holds(
            async () => (await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => ask()))).FirstOrDefault(answer => status(answer) == 429), answer => answer is not null);
        return refused!;
    }
}
