using System.Text;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>A problem and a page that says what went wrong repeat nothing of what was sent, and tell nothing of our insides.</summary>
public sealed class SilenceTests(App app)
{
    private const string Word = "sesquipedal";

    private static readonly string[] Insides = ["Exception", " at CaseCoordination", "Npgsql", "Marten", "Kestrel", "StackTrace", ".cs:line", "select ", "SQLSTATE"];

    [Theory]
    [InlineData("GET", "/api/v1/sesquipedal/referrals")]
    [InlineData("GET", "/api/v1/tunbridge-wells/referrals/sesquipedal")]
    [InlineData("GET", "/api/v1/tunbridge-wells/referrals?size=sesquipedal")]
    [InlineData("GET", "/api/v1/tunbridge-wells/referrals?after=sesquipedal")]
    [InlineData("GET", "/api/v1/tunbridge-wells/plans/sesquipedal")]
    [InlineData("GET", "/api/v1/tunbridge-wells/plans/2022-23/actions/sesquipedal")]
    [InlineData("GET", "/api/v1/tunbridge-wells/measures/2022-23/sesquipedal")]
    [InlineData("GET", "/api/v1/tunbridge-wells/measures/2022-23/Q1/sesquipedal/lineage")]
    [InlineData("POST", "/api/v1/tunbridge-wells/referrals")]
    [InlineData("POST", "/api/v1/tunbridge-wells/referrals/lookups")]
    [InlineData("POST", "/api/v1/tunbridge-wells/plans/sesquipedal/actions/2.1/activities")]
    [InlineData("SESQUIPEDAL", "/api/v1/tunbridge-wells/referrals")]
    [InlineData("POST", "/connect/token")]
    [InlineData("GET", "/connect/authorize?client_id=sesquipedal&redirect_uri=https://sesquipedal.example&scope=sesquipedal")]
    [InlineData("GET", "/sesquipedal/<script>alert(1)</script>")]
    [InlineData("GET", "/problems/sesquipedal")]
    [InlineData("GET", "/error/404?sesquipedal")]
    [InlineData("GET", "/sign-in/refused?error_description=sesquipedal")]
    [InlineData("GET", "/signin-oidc?error=sesquipedal&error_description=sesquipedal&state=sesquipedal")]
    public async Task What_was_sent_does_not_come_back(string verb, string path)
    {
        var token = await app.Machine("kp").NewToken();
        foreach (var body in (string[])["{\"madeOn\":\"sesquipedal\"}", "{\"kind\":\"sesquipedal\",\"agencyReference\":\"sesquipedal sesquipedal\"}", "sesquipedal", "client_id=sesquipedal&grant_type=sesquipedal&client_secret=sesquipedal"])
        {
            var type = body.StartsWith('{') ? "application/json" : body.Contains('=', StringComparison.Ordinal) ? "application/x-www-form-urlencoded" : "text/sesquipedal";
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
