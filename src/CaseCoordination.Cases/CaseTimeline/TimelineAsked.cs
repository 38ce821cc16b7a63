using CaseCoordination.Cases.Timeline;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>Which part of a case's story is asked for.</summary>
public sealed record TimelineAsked
{
    public const int DefaultSize = 50;
    public const int LargestSize = 500;

    /// <summary>Only what was recorded by then, of the matters that were linked then; null for all that is known.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Only what this agency wrote, was handed, or opened by then.</summary>
    public string? AsKnownBy { get; init; }

    /// <summary>Only these kinds of entry; empty for every kind.</summary>
    public IReadOnlyList<TimelineEntryKind> Kinds { get; init; } = [];

    /// <summary>Only what is this agency's doing.</summary>
    public string? Agency { get; init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? To { get; init; }

    public TimelineCursor? After { get; init; }

    public int Size { get; init; } = DefaultSize;

    /// <summary>True for the last thing that happened first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>True where only some entries of the period are asked for: then nothing is said of those withheld, which the question would tell apart.</summary>
    public bool Picks => Kinds.Count > 0 || Agency is not null || AsKnownBy is not null;
}

/// <summary>The kinds of entry, as an address names them: one by one, or all of a context.</summary>
public static class TimelineKinds
{
    private static readonly Dictionary<int, string> ByHundred = new() { [0] = "referral", [1] = "marac", [2] = "stalking", [3] = "isva", [4] = "asb", [6] = "case-file" };

    /// <summary>The contexts whose entries can be asked for together.</summary>
    public static readonly IReadOnlyList<string> Contexts = [.. ByHundred.Values];

    private static readonly Dictionary<string, TimelineEntryKind[]> Named = Enum.GetValues<TimelineEntryKind>()
        .SelectMany(kind => new[] { (Name: NameOf(kind), Kind: kind), (Name: ContextOf(kind), Kind: kind) })
        .GroupBy(pair => pair.Name, pair => pair.Kind)
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Null for a name there is none of.</summary>
    public static IReadOnlyList<TimelineEntryKind>? Of(string name) => Named.GetValueOrDefault(name);

    public static string NameOf(TimelineEntryKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Kinds are numbered by the hundred, context by context.</summary>
    public static string ContextOf(TimelineEntryKind kind) => ByHundred.GetValueOrDefault((int)kind / 100, "other");
}
