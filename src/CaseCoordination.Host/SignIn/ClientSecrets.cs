using System.Text.Json;
using CaseCoordination.Host.Development;

namespace CaseCoordination.Host.SignIn;

/// <summary>
/// The secrets of the agencies' machines for the embedded authority: in Development one for all, elsewhere one each from
/// a file that names them by agency code.
/// </summary>
internal static class ClientSecrets
{
    public static Func<string, string?> Read(IConfiguration configuration, string? developmentSecret)
    {
        if (developmentSecret is not null)
        {
            return _ => developmentSecret;
        }

        if (configuration["Authority:ClientSecretsFile"] is not { Length: > 0 } file)
        {
            return _ => null;
        }

        var secrets = JsonSerializer.Deserialize<Dictionary<string, string>>(MissingPiece.Read("Authority__ClientSecretsFile", file)) ?? [];
        return agency => secrets.GetValueOrDefault(agency);
    }

    /// <summary>The one secret of Development: configured, or made once for this machine and kept.</summary>
    public static string? OfDevelopment(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder) =>
        !environment.IsDevelopment() ? null
        : configuration["Development:ClientSecret"] is { Length: > 0 } configured ? configured
        : folder().Secret("client-secret");
}
