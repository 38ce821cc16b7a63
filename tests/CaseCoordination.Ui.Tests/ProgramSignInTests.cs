using System.Net;
using System.Net.Sockets;
using System.Text;
using CaseCoordination.Integration.Tests;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Ui.Tests;

public sealed class ProgramSignInTests(App app, Browser browser)
{
    [Fact]
    public async Task Signing_in_leads_back_to_a_program_on_ones_own_machine()
    {
        using var program = new TcpListener(IPAddress.Loopback, 0);
        program.Start();
        var callback = $"http://127.0.0.1:{((IPEndPoint)program.LocalEndpoint).Port}/callback";
        var answered = Answer(program);
        await using var visitor = await Visitor.Come(app, browser);

        await visitor.SignInByHand(
            "coordinator",
            $"connect/authorize?client_id=casecoord-cli&response_type=code&scope=plan.read&redirect_uri={Uri.EscapeDataString(callback)}&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
        await visitor.Page.Reaches($"{callback}?*");

        (await answered).Should().StartWith("GET /callback?").And.Contain("code=");
        visitor.Complaints.Should().BeEmpty();
    }

    private static async Task<string> Answer(TcpListener program)
    {
        using var client = await program.AcceptTcpClientAsync(Machine.Stop);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var asked = await reader.ReadLineAsync(Machine.Stop);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 60\r\nConnection: close\r\n\r\n<!doctype html><link rel=icon href='data:,'>You may close it."), Machine.Stop);
        return asked!;
    }
}
