using CaseCoordination.Integration.Tests.Access;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>An address takes the verbs it was made for. Others are refused, alike for pages and for the API.</summary>
public sealed class VerbTests(App app)
{
    private static readonly string[] Others = ["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "CONNECT", "PROPFIND", "X"];

    public static TheoryData<string> Routes =>
    [
        "/api/v1/tunbridge-wells/referrals", "/api/v1/tunbridge-wells/referrals/00000000-0000-0000-0000-000000000001", "/connect/token", "/health/live", "/metrics", "/problems",
    ];

    public static TheoryData<string> Pages => [.. AccessMatrix.Pages.Keys, "sign-in", "sign-in/refused", "sign-out", "error/500"];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_route_refuses_another_verb(string path)
    {
        var token = await app.Machine("kp").NewToken();
        foreach (var verb in Others)
        {
            var (status, text) = await Wire.Ask(app.Address, verb, path, token, "X-Echo: quagmire");

            status.Should().BeOneOf([400, 404, 405, 501], $"{verb} {path}");
            text.Should().NotContain("quagmire", "TRACE is how a script reads headers it may not see");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_refuses_another_verb_also_to_whom_it_is_open(string page)
    {
        using var coordinator = app.Person("coordinator");
        await coordinator.Open("/");
        var cookies = coordinator.Cookies.GetCookieHeader(app.Address);
        var path = "/" + page.Replace("{id:guid}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal).Replace("{year?}/{quarter?}", "2022-23/Q1", StringComparison.Ordinal)
            .Replace("{year}/{quarter}/{measure}", "2022-23/Q1/1.1b", StringComparison.Ordinal);
        foreach (var verb in Others)
        {
            var (status, text) = await Wire.Ask(app.Address, verb, path, "none", $"Cookie: {cookies}", "X-Echo: quagmire", "Content-Length: 0");

            status.Should().BeOneOf([400, 404, 405, 501], $"{verb} {path}");
            text.Should().NotContain("quagmire");
        }
    }
}
