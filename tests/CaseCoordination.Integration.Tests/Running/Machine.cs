using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace CaseCoordination.Integration.Tests;

/// <summary>What came back, read once.</summary>
public sealed record Reply(int Status, JsonNode? Json, HttpResponseMessage Message)
{
    public string? Type => (string?)Json?["type"];

    public string? MediaType => Message.Content.Headers.ContentType?.MediaType;

    public IReadOnlyList<(string Pointer, string Code)> Faults =>
        [.. Json?["errors"]?.AsArray().Select(e => ((string)e!["pointer"]!, (string)e["code"]!)) ?? []];
}

/// <summary>An agency's system talking to the API over real HTTP.</summary>
public sealed class Machine(Uri host, string? agency)
{
    // A token lives for five minutes, and a long test on a busy machine for longer.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(4);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private string? _token;
    private long _given;

    public string Partnership { get; init; } = "tunbridge-wells";

    /// <summary>A token of one's own making; it is used as it is.</summary>
    public string? Token { get; init; }

    /// <summary>Who gives the tokens; without it the agency's own secret does.</summary>
    public Func<Task<string>>? SignsIn { get; init; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<Reply> Get(string path, string? ifNoneMatch = null) => Send(HttpMethod.Get, path, null, request =>
    {
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }
    });

    public Task<Reply> Post(string path, JsonNode body, string? key = "") => Post(path, body.ToJsonString(), key);

    /// <summary>Acts on what was read: its ETag goes along.</summary>
    public Task<Reply> Act(string path, JsonNode body, Reply seen, string? key = null) =>
        Send(HttpMethod.Post, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), request =>
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? Guid.NewGuid().ToString());
            request.Headers.TryAddWithoutValidation("If-Match", seen.Message.Headers.ETag!.Tag);
        });

    /// <param name="key">The Idempotency-Key: empty for a fresh one, null for none.</param>
    public Task<Reply> Post(string path, string body, string? key = "", string mediaType = "application/json") =>
        Send(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, mediaType), request =>
        {
            if (key is not null)
            {
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key.Length == 0 ? Guid.NewGuid().ToString() : key);
            }
        });

    public async Task<Reply> Send(HttpMethod verb, string path, HttpContent? content, Action<HttpRequestMessage>? with = null)
    {
        var address = path.StartsWith('/') ? path[1..] : $"api/v1/{Partnership}/{path}";
        using var request = new HttpRequestMessage(verb, new Uri(host, address)) { Content = content };
        if (await Bearer() is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        with?.Invoke(request);
        var response = await Http.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return new((int)response.StatusCode, Parse(text), response);
    }

    public async Task<string> NewToken(string? scope = null, string? secret = null, Dictionary<string, string>? with = null)
    {
        var asked = new Dictionary<string, string>(with ?? []) { ["grant_type"] = "client_credentials", ["client_id"] = agency!, ["client_secret"] = secret ?? App.Secret };
        if (scope is not null)
        {
            asked["scope"] = scope;
        }

        var response = await Http.PostAsync(new Uri(host, "connect/token"), new FormUrlEncodedContent(asked), Stop);
        var json = await response.Content.ReadFromJsonAsync<JsonObject>(Stop);
        return (string?)json!["access_token"] ?? $"{(int)response.StatusCode} {json["error"]}";
    }

    private async Task<string?> Bearer()
    {
        if (Token is not null || (agency is null && SignsIn is null))
        {
            return Token;
        }

        if (_token is null || TimeProvider.System.GetElapsedTime(_given) > Fresh)
        {
            _token = await (SignsIn?.Invoke() ?? NewToken());
            _given = TimeProvider.System.GetTimestamp();
        }

        return _token;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
