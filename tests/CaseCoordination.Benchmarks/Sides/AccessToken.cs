using System.Net.Http.Headers;
using System.Text.Json;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>An agency's access token, exchanged for a new one long before its five minutes end.</summary>
internal sealed class AccessToken : IAsyncDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _end = new();
    private readonly Uri _authority;
    private readonly string _secret;
    private Task _renewing = Task.CompletedTask;
    private volatile string _header = "";

    private AccessToken(Uri authority, string secret) => (_authority, _secret) = (authority, secret);

    public string Header => _header;

    public static async Task<AccessToken> Get(Uri authority, string secret, CancellationToken stop)
    {
        var token = new AccessToken(authority, secret);
        await token.Renew(stop);
        token._renewing = token.KeepFresh();
        return token;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task KeepFresh()
    {
        using var tick = new PeriodicTimer(Renewal);
        while (await tick.WaitForNextTickAsync(_end.Token))
        {
            await Renew(_end.Token);
        }
    }

    private async Task Renew(CancellationToken stop)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = HostSettings.Client,
            ["client_secret"] = _secret,
        });
        using var answer = await http.PostAsync(new Uri(_authority, "connect/token"), form, stop);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("access_token").GetString();
        _header = new AuthenticationHeaderValue("Bearer", token).ToString();
    }
}
