using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

/// <summary>The coordinator, who signs in as a person does: at the form, with a code and its verifier.</summary>
internal sealed partial class Coordinator(Uri host, string secret, CancellationToken stop) : IDisposable
{
    private const string Callback = "http://127.0.0.1:49321/callback";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = host };
    private string _token = "";

    public async Task<Answer> SignIn()
    {
        var verifier = Url(RandomNumberGenerator.GetBytes(32));
        var challenge = Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var scope = Uri.EscapeDataString("referrals.read routing.read routing.write");
        var (address, page) = await Follow(
            HttpMethod.Get,
            new Uri(host, $"connect/authorize?client_id=casecoord-cli&response_type=code&redirect_uri={Uri.EscapeDataString(Callback)}&scope={scope}&code_challenge={challenge}&code_challenge_method=S256"),
            null);
        (address, _) = await Follow(HttpMethod.Post, address, new()
        {
            ["UserName"] = "coordinator",
            ["Password"] = secret,
            ["__RequestVerificationToken"] = Antiforgery().Match(page).Groups[1].Value,
        });
        var code = Code().Match(address.Query).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = "casecoord-cli", ["code"] = Uri.UnescapeDataString(code), ["code_verifier"] = verifier, ["redirect_uri"] = Callback,
        });
        var answer = await Answer.Of(await _browser.PostAsync("/connect/token", form, stop));
        _token = answer.At("access_token") ?? "";
        return answer;
    }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, JsonNode body) => Send(HttpMethod.Post, path, body);

    public void Dispose() => _browser.Dispose();

    private async Task<Answer> Send(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/tunbridge-wells/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await Answer.Of(await _browser.SendAsync(request, stop));
    }

    private async Task<(Uri Address, string Page)> Follow(HttpMethod verb, Uri address, Dictionary<string, string>? form)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(verb, address) { Content = form is null ? null : new FormUrlEncodedContent(form) };
            using var response = await _browser.SendAsync(request, stop);
            if (response.Headers.Location is not { } next)
            {
                return (address, await response.Content.ReadAsStringAsync(stop));
            }

            (verb, address, form) = (HttpMethod.Get, new Uri(address, next), null);
            if (address.Authority != host.Authority)
            {
                return (address, ""); // It leaves the service, with the code: nobody listens there.
            }
        }
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();

    [GeneratedRegex("[?&]code=([^&]+)")]
    private static partial Regex Code();
}
