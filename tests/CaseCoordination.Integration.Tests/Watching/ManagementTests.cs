using System.Net;
using CaseCoordination.Host.Development;
using CaseCoordination.Host.Watching;
using CaseCoordination.Integration.Tests.Faults;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace CaseCoordination.Integration.Tests.Watching;

public sealed class ManagementTests
{
    private static readonly string[] Managing = ["metrics", "docs/index.html", "openapi/v1.json"];
    private static readonly string[] Working = ["health/ready", "health/live", "problems", "connect/token", "api/v1/tunbridge-wells/referrals", ""];

    [Fact]
    public async Task What_is_for_those_who_run_it_answers_on_its_own_address_and_nothing_else_does()
    {
        await using var host = new HostProcess();
        var management = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        host.Settings["Management__Url"] = management.ToString();
        await host.Start();
        host.Said.Should().Contain($"{management}docs");

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        async Task<HttpStatusCode> Ask(Uri address, string path) => (await http.GetAsync(new Uri(address, path), Machine.Stop)).StatusCode;
        foreach (var path in Managing)
        {
            (await Ask(management, path)).Should().Be(HttpStatusCode.OK, path);
            (await Ask(host.Address, path)).Should().Be(HttpStatusCode.NotFound, path);
        }

        foreach (var path in Working)
        {
            (await Ask(management, path)).Should().Be(HttpStatusCode.NotFound, path);
            (await Ask(host.Address, path)).Should().NotBe(HttpStatusCode.NotFound, path);
        }
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Staging", false)]
    [InlineData("Production", false)]
    public void Without_an_address_of_its_own_only_a_developer_is_shown_it(string environment, bool shown)
    {
        var surface = Read(environment, url: null);

        surface.Answers(8080, "/metrics").Should().Be(shown);
        surface.Answers(8080, "/docs/index.html").Should().Be(shown);
        surface.Answers(8080, "/api/v1/x").Should().BeTrue();
    }

    [Theory]
    [InlineData("http://*:9090")]
    [InlineData("http://127.0.0.1:9090/")]
    [InlineData("http://0.0.0.0:9090")]
    public void An_address_of_its_own_counts_by_its_port(string url)
    {
        var surface = Read("Production", url);

        (surface.Answers(9090, "/metrics"), surface.Answers(8080, "/metrics"), surface.Answers(9090, "/"), surface.Answers(8080, "/")).Should().Be((true, false, false, true));
    }

    [Theory]
    [InlineData("9090")]
    [InlineData("ftp://127.0.0.1:9090")]
    [InlineData("http://127.0.0.1:9090/metrics")]
    public void What_is_no_address_is_said_to_be_none(string url) =>
        new Action(() => Read("Production", url)).Should().Throw<MissingPiece>().WithMessage("*Management__Url*");

    private static Management Read(string environment, string? url) => Management.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Management:Url"] = url }).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
