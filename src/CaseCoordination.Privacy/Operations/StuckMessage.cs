using Wolverine.Persistence.Durability;

namespace CaseCoordination.Privacy.Operations;

/// <summary>A message that could not be handled and waits for somebody: which, where, since when and why; never what it says.</summary>
/// <param name="Type">The message's name: <c>ReferralForService</c>.</param>
/// <param name="Queue">Where it was to be handled; a service's queue bears its name.</param>
/// <param name="Cause">In plain words, made from the kind of error alone: an error's own text may hold what was in the message.</param>
/// <param name="Attempts">How often it was tried the last time.</param>
/// <param name="Replays">How often somebody had it tried again.</param>
/// <param name="UnderWay">It was asked for again and has not come to it yet.</param>
public sealed record StuckMessage(
    Guid Id, string Type, string Queue, DateTimeOffset SentAt, DateTimeOffset? FailedAt, string Cause, int Attempts, int Replays, bool UnderWay)
{
    internal static StuckMessage Of(DeadLetterEnvelope letter) => new(
        letter.Id, letter.MessageType[(letter.MessageType.LastIndexOf('.') + 1)..], QueueOf(letter.ReceivedAt), letter.SentAt, letter.FailedAt,
        StuckCause.InWords(letter.ExceptionType), letter.Envelope.Attempts, letter.ReplayCount, letter.Replayable);

    private static string QueueOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var queue) ? queue.Host : "";
}

/// <summary>Why a message failed, as a person who did not write the program needs to hear it.</summary>
public static class StuckCause
{
    private static readonly (string Part, string Words)[] Known =
    [
        ("Concurrency", "Others kept changing the same thing at the same time."),
        ("UnknownEvent", "What was recorded is of a kind this version does not know."),
        ("NoHandler", "No part of this version handles such a message: it was sent by a newer one, or by one long gone."),
        ("UnknownMessage", "No part of this version handles such a message: it was sent by a newer one, or by one long gone."),
        ("Cryptographic", "Something sealed could not be opened: its key is damaged, or was wrapped by a master key that is not here."),
        ("AuthenticationTag", "Something sealed could not be opened: it, or its key, is damaged."),
        ("Json", "Its content could not be read: it was written by another version, or is damaged."),
        ("Npgsql", "The database did not answer, or refused what was to be stored."),
        ("Postgres", "The database did not answer, or refused what was to be stored."),
        ("Marten", "The database did not answer, or refused what was to be stored."),
        ("Timeout", "It took too long."),
        ("Canceled", "It took too long."),
        ("Http", "Another system did not answer."),
    ];

    /// <param name="exceptionType">The name of the error's type.</param>
    public static string InWords(string? exceptionType) =>
        Array.Find(Known, known => exceptionType?.Contains(known.Part, StringComparison.OrdinalIgnoreCase) == true).Words
        ?? "It failed in a way that has no name here yet: the log tells more under this id.";
}
