using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Deployment;

/// <summary>The verb itself, asked about installations that are there.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class CheckTests(App app) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("casecoord-check-");
    private Installation _installation = null!;

    public async ValueTask InitializeAsync() => _installation = await Installation.Make(app.Postgres);

    [Fact]
    public async Task An_installation_as_it_must_be_is_said_to_be_so()
    {
        var (exitCode, said) = await HostProgram.Run(Settings(), "check");

        exitCode.Should().Be(0, said);
        said.Should().Contain("Nothing is wrong.").And.Contain($"{_installation.Name}_app sees no event without naming a partnership");
        WrongLine().Matches(said).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_fault_is_named_with_its_mend_and_the_end_is_1()
    {
        var settings = Settings();
        settings["ConnectionStrings__Postgres"] = _installation.Log("owner");
        settings["ConnectionStrings__Background"] = app.Log;
        settings["PublicAddress"] = "http://cases.example/";
        File.SetUnixFileMode(settings["Privacy__MasterKeyFile"], UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var (exitCode, said) = await HostProgram.Run(settings, "check");

        exitCode.Should().Be(1, said);
        WrongLine().Matches(said).Select(m => m.Value).Should().Contain(line => line.Contains("owns no table", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("is no superuser", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("PublicAddress is http://cases.example", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("names another database", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("chmod 400", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private Dictionary<string, string> Settings()
    {
        var key = Path.Combine(_folder.FullName, "master-key");
        File.WriteAllText(key, new string('A', 43));
        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        return new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Postgres"] = _installation.Log("app"),
            ["ConnectionStrings__Background"] = _installation.Log("background"),
            ["ConnectionStrings__Keys"] = _installation.Keys("keys_app"),
            ["Privacy__MasterKeyFile"] = key,
            ["Privacy__ErasureRegisterFile"] = Path.Combine(_folder.FullName, "erasures.jsonl"),
            ["Authority__Issuer"] = "https://issuer.example/",
            ["PublicAddress"] = "https://cases.example/",
        };
    }

    [GeneratedRegex("^wrong .*$", RegexOptions.Multiline)]
    private static partial Regex WrongLine();
}
