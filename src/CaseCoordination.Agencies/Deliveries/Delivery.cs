namespace CaseCoordination.Agencies.Deliveries;

/// <summary>One attempt to tell an agency, for its own log of deliveries; nothing that was sent or answered is kept.</summary>
/// <param name="Moment">Microseconds since 1970: the cursor of the log.</param>
/// <param name="Position">The position in the agency's feed; 0 of a test.</param>
/// <param name="Purpose"><c>event</c>, <c>replay</c> or <c>test</c>.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="StatusClass"><c>2xx</c>, <c>3xx</c>, …; null when nothing was answered.</param>
/// <param name="Error">A stable code; null when it was delivered.</param>
public sealed record Delivery(
    Guid Id, string Agency, long Moment, DateTimeOffset At, long Position, string Type, string Purpose, int Attempt, string? StatusClass, string? Error)
{
    public const string Event = "event";
    public const string Replay = "replay";
    public const string Test = "test";

    public static Delivery Of(string agency, Parcel parcel, string purpose, int attempt, Sent sent, DateTimeOffset at) => new(
        Guid.CreateVersion7(at), agency, at.UtcTicks / TimeSpan.TicksPerMicrosecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond,
        at, parcel.Position, parcel.Type, purpose, attempt, sent.StatusClass, sent.Error);
}

/// <summary>How far an agency was told by its webhook; whoever delivers holds it, so that two nodes never deliver for one agency at once.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Position">The last position it took in.</param>
/// <param name="Failures">How often the next one failed.</param>
/// <param name="NextAt">When it is tried again; null for at once.</param>
public sealed record DeliveryCursor(
    string Id, long Position, int Failures = 0, DateTimeOffset? NextAt = null, string? LastError = null, Guid? HeldBy = null, DateTimeOffset? HeldUntil = null);

/// <summary>An agency asks for something to be sent once more.</summary>
/// <param name="Id">The attempt it asks about: asked twice, it is sent once.</param>
public sealed record ReplayAsked(Guid Id, string Agency, long Position);
