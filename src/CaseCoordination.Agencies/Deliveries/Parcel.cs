using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Kernel;

namespace CaseCoordination.Agencies.Deliveries;

/// <summary>What is sent: a CloudEvents 1.0 body (structured mode) that points and tells nothing.</summary>
/// <param name="MessageId">The <c>webhook-id</c>: the same for every attempt and replay, so that a receiver that saw it knows.</param>
public sealed record Parcel(string MessageId, long Position, string Type, byte[] Body)
{
    public const string MediaType = "application/cloudevents+json";

    /// <summary>An entry of the agency's feed.</summary>
    /// <param name="link">Where the matter is read; null where no address shows it.</param>
    public static Parcel Of(string partnership, FeedEntry entry, string? link) => new(
        IdOf(partnership, entry.Agency, entry.EventId.ToString("N")),
        entry.Position,
        entry.Type,
        Json(partnership, entry.EventId, entry.Type, $"{entry.Kind}/{entry.Matter}", entry.RecordedAt, data =>
        {
            data.WriteNumber("position", entry.Position);
            data.WriteString("matter", entry.Matter);
            data.WriteString("kind", entry.Kind);
            data.WriteNumber("version", entry.Version);
            if (link is not null)
            {
                data.WriteString("link", link);
            }

            if (entry.OccurredOn is { } day)
            {
                data.WriteString("occurredOn", day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            }
        }));

    /// <summary>Something to try the receiver with.</summary>
    public static Parcel Test(string partnership, string agency, Guid id, DateTimeOffset now) =>
        new(IdOf(partnership, agency, id.ToString("N")), 0, "webhook.test", Json(partnership, id, "webhook.test", $"agency/{agency}", now, _ => { }));

    /// <summary>Standard Webhooks 1.0.0: HMAC-SHA-256 over <c>id.timestamp.body</c>, one signature for each secret.</summary>
    public string Signed(long timestamp, IEnumerable<byte[]> secrets)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{MessageId}.{timestamp}.")), .. Body];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"));
    }

    private static string IdOf(string partnership, string agency, string what) => $"msg_{NamedId.From("webhook-message", partnership, agency, what):N}";

    private static byte[] Json(string partnership, Guid id, string type, string subject, DateTimeOffset time, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", id);
            json.WriteString("source", $"/api/v1/{partnership}");
            json.WriteString("type", type);
            json.WriteString("subject", subject);
            json.WriteString("time", time);
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            data(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>What came of sending it.</summary>
/// <param name="Error">A stable code; null when it was taken in.</param>
/// <param name="LeaveAloneFor">How long a receiver that has too much to do, or is away, asks not to be told; null when it says nothing.</param>
public sealed record Sent(string? StatusClass, string? Error, TimeSpan? LeaveAloneFor = null)
{
    public bool Delivered => Error is null;

    /// <summary>The receiver asks never to be told again (Standard Webhooks 1.0.0: 410).</summary>
    public bool Gone => Error == "gone";

    /// <summary>2xx alone is success; a redirect is an answer, and nobody follows it.</summary>
    public static Sent Answered(int status, TimeSpan? retryAfter = null) => new(
        $"{status / 100}xx",
        status switch
        {
            >= 200 and < 300 => null,
            410 => "gone",
            >= 300 and < 400 => "redirected",
            429 => "too-many",
            >= 500 => "receiver-failed",
            _ => "receiver-refused",
        },
        status is 429 or 503 ? retryAfter : null);

    public static Sent Not(string error) => new(null, error);
}
