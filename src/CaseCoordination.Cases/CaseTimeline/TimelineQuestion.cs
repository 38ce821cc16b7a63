using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>What is asked of a case's story as an address or a form says it: text, to be read and checked in one place.</summary>
public sealed record TimelineQuestion
{
    /// <summary>A day (to its end, in London) or a moment in UTC.</summary>
    public string? AsKnownAt { get; init; }

    public string? AsKnownBy { get; init; }

    public string? Kind { get; init; }

    public string? Agency { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? After { get; init; }

    public string? Size { get; init; }

    /// <summary>oldest or newest.</summary>
    public string? Order { get; init; }

    /// <summary>Every fault with the name of its field; what is asked counts where there is none.</summary>
    public (TimelineAsked Asked, IReadOnlyList<(string Field, string Message)> Faults) Read(Viewer viewer)
    {
        var faults = new List<(string, string)>();
        T? Check<T>(string field, string? text, Func<string, T?> read, string message)
        {
            var value = string.IsNullOrWhiteSpace(text) ? default : read(text.Trim());
            if (value is null && !string.IsNullOrWhiteSpace(text))
            {
                faults.Add((field, message));
            }

            return value;
        }

        var asked = new TimelineAsked
        {
            AsKnownAt = Check("asKnownAt", AsKnownAt, MomentOf, "As known at is a day such as 31/5/2022 or 2022-05-31, or a moment such as 2022-05-31T12:00:00Z"),
            AsKnownBy = Check("asKnownBy", AsKnownBy, code => MayAsk(viewer, code) ? code : null, "As known by is your own agency; the coordinator and the chair may ask for any"),
            Kinds = Check("kind", Kind, TimelineKinds.Of, $"Kind is one of {string.Join(", ", TimelineKinds.Contexts)}, or a kind of entry such as referral-accepted") ?? [],
            Agency = Check("agency", Agency, code => code.Length <= 50 ? code : null, "Agency is the code of an agency"),
            From = Check("from", From, DayOf, "From is a day such as 1/4/2022 or 2022-04-01"),
            To = Check("to", To, DayOf, "To is a day such as 31/3/2023 or 2023-03-31"),
            After = Check("after", After, TimelineCursor.Read, "After is the next of the page before"),
            Size = Check<int?>("size", Size, SizeOf, $"Size is 1 to {TimelineAsked.LargestSize}") ?? TimelineAsked.DefaultSize,
            NewestFirst = Check<bool?>("order", Order, order => order switch { "newest" => true, "oldest" => false, _ => null }, "Order is oldest or newest") ?? false,
        };
        if (asked is { From: { } first, To: { } last } && last < first)
        {
            faults.Add(("to", "To is not before from"));
        }

        return (asked, faults);
    }

    /// <summary>A day as people or programs write it.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;

    /// <summary>A moment; of a day alone its last in London, to the microsecond the log keeps.</summary>
    public static DateTimeOffset? MomentOf(string text) => DayOf(text) is { } day
        ? LondonDay.Start(day.AddDays(1)).AddMicroseconds(-1)
        : DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment.Year is > 1900 and < 9999
            ? moment.ToUniversalTime()
            : null;

    private static bool MayAsk(Viewer viewer, string agency) => agency.Length <= 50 && (agency == viewer.Agency || NeedToKnow.SeesAll(viewer));

    private static int? SizeOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= TimelineAsked.LargestSize ? size : null;
}
