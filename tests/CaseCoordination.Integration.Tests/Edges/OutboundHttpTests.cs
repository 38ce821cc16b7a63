using System.Net;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Kernel;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>The way out, tried on a neighbour of this machine that it must not reach.</summary>
public sealed class OutboundHttpTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("8.8.8.8", "127.0.0.1")]
    public async Task A_name_that_leads_inside_is_not_connected_to(params string[] addresses)
    {
        await using var canary = new Canary();
        using var client = OutboundHttp.Client(OutboundHttp.Guarded((_, _) => Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]), PublicAddresses.IsPublic), Anywhere);

        var sent = () => client.GetAsync(new Uri($"http://hooks.agency.example:{canary.Port}/"), Machine.Stop);

        await sent.Should().ThrowAsync<HttpRequestException>().WithMessage("*no public address*");
        canary.Visits.Should().Be(0);
    }

    [Fact]
    public async Task A_number_instead_of_a_name_is_not_connected_to_either()
    {
        await using var canary = new Canary();
        using var client = OutboundHttp.Client(OutboundHttp.Guarded(Dns.GetHostAddressesAsync, PublicAddresses.IsPublic), Anywhere);

        foreach (var host in (string[])["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0"])
        {
            var sent = () => client.GetAsync(new Uri($"http://{host}:{canary.Port}/"), Machine.Stop);
            await sent.Should().ThrowAsync<HttpRequestException>(host);
        }

        canary.Visits.Should().Be(0);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_looked_up_once_and_held_to_that()
    {
        await using var canary = new Canary();
        var asked = 0;
        Task<IPAddress[]> Resolve(string host, CancellationToken ct) => Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1")]);
        using var client = OutboundHttp.Client(OutboundHttp.Guarded(Resolve, IPAddress.IsLoopback), Anywhere);

        var answer = await client.GetAsync(new Uri($"http://hooks.agency.example:{canary.Port}/"), Machine.Stop);

        (answer.StatusCode, asked, canary.Visits).Should().Be((HttpStatusCode.OK, 1, 1));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_an_answer_and_nobody_follows_it(int status)
    {
        await using var inside = new Canary();
        await using var receiver = new Canary($"HTTP/1.1 {status} Elsewhere\r\nLocation: {inside.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var client = OutboundHttp.Client(OnLoopback(), Anywhere);

        var answer = await client.PostAsync(new Uri($"http://hooks.agency.example:{receiver.Port}/"), new StringContent("{}"), Machine.Stop);

        ((int)answer.StatusCode, receiver.Visits, inside.Visits).Should().Be((status, 1, 0));
    }

    [Fact]
    public async Task An_endless_answer_is_cut()
    {
        await using var receiver = new Canary($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string('a', OutboundHttp.LargestAnswer + 1)}");
        using var client = OutboundHttp.Client(OnLoopback(), Anywhere);

        var sent = () => client.GetAsync(new Uri($"http://hooks.agency.example:{receiver.Port}/"), HttpCompletionOption.ResponseHeadersRead, Machine.Stop);

        await sent.Should().ThrowAsync<HttpRequestException>();
        receiver.Visits.Should().Be(1);
    }

    [Fact]
    public void No_proxy_of_the_machine_no_cookie_and_no_trace_goes_along()
    {
        using var way = OutboundHttp.Guarded(Dns.GetHostAddressesAsync, PublicAddresses.IsPublic);

        (way.UseProxy, way.UseCookies, way.AllowAutoRedirect, way.PreAuthenticate, way.AutomaticDecompression).Should().Be((false, false, false, false, DecompressionMethods.None));
        way.ActivityHeadersPropagator.Should().BeNull();
        way.ConnectTimeout.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_could_not_be_registered_is_not_sent_to()
    {
        await using var canary = new Canary();
        using var client = OutboundHttp.Client();

        foreach (var address in (string[])[$"http://hooks.agency.example:{canary.Port}/", $"https://127.0.0.1:{canary.Port}/", $"https://localhost:{canary.Port}/", "https://169.254.169.254/latest/meta-data/"])
        {
            var sent = () => client.GetAsync(new Uri(address), Machine.Stop);
            await sent.Should().ThrowAsync<HttpRequestException>(address).WithMessage("*may be sent to*");
        }

        canary.Visits.Should().Be(0);
    }

    private static SocketsHttpHandler OnLoopback() => OutboundHttp.Guarded((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), IPAddress.IsLoopback);

    private static IReadOnlyList<Fault> Anywhere(string address) => [];
}
