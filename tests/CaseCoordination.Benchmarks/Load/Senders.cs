using System.Diagnostics;
using System.Net.Http.Headers;
using CaseCoordination.AgencyApi.Referrals;

namespace CaseCoordination.Benchmarks.Load;

/// <summary>What a number of senders met in one round.</summary>
/// <param name="Latencies">Milliseconds from sending to the last byte of the answer, sorted; good answers only.</param>
/// <param name="Errors">How often each status that is not a success was answered; 0 is no answer at all.</param>
/// <param name="Last">Where the referral answered last can be read.</param>
internal sealed record Sent(TimeSpan Took, double[] Latencies, IReadOnlyDictionary<int, int> Errors, Uri? Last);

/// <summary>Senders that post referrals, each with a connection of its own and one request under way at a time.</summary>
internal sealed class Senders(int connections) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false, UseCookies = false });

    public async Task<Sent> Post(Target target, TimeSpan howLong, CancellationToken stop)
    {
        var took = Stopwatch.StartNew();
        var senders = Enumerable.Range(0, connections).Select(_ => Task.Run(() => PostUntil(target, took, howLong, stop), stop));
        var heard = await Task.WhenAll(senders);
        var elapsed = took.Elapsed;
        return new(
            elapsed,
            [.. heard.SelectMany(h => h.Latencies).Order()],
            heard.SelectMany(h => h.Errors).GroupBy(status => status).ToDictionary(g => g.Key, g => g.Count()),
            heard.MaxBy(h => h.LastAt)?.Last is { } last ? new Uri(target.Address, last) : null);
    }

    /// <summary>Posts a single referral and tells its id.</summary>
    public static async Task<Guid> PostOne(HttpClient http, Target target, string key, CancellationToken stop)
    {
        using var request = RequestTo(target, key);
        using var answer = await http.SendAsync(request, stop);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<ReferralTaken>(stop))!.Id
            : throw new NoFigure($"The {target.Name} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage RequestTo(Target target, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, target.Referrals) { Content = new ByteArrayContent(ReferralBody.For(key)) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Add("Idempotency-Key", key);
        if (target.Authorization() is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }

    private async Task<Heard> PostUntil(Target target, Stopwatch clock, TimeSpan end, CancellationToken stop)
    {
        var heard = new Heard();
        while (clock.Elapsed < end)
        {
            using var request = RequestTo(target, ReferralBody.NewKey());
            var sent = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop);
                if (answer.IsSuccessStatusCode)
                {
                    heard.Latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    (heard.Last, heard.LastAt) = (answer.Headers.Location, clock.Elapsed);
                }
                else
                {
                    heard.Errors.Add((int)answer.StatusCode);
                }
            }
            catch (HttpRequestException)
            {
                heard.Errors.Add(0);
            }
        }

        return heard;
    }

    private sealed class Heard
    {
        public List<double> Latencies { get; } = new(64 * 1024);

        public List<int> Errors { get; } = [];

        public Uri? Last { get; set; }

        public TimeSpan LastAt { get; set; }
    }
}
