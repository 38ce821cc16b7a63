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

    private static Task<Reply> UntilRefused(Func<Task<Reply>> ask) => UntilRefused(ask, reply => reply.Status);

    private static async Task<T> UntilRefused<T>(Func<Task<T>> ask, Func<T, int> status)
    {
        for (var asked = 0; asked < 500; asked++)
        {
            var answer = await ask();
            if (status(answer) == 429)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("It was never refused.");
    }
}
