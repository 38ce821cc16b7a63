using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using CaseCoordination.Privacy.Access;
using Microsoft.IdentityModel.Tokens;

namespace CaseCoordination.Integration.Tests;

/// <summary>Tokens no authority would give, and one it would.</summary>
internal static class Forgery
{
    public static string Of(App app, string how)
    {
        var now = DateTime.UtcNow;
        using var ownKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var theirs = app.SigningKey;
        var key = how == "another key" ? ownKey : theirs;
        SecurityKey signing = how == "HS256 with the public key" ? new SymmetricSecurityKey(theirs.ExportSubjectPublicKeyInfo()) : new ECDsaSecurityKey(key);

        // Providers are cached by the key's thumbprint for the whole process: the host would check tokens with this one, once disposed.
        signing.CryptoProviderFactory = new() { CacheSignatureProviders = false };
        var algorithm = signing is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.EcdsaSha256;
        var token = new JwtSecurityToken(
            new JwtHeader(new SigningCredentials(signing, algorithm), null, how == "another type" ? "JWT" : "at+jwt"),
            new JwtPayload(
                how == "another issuer" ? "http://127.0.0.1:1/" : app.Address.ToString(),
                how == "another audience" ? "other" : "case-api",
                [
                    new Claim("client_id", "kp"), new Claim("sub", "kp"), new Claim("csp", "tunbridge-wells"), new Claim("scope", Permission.PlanRead),
                    new Claim("agency", how == "unknown agency" ? "nobody" : "kp"),
                ],
                how == "not yet" ? now.AddHours(1) : now.AddHours(-2),
                how == "expired" ? now.AddMinutes(-5) : now.AddHours(2)));
        var text = new JwtSecurityTokenHandler().WriteToken(token);
        return how switch
        {
            "garbage" => "garbage",
            "no signature" => text[..(text.LastIndexOf('.') + 1)],
            "alg none" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{text.Split('.')[1]}.",
            _ => text,
        };
    }
}
