using CaseCoordination.Host.SignIn;
using CaseCoordination.Host.Store;
using JasperFx.CommandLine;
using Npgsql;

namespace CaseCoordination.Host.Deployment;

/// <summary>The verb <c>check</c>: holds an installation against what it must be, a line for each, and ends with 1 when one is wrong.</summary>
[Description("Says whether this installation is deployed as it must be", Name = "check")]
public sealed class CheckCommand : JasperFxAsyncCommand<NetCoreInput>
{
    private static readonly string[] FilesWithSecrets = ["Privacy__MasterKeyFile", "Authority__SigningKeyFile", "Authority__ClientSecretsFile"];

    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        var findings = await Findings(host.Services, CancellationToken.None);
        foreach (var finding in findings.OrderByDescending(f => f.Verdict))
        {
            Console.WriteLine(finding);
        }

        var wrong = findings.Count(f => f.Verdict is Verdict.Wrong);
        Console.WriteLine(wrong == 0 ? "Nothing is wrong." : $"{wrong} of {findings.Count} are wrong.");
        return wrong == 0;
    }

    private static async Task<IReadOnlyList<Finding>> Findings(IServiceProvider services, CancellationToken ct)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var databases = services.GetRequiredService<Databases>();
        return
        [
            .. SettingRules.Examine(Settings(services, configuration)),
            .. SecretFiles(configuration).SelectMany(file => file.Examine()),
            .. ConnectionRules.Examine(databases.LogConnection, databases.BackgroundConnection, databases.KeysConnection),
            .. await Logins(services, ct),
        ];
    }

    private static SettingFacts Settings(IServiceProvider services, IConfiguration configuration) => new(
        services.GetRequiredService<IHostEnvironment>().EnvironmentName,
        services.GetRequiredService<Addresses>().Public,
        configuration["Authority:Issuer"] is { Length: > 0 } issuer ? new Uri(issuer) : null,
        configuration["Privacy:MasterKey"] is { Length: > 0 },
        configuration["Development:ClientSecret"] is { Length: > 0 },
        configuration["Privacy:ErasureRegisterFile"] is { Length: > 0 } register ? register : null,
        ClientSecrets.OfFile(configuration));

    private static IEnumerable<SecretFile> SecretFiles(IConfiguration configuration) =>
        FilesWithSecrets.Select(setting => SecretFile.Of(setting, configuration)).OfType<SecretFile>();

    private static async Task<IEnumerable<Finding>> Logins(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            var log = services.GetRequiredService<NpgsqlDataSource>();
            return LoginRules.Examine(
                await LoginFacts.Of("ConnectionStrings__Postgres", log, log: true, ct),
                await LoginFacts.Of("ConnectionStrings__Background", services.GetRequiredKeyedService<NpgsqlDataSource>(Databases.Background), log: true, ct),
                await LoginFacts.Of("ConnectionStrings__Keys", services.GetRequiredKeyedService<NpgsqlDataSource>(Databases.Keys), log: false, ct),
                await LoginFacts.TablesWithoutPolicy(log, ct));
        }
        catch (NpgsqlException away)
        {
            return [new("The databases answer and hold their tables", Verdict.Wrong, $"{away.Message}; then run `resources setup`")];
        }
    }
}
