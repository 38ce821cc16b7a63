using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.Tokens;

namespace CaseCoordination.Integration.Tests;

/// <summary>
/// A person: at the pages with a browser's cookies, and at the API with a token of their own. Both begin at the real
/// sign-in form, which is filled in whenever it comes up.
/// </summary>
public sealed class Person : IDisposable
{
    private const string Callback = "http://127.0.0.1:49321/callback";
    private readonly Uri _host;
    private readonly string _account;
    private readonly HttpClient _browser;
    private Machine? _program;

    public Person(Uri host, string account)
    {
        (_host, _account) = (host, account);
        _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies, ConnectCallback = Connect });
    }

    public string Partnership { get; init; } = "tunbridge-wells";

    public string Password { get; init; } = App.Secret;

    /// <summary>The address they come from.</summary>
    public IPAddress From { get; init; } = IPAddress.Loopback;

    public CookieContainer Cookies { get; } = new();

    /// <summary>How often the form had to be filled in.</summary>
    public int SignIns { get; private set; }

    private Machine Program => _program ??= new(_host, null) { SignsIn = () => NewToken(), Partnership = Partnership };

    public Task<Reply> Get(string path) => Program.Get(path);

    public Task<Reply> Post(string path, JsonNode body, string? key = "") => Program.Post(path, body, key);

    /// <summary>Acts on what was read: its ETag goes along.</summary>
    public Task<Reply> Act(string path, JsonNode body, Reply seen, string? key = null) => Program.Act(path, body, seen, key);

    /// <summary>Opens a page as a browser does, over every redirect, and signs in where that is asked on the way.</summary>
    public async Task<Page> Open(string path)
    {
        var page = await Follow(HttpMethod.Get, new Uri(_host, path), null);
        return page.Address.AbsolutePath == "/sign-in" && path != "/sign-in" ? await SignIn(page) : page;
    }

    /// <summary>Fills in the page's own form, or the one that goes to this address, and sends it.</summary>
    public Task<Page> Send(Page page, Dictionary<string, string> fields, string? to = null) =>
        Follow(HttpMethod.Post, to is null ? page.Address : new(_host, to), new(fields) { ["__RequestVerificationToken"] = page.Antiforgery });

    public Task<Page> SignIn(Page form)
    {
        SignIns++;
        return Send(form, new() { ["UserName"] = _account, ["Password"] = Password });
    }

    /// <summary>A token of their own by code and verifier; all they may do unless told which scopes to ask for.</summary>
    public async Task<string> NewToken(string? scope = null) => (string)(await Exchange(scope))["access_token"]!;

    /// <summary>What the authority answers a program that asks in the person's name.</summary>
    public async Task<JsonNode> Exchange(string? scope = null, string callback = Callback, string with = "")
    {
        var verifier = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var asked = Uri.EscapeDataString(scope ?? string.Join(' ', Privacy.Access.Permission.All.Keys));
        var landed = await Open(
            $"connect/authorize?client_id=casecoord-cli&response_type=code&redirect_uri={Uri.EscapeDataString(callback)}&scope={asked}&code_challenge={challenge}&code_challenge_method=S256{with}");
        if (HttpUtility.ParseQueryString(landed.Address.Query)["code"] is not { } code)
        {
            throw new InvalidOperationException($"No code came: {landed.Status} {landed.Address} {landed.Text}");
        }

        var exchanged = await _browser.PostAsync(
            new Uri(_host, "connect/token"),
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = "casecoord-cli",
                ["code"] = code,
                ["code_verifier"] = verifier,
                ["redirect_uri"] = callback,
            }),
            Machine.Stop);
        return JsonNode.Parse(await exchanged.Content.ReadAsStringAsync(Machine.Stop))!;
    }

    public void Dispose() => _browser.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(From, 0));
        await socket.ConnectAsync(context.DnsEndPoint, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task<Page> Follow(HttpMethod verb, Uri address, Dictionary<string, string>? form)
    {
        for (var hops = 0; hops < 12; hops++)
        {
            using var request = new HttpRequestMessage(verb, address) { Content = form is null ? null : new FormUrlEncodedContent(form) };
            var response = await _browser.SendAsync(request, Machine.Stop);
            if (response.Headers.Location is not { } next)
            {
                return new((int)response.StatusCode, address, await response.Content.ReadAsStringAsync(Machine.Stop), response);
            }

            (verb, address, form) = (HttpMethod.Get, new Uri(address, next), null);
            if (address.Authority != _host.Authority)
            {
                return new((int)response.StatusCode, address, "", response); // It leaves this service: only the address counts.
            }
        }

        throw new InvalidOperationException($"It went in circles, last at {address.AbsolutePath}.");
    }
}
