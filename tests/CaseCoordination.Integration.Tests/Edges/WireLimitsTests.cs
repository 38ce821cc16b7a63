using System.Globalization;
using CaseCoordination.AgencyApi.Door;
using FluentAssertions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>What is too much or too slow is cut, before anybody looks at what it says.</summary>
public sealed class WireLimitsTests(App app)
{
    [Fact]
    public void The_server_is_set_to_cut_what_is_slow_or_huge()
    {
        var server = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        server.Limits.RequestHeadersTimeout.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        server.Limits.MaxRequestHeadersTotalSize.Should().BeLessThanOrEqualTo(32 * 1024);
        server.Limits.MaxRequestHeaderCount.Should().BeLessThanOrEqualTo(100);
        server.Limits.MaxRequestLineSize.Should().BeLessThanOrEqualTo(8 * 1024);
        server.Limits.MaxRequestBodySize.Should().BeLessThanOrEqualTo(2 * Body.LargestBytes);
        server.Limits.MinRequestBodyDataRate.Should().NotBeNull("a body that drips is cut");
        server.Limits.MinResponseDataRate.Should().NotBeNull("whoever reads by the byte is cut");
        server.Limits.MaxConcurrentConnections.Should().NotBeNull();
        server.Limits.KeepAliveTimeout.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(130));
        (server.AddServerHeader, server.AllowSynchronousIO, server.AllowAlternateSchemes).Should().Be((false, false, false));
    }

    [Fact]
    public async Task A_hundred_kilobytes_of_headers_are_not_read() =>
        (await Wire.Ask(app.Address, "GET", "/health/live", "x", $"X-Much: {new string('a', 100_000)}")).Status.Should().BeOneOf(0, 431);

    [Fact]
    public async Task Nor_are_a_thousand_headers() =>
        (await Wire.Ask(app.Address, "GET", "/health/live", "x", [.. Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"X-{i}: a"))])).Status.Should().BeOneOf(0, 431);

    [Fact]
    public async Task Nor_is_an_endless_address() =>
        (await Wire.Ask(app.Address, "GET", $"/{new string('a', 20_000)}", "x")).Status.Should().BeOneOf(0, 414);

    [Fact]
    public async Task Headers_that_never_end_are_cut()
    {
        // Only the server ends this: we never say the last line, and wait for as long as it lets us.
        var (status, _) = await Wire.Say(app.Address, $"GET /health/live HTTP/1.1\r\nHost: {app.Address.Authority}\r\nX-Slow: a");

        status.Should().BeOneOf(0, 408);
    }

    [Fact]
    public async Task A_body_that_says_it_is_huge_is_refused_unread()
    {
        var token = await app.Machine("kp").NewToken();

        var (status, text) = await Wire.Ask(app.Address, "POST", "/api/v1/tunbridge-wells/referrals", token, "Content-Type: application/json", "Idempotency-Key: huge", "Content-Length: 300000");

        status.Should().Be(413);
        text.Should().Contain("body-too-large");
    }

    [Fact]
    public async Task A_body_that_does_not_say_so_is_cut_all_the_same()
    {
        var token = await app.Machine("kp").NewToken();
        var chunk = $"4000\r\n{new string(' ', 0x4000)}\r\n";

        var (status, _) = await Wire.Say(
            app.Address,
            $"POST /api/v1/tunbridge-wells/referrals HTTP/1.1\r\nHost: {app.Address.Authority}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nIdempotency-Key: huge\r\nTransfer-Encoding: chunked\r\n\r\n{string.Concat(Enumerable.Repeat(chunk, 19))}0\r\n\r\n");

        status.Should().BeOneOf([0, 413], "it was cut, at the latest when we still spoke");
    }
}
