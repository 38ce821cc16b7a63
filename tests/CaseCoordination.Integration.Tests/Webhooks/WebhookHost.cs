using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Webhooks;

/// <summary>A host whose webhooks may lead to this machine, and whose clock can be put forward.</summary>
public sealed class WebhookHost : IAsyncLifetime
{
    private readonly App _app;

    public WebhookHost(App app)
        : this(app, new App().With("Development:WebhooksToLoopback", "true"))
    {
    }

    internal WebhookHost(App app, App host) => (_app, Host) = (app, host);

    public App Host { get; }

    public ShiftedClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Host.At(Clock);
        await Host.StartOn(await _app.Postgres.NewDatabase("webhooks"), await _app.Postgres.NewDatabase("webhooks_keys"));
    }

    public Task StartOn(string log, string keys) => Host.StartOn(log, keys);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>The agency's machine with a token of now, whatever the clock says by then.</summary>
    public Machine Machine(string agency) => Host.Machine(agency);

    public Task<Reply> Put(string agency, string url, params string[] types) => Machine(agency).Send(
        HttpMethod.Put,
        $"agencies/{agency}/webhook",
        new StringContent(new JsonObject { ["url"] = url, ["types"] = new JsonArray([.. types.Select(t => JsonValue.Create(t))]) }.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<Reply> Approve(string agency, string url)
    {
        using var coordinator = Host.Person("coordinator");
        return await coordinator.Post($"agencies/{agency}/webhook/approval", new JsonObject { ["url"] = url });
    }

    /// <summary>Registers and approves, and hands back the secret.</summary>
    public async Task<string> Connect(string agency, Receiver receiver, params string[] types)
    {
        var put = await Put(agency, receiver.Url, types);
        put.Status.Should().Be((int)HttpStatusCode.OK);
        (await Approve(agency, receiver.Url)).Status.Should().Be(204);
        return (string)put.Json!["secret"]!;
    }

    /// <summary>A referral of the agency's; its sender has its 201.</summary>
    public async Task<Guid> Refer(string agency)
    {
        // Nobody who was in a referral before: what follows is the same each time.
        var body = Bodies.Marac();
        body["people"]![0]!["familyName"] = $"Quillfeather-{string.Concat(Guid.NewGuid().ToByteArray().Select(b => (char)('a' + (b % 26))))}";
        var taken = await Machine(agency).Post("referrals", body);
        taken.Status.Should().Be(201);
        return (Guid)taken.Json!["id"]!;
    }

    public async Task<List<JsonNode>> Deliveries(string agency) =>
        [.. (await Machine(agency).Get($"agencies/{agency}/deliveries?limit=500")).Json!["deliveries"]!.AsArray().Select(d => d!)];

    public Task<Reply> Post(string agency, string what) => Machine(agency).Send(HttpMethod.Post, $"agencies/{agency}/{what}", null);
}
