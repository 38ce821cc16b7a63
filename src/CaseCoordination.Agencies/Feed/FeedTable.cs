using System.Reflection;

namespace CaseCoordination.Agencies.Feed;

/// <summary>
/// Which stored events agencies are told of, and under which public name: data the host passes in, since this context knows
/// no other's events. A public name is a contract; it is added to and never renamed.
/// </summary>
/// <param name="events">By stored name.</param>
/// <param name="paths">Where a kind of matter is read, by kind.</param>
public sealed class FeedTable(IReadOnlyDictionary<string, FeedEvent> events, IReadOnlyDictionary<string, string> paths)
{
    /// <summary>Every public name there is.</summary>
    public IReadOnlySet<string> Types { get; } = events.Values.Select(e => e.Type).ToHashSet();

    /// <summary>Null for an event nobody outside is told of.</summary>
    public FeedEvent? Of(string stored) => events.GetValueOrDefault(stored);

    /// <summary>Where the matter is read, with the reader's own rights; null where no address shows such a matter yet.</summary>
    public string? LinkOf(string partnership, string kind, Guid matter) =>
        paths.GetValueOrDefault(kind) is { } path ? $"/api/v1/{partnership}/{path}/{matter}" : null;
}

/// <summary>A stored event as agencies are told of it.</summary>
/// <param name="Type">The public name: <c>referral.accepted</c>.</param>
/// <param name="Kind">The kind of matter it happens in: <c>referral</c>.</param>
/// <param name="OccurredOn">The event's property that says on which London day it happened; null where it says none.</param>
/// <param name="PerpetratorSide">Whether those who work with alleged perpetrators are told of it as well.</param>
public sealed record FeedEvent(string Type, string Kind, string? OccurredOn = null, bool PerpetratorSide = false)
{
    /// <summary>The day the event itself gives, read by the name the table says.</summary>
    public DateOnly? DayOf(object data) =>
        OccurredOn is null ? null : data.GetType().GetProperty(OccurredOn, BindingFlags.Public | BindingFlags.Instance)?.GetValue(data) as DateOnly?;
}
