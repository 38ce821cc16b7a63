using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Agencies.Deliveries;

/// <summary>Sends one parcel to one address, signed; waits a bounded time, follows nothing, keeps nothing of the answer.</summary>
public sealed class Courier(WayOut wayOut, MasterKey master, TimeProvider clock)
{
    /// <param name="session">Where the secrets are; nothing is held open in the database while the receiver thinks.</param>
    public async Task<Sent> Send(IQuerySession session, Webhook webhook, Parcel parcel, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var secrets = await session.Query<WebhookSecret>().Where(s => s.Webhook == webhook.Id).ToListAsync(ct);
        string signature;
        var timestamp = now.ToUnixTimeSeconds();
        try
        {
            signature = parcel.Signed(timestamp, secrets.Where(s => s.CountsAt(now)).OrderByDescending(s => s.From).Select(s => s.Open(master)));
        }
        catch (CryptographicException)
        {
            return Sent.Not("secret-unreadable");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(parcel.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Parcel.MediaType);
        request.Headers.TryAddWithoutValidation("webhook-id", parcel.MessageId);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("webhook-signature", signature);
        try
        {
            using var answer = await wayOut.Send(request, ct);
            return Sent.Answered((int)answer.StatusCode, answer.Headers.RetryAfter switch
            {
                { Delta: { } seconds } => seconds,
                { Date: { } until } => until - now,
                _ => null,
            });
        }
        catch (HttpRequestException)
        {
            return Sent.Not("unreachable");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Sent.Not("no-answer-in-time");
        }
    }
}
