using System.Globalization;
using CaseCoordination.Cases.Timeline.Words;
using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Cases.Timeline;

/// <summary>The words of a timeline, for the page and the API alike; facts come in, no name ever does.</summary>
public static class TimelineWording
{
    public static string Title(TimelineEntry entry) => Of(entry).Title;

    public static string Sentence(TimelineEntry entry) => Of(entry).Sentence;

    private static EntryWords Of(TimelineEntry entry) =>
        ReferralWords.Of(entry)
        ?? MaracWords.Of(entry)
        ?? StalkingWords.Of(entry)
        ?? IsvaWords.Of(entry)
        ?? AsbWording.Of(entry)
        ?? CaseReviewWording.Of(entry)
        ?? CaseFileWords.Of(entry)
        ?? throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "A kind of entry without words.");

    /// <summary>A fact as it is; empty when it was not given.</summary>
    internal static string Fact(this TimelineEntry entry, string name) => entry.Facts.GetValueOrDefault(name, "");

    /// <summary>A code among the facts, read out.</summary>
    internal static string Word(this TimelineEntry entry, string name, bool capital = false) =>
        capital ? PlainWords.Of(entry.Fact(name)) : PlainWords.Within(entry.Fact(name));

    /// <summary>Several codes among the facts, read out.</summary>
    internal static string Words(this TimelineEntry entry, string name) => string.Join(", ", entry.Fact(name).Split(", ").Select(PlainWords.Within));

    /// <summary>The agencies among the facts, by their names; one nobody knows any more by its code.</summary>
    internal static string Named(this TimelineEntry entry, string name) => string.Join(", ", entry.Fact(name).Split(", ").Select(code => NameOf(entry.Agencies, code)));

    /// <summary>A day among the facts, whichever way it was kept.</summary>
    internal static string Day(this TimelineEntry entry, string name) => Day(entry.Fact(name));

    internal static string Day(string kept) =>
        DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : kept;

    internal static string NameOf(IReadOnlyDictionary<string, string> names, string code) => names.GetValueOrDefault(code) ?? code.ToUpperInvariant();
}

/// <summary>What an entry is called, and the sentence under it.</summary>
internal sealed record EntryWords(string Title, string Sentence);
