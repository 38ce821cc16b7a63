using System.Globalization;
using FluentAssertions;
using JasperFx;
using JasperFx.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseCoordination.Integration.Tests;

/// <summary>Databases as an installation has them: made by their owner, and used by a host whose logins own nothing.</summary>
public sealed class Installation
{
    private const string Password = "of-a-test-only";
    private readonly string _log;
    private readonly string _keys;

    private Installation(string name, string log, string keys) => (Name, _log, _keys) = (name, log, keys);

    /// <summary>What the names of its roles begin with.</summary>
    public string Name { get; }

    public string Log(string role) => As(role, _log);

    public string Keys(string role) => As(role, _keys);

    public static async Task<Installation> Make(TestPostgres postgres)
    {
        var name = $"inst_{Guid.NewGuid():N}"[..16];
        foreach (var role in (string[])["owner", "app", "background", "reader", "reporter", "keys_app"])
        {
            await postgres.NewLogin($"{name}_{role}", Password);
        }

        var made = new Installation(name, await postgres.NewDatabase("inst", $"{name}_owner"), await postgres.NewDatabase("inst_keys", $"{name}_owner"));
        await made.SetUp();
        return made;
    }

    /// <summary>The deployment's step: the verb, under the owner's login.</summary>
    public async Task SetUp()
    {
        var (exitCode, said) = await HostProgram.Run(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ConnectionStrings__Postgres"] = Log("owner"),
                ["ConnectionStrings__Background"] = Log("owner"),
                ["ConnectionStrings__Keys"] = Keys("owner"),
                ["Database__Roles"] = Name,
                ["Privacy__MasterKey"] = new string('A', 43),
                ["Authority__Issuer"] = "https://unused.invalid/",
            },
            "resources", "setup", "--timeout", string.Create(CultureInfo.InvariantCulture, $"{Until.Patience.TotalSeconds}")); // By itself it gives up after a minute.
        exitCode.Should().Be(0, said);
    }

    /// <summary>Takes from a host of Development what makes tables, which outside it is not there.</summary>
    internal static void MakeNothing(IServiceCollection services)
    {
        foreach (var setup in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(ResourceSetupHostService)).ToList())
        {
            services.Remove(setup);
        }

        services.CritterStackDefaults(stack => stack.Development.ResourceAutoCreate = AutoCreate.None);
    }

    private string As(string role, string database) =>
        new NpgsqlConnectionStringBuilder(database) { Username = $"{Name}_{role}", Password = Password }.ConnectionString;
}
