using System.Collections.Frozen;
using CaseCoordination.Kernel;

namespace CaseCoordination.Privacy.Operations;

/// <summary>Why a message is set aside for good: one of a few codes, since a sentence might tell of a person.</summary>
public static class DiscardMessage
{
    public static readonly FrozenSet<string> Reasons = ["done-by-hand", "no-longer-needed", "unreadable", "test"];

    public static Refusal? Refuse(string? reason) => reason is not null && Reasons.Contains(reason) ? null : new(
        "discard-not-acceptable",
        "Nothing was set aside. Mend the field named and send it again.",
        [new Fault("/reason", "not-one-of", $"Send one of: {string.Join(", ", Reasons.Order(StringComparer.Ordinal))}.")]);
}

/// <summary>On record for good: which message was set aside, why, by whom.</summary>
/// <param name="Id">The message's.</param>
public sealed record DiscardedMessage(Guid Id, string Type, string Queue, string Reason, string By, DateTimeOffset At);
