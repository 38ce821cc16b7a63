using CaseCoordination.Host.Watching;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>Whatever the answer is, it carries the same locks.</summary>
public sealed class AnswerHeadersTests(App app)
{
    public static TheoryData<string, string, int> EveryKindOfAnswer => new()
    {
        { "GET", "/sign-in", 200 },
        { "GET", "/referrals", 302 },
        { "POST", "/sign-in", 400 },
        { "GET", "/no-such-page", 404 },
        { "GET", "/sign-in/refused", 403 },
        { "GET", "/error/500", 500 },
        { "GET", "/error/429", 429 },
        { "GET", "/api/v1/tunbridge-wells/referrals", 401 },
        { "GET", "/api/v1/tunbridge-wells/nothing", 404 },
        { "DELETE", "/api/v1/tunbridge-wells/referrals", 405 },
        { "POST", "/connect/token", 400 },
        { "GET", "/connect/authorize", 400 },
        { "GET", "/problems", 200 },
        { "GET", "/openapi/v1.json", 200 },
        { "GET", "/docs/index.html", 200 },
        { "GET", "/metrics", 200 },
        { "GET", "/health/ready", 200 },
        { "GET", "/assets/nothing.css", 404 },
    };

    [Theory]
    [MemberData(nameof(EveryKindOfAnswer))]
    public async Task Every_kind_of_answer_is_locked(string verb, string path, int status)
    {
        var reply = await app.Machine().Send(new(verb), path, null);

        reply.Status.Should().Be(status);
        ShouldBeLocked(reply.Message);
        if (!path.StartsWith("/assets", StringComparison.Ordinal))
        {
            reply.Message.Headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    [Theory]
    [InlineData("kp", "referrals", 200)]
    [InlineData("kp", "measures/2022-23/Q1/1.1b/lineage", 200)]
    [InlineData("kp", "referrals/00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("kp", "audit/reads", 403)]
    public async Task So_is_what_an_agency_is_told(string agency, string path, int status)
    {
        var reply = await app.Machine(agency).Get(path);

        reply.Status.Should().Be(status);
        ShouldBeLocked(reply.Message);
        reply.Message.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task So_is_every_page_to_whoever_signed_in()
    {
        using var coordinator = app.Person("coordinator");
        foreach (var path in (string[])["/referrals", "/measures", "/account", "/emergency-access", "/referrals/00000000-0000-0000-0000-000000000001/sent"])
        {
            var page = await coordinator.Open(path);

            ShouldBeLocked(page.Message);
            page.Message.Headers.CacheControl!.NoStore.Should().BeTrue(path);
            page.Text.Should().NotContain(" style=\"").And.NotContain("<style").And.NotMatchRegex("<script(?![^>]* src=)").And.NotMatchRegex(" on[a-z]+=\"");
        }
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)]
    public async Task Outside_development_browsers_are_told_to_come_by_https_only(string environment, bool told)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        await using var small = builder.Build();
        small.UsePageHeaders();
        small.Run(_ => Task.CompletedTask);
        await small.StartAsync(Machine.Stop);
        using var client = small.GetTestClient();

        var answer = await client.GetAsync(new Uri("https://cases.example/sign-in"), Machine.Stop);

        answer.Headers.TryGetValues("Strict-Transport-Security", out var hsts).Should().Be(told);
        if (told)
        {
            hsts.Should().ContainSingle().Which.Should().StartWith("max-age=63072000");
        }
    }

    private static void ShouldBeLocked(HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        policy.Should().Contain(["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]);
        policy.Should().NotContain(part => part.Contains("unsafe", StringComparison.Ordinal) || part.Contains('*', StringComparison.Ordinal) && !part.StartsWith("form-action", StringComparison.Ordinal));
        Header("X-Content-Type-Options").Should().Be("nosniff");
        Header("X-Frame-Options").Should().Be("DENY");
        Header("Referrer-Policy").Should().Be("no-referrer");
        Header("Cross-Origin-Resource-Policy").Should().Be("same-origin");
        (Header("Server") + Header("X-Powered-By")).Should().BeEmpty();
        Header("Access-Control-Allow-Origin").Should().BeEmpty("no other site reads our answers");
    }
}
