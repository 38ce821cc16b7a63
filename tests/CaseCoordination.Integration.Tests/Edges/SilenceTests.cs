using System.Text;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>A problem and a page that says what went wrong repeat nothing of what was sent, and tell nothing of our insides.</summary>
public sealed class SilenceTests(App app)
{
    private const string Word = "quagmire";

    private static readonly string[] Insides = ["Exception", " at CaseCoordination", "Npgsql", "Marten", "Kestrel", "StackTrace", ".cs:line", "select ", "SQLSTATE"];

    [Theory]
    [InlineData("GET", "/api/v1/quagmire/referrals")]
    [InlineData("GET", "/api/v1/tunbridge-wells/referrals/quagmire")]
    [InlineData("GET", "/api/v1/tunbridge-wells/referrals?size=quagmire")]
    [InlineData("GET", "/api/v1/tunbridge-wells/referrals?after=quagmire")]
    [InlineData("GET", "/api/v1/tunbridge-wells/plans/quagmire")]
    [InlineData("GET", "/api/v1/tunbridge-wells/plans/2022-23/actions/quagmire")]
    [InlineData("GET", "/api/v1/tunbridge-wells/measures/2022-23/quagmire")]
    [InlineData("GET", "/api/v1/tunbridge-wells/measures/2022-23/Q1/quagmire/lineage")]
    [InlineData("POST", "/api/v1/tunbridge-wells/referrals")]
    [InlineData("POST", "/api/v1/tunbridge-wells/referrals/lookups")]
    [InlineData("POST", "/api/v1/tunbridge-wells/plans/quagmire/actions/2.1/activities")]
    [InlineData("QUAGMIRE", "/api/v1/tunbridge-wells/referrals")]
    [InlineData("POST", "/connect/token")]
    [InlineData("GET", "/connect/authorize?client_id=quagmire&redirect_uri=https://quagmire.example&scope=quagmire")]
    [InlineData("GET", "/quagmire/<script>alert(1)</script>")]
    [InlineData("GET", "/problems/quagmire")]
    [InlineData("GET", "/error/404?quagmire")]
    [InlineData("GET", "/sign-in/refused?error_description=quagmire")]
    [InlineData("GET", "/signin-oidc?error=quagmire&error_description=quagmire&state=quagmire")]
    public async Task What_was_sent_does_not_come_back(string verb, string path)
    {
        var token = await app.Machine("kp").NewToken();
        foreach (var body in (string[])["{\"madeOn\":\"quagmire\"}", "{\"kind\":\"quagmire\",\"agencyReference\":\"quagmire quagmire\"}", "quagmire", "client_id=quagmire&grant_type=quagmire&client_secret=quagmire"])
        {
            var type = body.StartsWith('{') ? "application/json" : body.Contains('=', StringComparison.Ordinal) ? "application/x-www-form-urlencoded" : "text/quagmire";
            var (status, text) = await Wire.Say(
                app.Address,
                $"{verb} {path} HTTP/1.1\r\nHost: {app.Address.Authority}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {Word}\r\nIf-Match: {Word}\r\nReferer: https://{Word}/\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

            status.Should().BeInRange(200, 499, path);
            text.Should().NotContainEquivalentOf(Word, path).And.NotContain("<script>alert");
            text.Should().NotContainAny(Insides);
        }
    }

    [Fact]
    public async Task Nor_what_a_person_typed_but_in_the_field_they_typed_it_into()
    {
        var referral = (await app.Machine("kp").Post("referrals", Bodies.Marac())).Json!["id"];
        using var practitioner = app.Person("practitioner");
        var form = await practitioner.Open($"/referrals/{referral}/break-glass");

        var refused = await practitioner.Send(form, new() { ["Minutes"] = Word, ["Classes"] = Word, ["Key"] = Word, ["ReasonCode"] = Word });

        refused.Text.Should().Contain("There is a problem");
        refused.Text.Should().NotContain(Word);
    }
}
