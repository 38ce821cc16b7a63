using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Integration.Tests.Webhooks;

/// <summary>What came to an agency's system.</summary>
public sealed record Received(string Id, string Timestamp, string Signature, string? MediaType, byte[] Body)
{
    public JsonNode Event => JsonNode.Parse(Body)!;

    public string Type => (string)Event["type"]!;

    public Guid? Matter => (Guid?)Event["data"]!["matter"];

    /// <summary>Checked after the text of Standard Webhooks 1.0.0 alone: any of the signatures may be the secret's.</summary>
    public bool IsSignedWith(string secret)
    {
        using var mac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        var expected = Convert.ToBase64String(mac.ComputeHash([.. Encoding.UTF8.GetBytes(Id + "." + Timestamp + "."), .. Body]));
        return Signature.Split(' ').Contains("v1," + expected);
    }
}

/// <summary>An agency's system that is told: it keeps what comes and answers as it is told to.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();

    private Receiver(WebApplication app) => _app = app;

    /// <summary>How it answers: a status and, for a redirect, where to.</summary>
    public Func<Received, Task<(int Status, string? Location)>> Answer { get; set; } = _ => Task.FromResult<(int, string?)>((204, null));

    /// <summary>What it says of when it wants to be told again; null for nothing.</summary>
    public string? RetryAfter { get; set; }

    public IReadOnlyList<Received> All => [.. _received];

    public string Url => $"{_app.Urls.Single()}/hook";

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.Take);
        await app.StartAsync(Machine.Stop);
        return receiver;
    }

    public Task<IReadOnlyList<Received>> Gets(Predicate<IReadOnlyList<Received>> enough) => Until.Holds(() => Task.FromResult(All), all => enough(all));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Machine.Stop);
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = http.Request.Headers;
        var received = new Received($"{headers["webhook-id"]}", $"{headers["webhook-timestamp"]}", $"{headers["webhook-signature"]}", http.Request.ContentType, body.ToArray());
        _received.Enqueue(received);
        var (status, location) = await Answer(received);
        http.Response.StatusCode = status;
        if (RetryAfter is { } later)
        {
            http.Response.Headers.RetryAfter = later;
        }

        if (location is not null)
        {
            http.Response.Headers.Location = location;
        }
    }
}
