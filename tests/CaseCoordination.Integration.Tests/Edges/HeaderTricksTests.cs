using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>Headers say nothing about who asks, in which partnership, or by which verb; and none is written into an answer.</summary>
public sealed partial class HeaderTricksTests(App app)
{
    private const string Plan = "/api/v1/tunbridge-wells/plans/2022-23";

    [Theory]
    [InlineData("X-Http-Method-Override: DELETE")]
    [InlineData("X-Method-Override: POST")]
    [InlineData("X-Tenant-Id: tonbridge-and-malling")]
    [InlineData("tenant-id: tonbridge-and-malling")]
    [InlineData("X-Original-URL: /api/v1/tonbridge-and-malling/plans/2022-23")]
    [InlineData("X-Rewrite-URL: /metrics")]
    [InlineData("X-Forwarded-Host: elsewhere.example")]
    [InlineData("X-Forwarded-Prefix: /elsewhere")]
    [InlineData("X-Forwarded-For: 127.0.0.1")]
    [InlineData("X-User: coordinator")]
    [InlineData("X-Roles: dpo")]
    [InlineData("traceparent: 00-not-a-trace-01")]
    [InlineData("traceparent: \x1b[31mred")]
    [InlineData("baggage: tenant=tonbridge-and-malling")]
    public async Task Nothing_is_changed_by(string header)
    {
        var token = await app.Machine("kp").NewToken();
        var without = await Wire.Ask(app.Address, "GET", Plan, token);
        without.Status.Should().Be(200);

        var with = await Wire.Ask(app.Address, "GET", Plan, token, header);

        (with.Status, PlanOf(with.Text)).Should().Be((200, PlanOf(without.Text)));
        with.Text.Should().NotContain("elsewhere").And.NotContain("\x1b");
    }

    [Theory]
    [InlineData("Idempotency-Key: a\rX-Planted: b")]
    [InlineData("Idempotency-Key: a\nX-Planted: b")]
    [InlineData("Idempotency-Key: a\0b")]
    [InlineData("Idempotency-Key: a\r\n folded")]
    [InlineData("If-Match: \"1\"\rX-Planted: b")]
    [InlineData("X-Plan\rted: b")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("Content-Length: 4\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked, identity")]
    [InlineData("Host: elsewhere.example")]
    public async Task A_line_within_a_line_is_refused_or_is_one_value_and_never_comes_back(string headers)
    {
        var token = await app.Machine("kp").NewToken();

        var (status, text) = await Wire.Ask(app.Address, "POST", "/api/v1/tunbridge-wells/referrals", token, headers, "Content-Type: application/json");

        status.Should().BeOneOf([0, 400, 408, 415, 422], "nothing was sent that could be taken in");
        text.Should().NotContain("X-Planted").And.NotContain("elsewhere");
    }

    [Theory]
    [InlineData("xylocarp.example")]
    [InlineData("xylocarp.example:80@127.0.0.1")]
    [InlineData("127.0.0.1:1/xylocarp")]
    [InlineData("\"><script>")]
    public async Task The_host_a_request_names_is_led_nowhere(string host)
    {
        foreach (var path in (string[])["/referrals", "/connect/authorize", "/no-such-page", "/openapi/v1.json"])
        {
            var (status, text) = await Wire.Say(app.Address, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: {host}\r\nConnection: close\r\n\r\n");

            status.Should().BeInRange(200, 499);
            text.Should().NotContain("xylocarp").And.NotContain("<script>");
        }
    }

    [Fact]
    public async Task A_key_of_printable_characters_is_data_and_stays_so()
    {
        var police = app.Machine("kp");

        var taken = await police.Post("referrals", Bodies.Marac(), key: "';drop/**/table/**/events.mt_events;--<script>%0d%0aX-Planted:b");

        taken.Status.Should().Be(201);
        taken.Message.Headers.Contains("X-Planted").Should().BeFalse();
        (await police.Get($"referrals/{taken.Json!["id"]}")).Status.Should().Be(200);
    }

    /// <summary>What was said, without the lengths between its chunks, and without what other tests record towards the plan meanwhile.</summary>
    private static string PlanOf(string text)
    {
        var plan = JsonNode.Parse(ChunkLength().Replace(text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 2)..], ""))!;
        foreach (var action in plan["priorities"]!.AsArray().SelectMany(priority => priority!["actions"]!.AsArray()))
        {
            action!.AsObject().Remove("activities");
            action.AsObject().Remove("progress");
        }

        return plan.ToJsonString();
    }

    [GeneratedRegex("\r\n[0-9a-f]+\r\n(?:\r\n)?")]
    private static partial Regex ChunkLength();
}
