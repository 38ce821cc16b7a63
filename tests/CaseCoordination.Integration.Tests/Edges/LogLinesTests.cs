using System.Text.Json;
using CaseCoordination.Integration.Tests.Faults;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>One event is one line of JSON: what somebody sends can neither end the line nor colour the screen of who reads it.</summary>
public sealed class LogLinesTests
{
    private const string Forged = "quagmire\r\ninfo: forged[0]\r\n      All is well \u001b[2J\u001b[31m";

    [Fact]
    public void Outside_development_the_log_is_lines_of_json()
    {
        var folder = Path.GetDirectoryName(typeof(Program).Assembly.Location)!;
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "appsettings.json")).Build();

        settings["Logging:Console:FormatterName"].Should().Be("json");
        settings["Logging:Console:FormatterOptions:JsonWriterOptions:Indented"].Should().NotBe("true");
    }

    [Fact]
    public async Task No_value_ends_a_line_or_reaches_a_terminal()
    {
        await using var host = new HostProcess();
        host.Settings["Logging__Console__FormatterName"] = "json";
        foreach (var source in (string[])["Microsoft.AspNetCore", "OpenIddict", "Microsoft.AspNetCore.Antiforgery", "CaseCoordination"])
        {
            host.Settings[$"Logging__LogLevel__{source}"] = "Debug";
        }

        await host.Start();
        await Everywhere(host.Address);
        await host.Interrupt();

        var lines = host.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("quagmire", StringComparison.Ordinal)).ToList();
        lines.Should().NotBeEmpty("or nothing was logged that could prove anything");
        foreach (var line in lines)
        {
            new Action(() => JsonDocument.Parse(line)).Should().NotThrow($"it is one event: {line}");
        }

        host.Said.Should().NotContain("\u001b");
        host.Said.Split('\n').Should().NotContain(line => line.StartsWith("info: forged", StringComparison.Ordinal));
    }

    private static async Task Everywhere(Uri host)
    {
        var encoded = Uri.EscapeDataString(Forged);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host };
        await http.GetAsync(new Uri($"{encoded}/x?agencyReference={encoded}", UriKind.Relative), Machine.Stop);
        await http.GetAsync(new Uri($"api/v1/{encoded}/referrals", UriKind.Relative), Machine.Stop);
        await http.PostAsync(
            new Uri("connect/token", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Forged, ["client_secret"] = Forged, ["scope"] = Forged }),
            Machine.Stop);
        await http.GetAsync(new Uri($"connect/authorize?client_id={encoded}&state={encoded}", UriKind.Relative), Machine.Stop);
        using var guessing = new Person(host, Forged) { Password = Forged };
        await guessing.Open("/sign-in?returnUrl=" + encoded);
        await guessing.SignIn(await guessing.Open("/sign-in"));
        var body = Bodies.Marac(reference: Forged);
        await new Machine(host, "kp").Post("referrals", body, key: "quagmire-1");
    }
}
