using System.Security.Cryptography;
using CaseCoordination.Host.Development;
using Microsoft.IdentityModel.Tokens;

namespace CaseCoordination.Host.SignIn;

/// <summary>Who vouches for machines and people: the embedded authority, or an issuer named by configuration.</summary>
/// <param name="Issuer">What stands in a token's <c>iss</c>.</param>
/// <param name="SigningKey">The embedded authority's key; null when another issuer is configured.</param>
/// <param name="SecondStep">What another issuer has to confirm; null when nothing.</param>
internal sealed record SignInSettings(Uri Issuer, ECDsaSecurityKey? SigningKey, SecondStep? SecondStep = null)
{
    /// <summary>The API, as a token's <c>aud</c> names it.</summary>
    public const string Audience = "case-api";

    public bool Embedded => SigningKey is not null;

    /// <summary>Closes the codes of a sign-in. Made from the signing key, so that what one node closes another can open.</summary>
    public SymmetricSecurityKey EncryptionKey =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, SigningKey!.ECDsa.ExportPkcs8PrivateKey(), 32, info: "sign-in codes v1"u8.ToArray()));

    public static SignInSettings Read(IConfiguration configuration, IHostEnvironment environment, Uri publicAddress, Func<DataFolder> folder)
    {
        if (configuration["Authority:Issuer"] is { Length: > 0 } issuer)
        {
            return new(new Uri(issuer), null, SecondStep.Read(configuration));
        }

        if (configuration["Authority:SigningKeyFile"] is { Length: > 0 } file)
        {
            return new(publicAddress, KeyFrom(MissingPiece.Read("Authority__SigningKeyFile", file)));
        }

        return environment.IsDevelopment()
            ? new(publicAddress, KeyFrom(DevelopmentKey(folder())))
            : throw MissingPiece.Setting("Nothing vouches for who signs in", "Authority__Issuer", "the address of an OpenID Connect issuer");
    }

    private static ECDsaSecurityKey KeyFrom(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16] };
    }

    /// <summary>Kept between runs, so that a token outlives a restart.</summary>
    private static string DevelopmentKey(DataFolder folder)
    {
        var file = Path.Combine(folder.Location, "signing-key.pem");
        if (!File.Exists(file))
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(file, options);
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        }

        return File.ReadAllText(file);
    }
}
