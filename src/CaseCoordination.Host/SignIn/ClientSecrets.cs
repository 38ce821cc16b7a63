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

        var secrets = OfFile(configuration);
        return agency => secrets.GetValueOrDefault(agency);
    }

    /// <summary>By agency; empty where no file is configured.</summary>
    public static IReadOnlyDictionary<string, string> OfFile(IConfiguration configuration) =>
        configuration["Authority:ClientSecretsFile"] is { Length: > 0 } file
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(MissingPiece.Read("Authority__ClientSecretsFile", file)) ?? []
            : new Dictionary<string, string>();

    /// <summary>The one secret of Development: configured, or made once for this machine and kept.</summary>
    public static string? OfDevelopment(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder) =>
        !environment.IsDevelopment() ? null
        : configuration["Development:ClientSecret"] is { Length: > 0 } configured ? configured
        : folder().Secret("client-secret");
}
