using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using CaseCoordination.Host.Development;
using Npgsql;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>Which host is run, and with what settings: the Release build in Production, as it is deployed.</summary>
internal static class HostSettings
{
    public const string Client = "kp";
#if DEBUG
    private const string Build = "Debug";
    private const string Environment = "Development"; // A Debug build compiles its handlers as it runs; Production would not have it.
    public const string Label = "Debug build in Development: NOT A FIGURE, for trying this program out";
#else
    private const string Build = "Release";
    private const string Environment = "Production";
    public const string Label = "Release build in Production";
#endif

    /// <summary>The host's own build, in the same configuration as this program.</summary>
    public static string Program
    {
        get
        {
#if !DEBUG
            if (!typeof(EmbeddedPostgres).Assembly.GetTypes().Any(t => t.Namespace == "Internal.Generated.WolverineHandlers"))
            {
                throw new NoFigure("The Release host has no handlers yet: run `dotnet run -c Release --project src/CaseCoordination.Host -- codegen write`, then this again.");
            }
#endif
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var program = Path.Combine(folder.FullName, "src/CaseCoordination.Host/bin", Build, "net10.0/CaseCoordination.Host.dll");
                if (File.Exists(program))
                {
                    return program;
                }
            }

            throw new NoFigure($"The host is not built: run `dotnet build -c {Build} src/CaseCoordination.Host`.");
        }
    }

    /// <summary>The logins of an installation: bound by policies and rights, as the one that owns the tables here is not.</summary>
    public static readonly string[] Logins = [Roles + "_app", Roles + "_background", Roles + "_reader", Roles + "_reporter", Roles + "_keys_app"];

    private const string Roles = "casecoordination";

    /// <summary>What the tables' owner sets up with.</summary>
    public static Dictionary<string, string> OfOwner(Dictionary<string, string> settings, EmbeddedPostgres postgres) => new(settings)
    {
        ["ConnectionStrings__Postgres"] = postgres.ConnectionString("casecoordination"),
        ["ConnectionStrings__Background"] = postgres.ConnectionString("casecoordination"),
        ["ConnectionStrings__Keys"] = postgres.ConnectionString("casecoordination_keys"),
        ["Database__Roles"] = Roles,
    };

    public static Dictionary<string, string> Make(ScratchFolder folder, EmbeddedPostgres postgres, Uri address, string secret, bool people = false)
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = people ? "Development" : Environment,
            ["ReloadStaticAssetsAtRuntime"] = "false", // Styles and scripts as an installation sends them: small, and kept by the browser.
            ["EnableStaticAssetsDevelopmentCaching"] = "true",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["Logging__LogLevel__Default"] = "Warning",
            ["ConnectionStrings__Postgres"] = As(Roles + "_app", postgres.ConnectionString("casecoordination")),
            ["ConnectionStrings__Background"] = As(Roles + "_background", postgres.ConnectionString("casecoordination")),
            ["ConnectionStrings__Keys"] = As(Roles + "_keys_app", postgres.ConnectionString("casecoordination_keys")),
            ["Privacy__MasterKeyFile"] = folder.Keep("master-key", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))),
            ["Privacy__ErasureRegisterFile"] = folder.At("erasures.jsonl"),
            ["Authority__SigningKeyFile"] = folder.Keep("signing-key.pem", signing.ExportPkcs8PrivateKeyPem()),
            ["Authority__ClientSecretsFile"] = folder.Keep("client-secrets.json", JsonSerializer.Serialize(new Dictionary<string, string> { [Client] = secret })),
            ["Development__ClientSecret"] = secret,
            ["Seed__Adopt"] = "true",
            ["Limits__ApiTokens"] = "1000000000", // What is measured is how much it takes in, not how much one agency may send.
            ["Limits__ApiTokensPerSecond"] = "1000000",
            ["Limits__ApiAtOnce"] = "1000000",
            ["CASECOORD_DATA"] = folder.At("unused"), // Everything it would make there is given above.
        };
    }

    private static string As(string login, string connection) => new NpgsqlConnectionStringBuilder(connection) { Username = login }.ConnectionString;
}
