using System.Text.RegularExpressions;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Measures.Publishing;

/// <summary>What is to be said about an action.</summary>
public sealed record NarrativeForm
{
    /// <summary>The action's number: <c>2.1</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Meant for publication: no names, ages, addresses or dates of birth.</summary>
    public string? Narrative { get; init; }

    /// <summary>blue, green, amber, red or grey.</summary>
    public string? Rating { get; init; }
}

/// <summary>Says how an action went in the quarter.</summary>
public static partial class WriteNarrative
{
    public const int Longest = 2_000;

    public static readonly IReadOnlyList<string> Ratings = ["blue", "green", "amber", "red", "grey"];

    public static readonly Rule Rule = new(
        "report-narrative",
        "A narrative for publication is refused while it holds a postcode, a telephone number, an e-mail address, a date of birth or an age.",
        "Free text in public reports: no names, ages or street names tied to a case; the patterns are a proposal of this service",
        false);

    /// <param name="actions">The numbers of the plan's actions.</param>
    /// <param name="seen">The version the writer read.</param>
    public static Decision Decide(NarrativeForm form, QuarterlyReport? report, IReadOnlySet<string> actions, string by, long seen, DateOnly today)
    {
        if (report is null)
        {
            return ReportRefusals.NotOpen;
        }

        if (report.Published is not null)
        {
            return ReportRefusals.Published;
        }

        if (report.Version != seen)
        {
            return MatterRefusals.MovedOn;
        }

        var faults = Check(form, actions);
        return faults.Count > 0
            ? ReportRefusals.NarrativeFaulty(faults)
            : Decision.Record(new ReportNarrativeWritten(report.Id, form.Action!, Plain(form.Narrative), form.Rating, by, today));
    }

    private static List<Fault> Check(NarrativeForm form, IReadOnlySet<string> actions)
    {
        var faults = new List<Fault>();
        if (form.Action is null || !actions.Contains(form.Action))
        {
            faults.Add(new("/action", "unknown-action", "Send the number of an action of the plan, such as 2.1."));
        }

        if (form.Rating is not null && !Ratings.Contains(form.Rating))
        {
            faults.Add(new("/rating", "unknown-rating", $"Send one of {string.Join(", ", Ratings)}."));
        }

        if (form.Narrative is null && form.Rating is null)
        {
            faults.Add(new("/narrative", "missing", "Say something, or rate the action."));
        }

        if (form.Narrative?.Length > Longest)
        {
            faults.Add(new("/narrative", "too-long", $"Use at most {Longest} characters."));
        }
        else if (form.Narrative is { } text && TellsOfSomebody().IsMatch(text))
        {
            faults.Add(new("/narrative", "tells-of-somebody", "Leave out postcodes, telephone numbers, e-mail addresses, ages and dates of birth: it is published."));
        }

        return faults;
    }

    /// <summary>One line: the digest is made over it.</summary>
    private static string? Plain(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(
        @"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|(?:\+44|\b0)(?:[\s-]?\d){9,10}\b|\S+@\S+\.\S+|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\baged?\s+\d{1,3}\b|\b\d{1,3}[\s-]years?[\s-]old\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex TellsOfSomebody();
}
