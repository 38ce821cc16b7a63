using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text.Json;
using CaseCoordination.Integration.Tests.Access;
using FluentAssertions;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

public sealed class TokenEdgesTests(App app)
{
    [Fact]
    public async Task A_token_lives_for_five_minutes_a_machines_and_a_persons()
    {
        using var person = app.Person("coordinator");
        foreach (var text in (string[])[await app.Machine("kp").NewToken(), await person.NewToken()])
        {
            var token = new JwtSecurityToken(text);

            (token.Payload.Expiration - token.Payload.IssuedAt.Subtract(DateTime.UnixEpoch).TotalSeconds).Should().Be(300);
            (token.Header.Typ, token.Header.Alg).Should().Be(("at+jwt", "ES256"));
        }
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("jwk")]
    [InlineData("x5c")]
    [InlineData("kid")]
    public async Task A_key_a_token_brings_along_is_neither_fetched_nor_believed(string header)
    {
        await using var canary = new Canary();
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new(own));
        object brought = header switch
        {
            "jwk" => new { kty = "EC", crv = "P-256", x = jwk.X, y = jwk.Y },
            "x5c" => new[] { Convert.ToBase64String(own.ExportSubjectPublicKeyInfo()) },
            "kid" => $"../../../../dev/null' union select '{canary.Address}",
            _ => $"{canary.Address}keys.json",
        };
        var claims = Forgery.Of(app, "nothing").Split('.')[1];
        var signed = $"{Encoded(new Dictionary<string, object> { ["alg"] = "ES256", ["typ"] = "at+jwt", [header] = brought })}.{claims}";
        var token = $"{signed}.{Base64UrlEncoder.Encode(own.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";

        (await new Machine(app.Address, null) { Token = token }.Get("plans/2022-23")).Status.Should().Be(401);
        canary.Visits.Should().Be(0);
    }

    [Theory]
    [InlineData("kenward", "tonbridge-and-malling")]
    [InlineData("kp", "tunbridge-wells%2F..%2Ftonbridge")]
    [InlineData("kp", "tunbridge-wells%00")]
    [InlineData("kp", "*")]
    [InlineData("kp", "_default")]
    public async Task A_token_opens_no_partnership_it_does_not_name(string agency, string partnership)
    {
        var machine = new Machine(app.Address, agency) { Partnership = partnership };

        (await machine.Get("plans/2022-23")).Status.Should().BeOneOf(400, 404);
        (await machine.Post("referrals", Bodies.Marac())).Status.Should().BeOneOf(400, 404);
    }

    private static string Encoded(Dictionary<string, object> header) => Base64UrlEncoder.Encode(JsonSerializer.Serialize(header));
}
