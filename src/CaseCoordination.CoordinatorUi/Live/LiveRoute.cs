using System.Globalization;
using System.Text;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace CaseCoordination.CoordinatorUi.Live;

/// <summary>
/// Tells an open page, by server-sent events, when what it shows has moved on: ids and versions, of a list a digest, and nothing of anyone. Need
/// to know is asked at the start and again with everything told. A browser comes back by itself, and is asked who it is anew.
/// </summary>
public static class LiveRoute
{
    public const string Path = "/live";
    public const int MostMatters = 10;

    private const int MostReadings = 40;
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(3);

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Tell).RequireAuthorization(PageForAttribute.PolicyOf(Permission.ReferralsRead)).ExcludeFromDescription();

    private static async Task Tell(
        HttpContext http,
        CurrentReader currentReader,
        NeedToKnow needToKnow,
        WatchedMatters watched,
        LiveLists lists,
        ReadAudit audit,
        TimeProvider clock,
        IHostApplicationLifetime host)
    {
        var asked = http.Request.Query["matter"];
        var matters = asked.Select(id => Guid.TryParse(id, out var matter) ? matter : (Guid?)null).OfType<Guid>().Distinct().ToList();
        if (asked.Count > MostMatters || matters.Count < asked.Count)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var reader = currentReader("live");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        foreach (var matter in matters)
        {
            if (await needToKnow.Of(reader.Viewer, matter, ends.Token) is null)
            {
                await audit.Record(AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), matter), ends.Token);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        var list = LiveList.Asked(http.Request.Query);
        if (list is not null && await lists.Digest(reader.Viewer, list, ends.Token) is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var watch = watched.Begin(reader.Viewer, matters);
        if (watch is null)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // A proxy that gathers answers would keep it all back.
        await http.Response.WriteAsync("retry: 2000\n\n", Encoding.UTF8, ends.Token);
        await http.Response.Body.FlushAsync(ends.Token);
        if (list is not null)
        {
            await TellOf(http.Response, token => lists.Digest(reader.Viewer, list, token), clock, ends.Token);
        }
        else if (matters.Count > 0)
        {
            await TellAll(http.Response, watch, reader.Viewer, needToKnow, ends.Token);
        }
    }

    /// <summary>Of a list: that it is another now, and not what in it. Ends by itself after a while, as the other does.</summary>
    private static async Task TellOf(HttpResponse response, Func<CancellationToken, Task<string?>> read, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            using var tick = new PeriodicTimer(BetweenReadings, clock);
            var told = "";
            for (var round = 0; round < MostReadings && await read(ct) is { } digest; round++)
            {
                var line = digest == told ? ": still here\n\n" : $"event: list\ndata: {{\"digest\":\"{digest}\"}}\n\n";
                told = digest;
                await response.WriteAsync(line, Encoding.UTF8, ct);
                await response.Body.FlushAsync(ct);
                await tick.WaitForNextTickAsync(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the host stops.
        }
    }

    private static async Task TellAll(HttpResponse response, Watch watch, Viewer viewer, NeedToKnow needToKnow, CancellationToken ct)
    {
        try
        {
            await foreach (var moved in watch.Moves(ct))
            {
                if (moved is { } known && await needToKnow.Of(viewer, known.Matter, ct) is null)
                {
                    return; // It is theirs no more: a conflict of interest, perhaps. What comes back is refused.
                }

                var line = moved is { } told
                    ? string.Create(CultureInfo.InvariantCulture, $"event: version\ndata: {{\"matter\":\"{told.Matter}\",\"version\":{told.Version}}}\n\n")
                    : ": still here\n\n";
                await response.WriteAsync(line, Encoding.UTF8, ct);
                await response.Body.FlushAsync(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the host stops.
        }
    }
}
