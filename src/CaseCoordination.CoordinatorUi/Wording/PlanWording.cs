using System.Globalization;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for the plan, its ratings and the coverage of its measures.</summary>
public static class PlanWording
{
    public static string Of(RagRating rating) => rating switch
    {
        RagRating.Blue => "Complete",
        RagRating.Green => "On track",
        RagRating.Amber => "At risk",
        RagRating.Red => "Not happening",
        _ => "Not rated",
    };

    /// <summary>What a lead said: the same words as the figures' own rating.</summary>
    public static string Of(string rating) => rating switch
    {
        "blue" => "Complete",
        "green" => "On track",
        "amber" => "At risk",
        "red" => "Not happening",
        _ => "Not started for want of resources",
    };

    /// <summary>The colour of the tag, beside the words and never instead of them.</summary>
    public static string Colour(string rating) => rating switch
    {
        "amber" => "govuk-tag--orange",
        "blue" or "green" or "red" => $"govuk-tag--{rating}",
        _ => "govuk-tag--grey",
    };

    public static string Colour(RagRating rating) => Colour(rating.ToString().ToLowerInvariant());

    /// <summary>How many rows of a file came to what; while it is only looked at, what it would come to.</summary>
    public static string Imported(IReadOnlyList<ImportedRow> rows)
    {
        var counts = rows.CountBy(row => row.Outcome).ToDictionary();
        var parts = new (string Outcome, string Words)[] { ("recorded", "good"), ("known", "recorded before"), ("refused", "wrong"), ("left-out", "good and left out, because another is wrong") }
            .Where(part => counts.ContainsKey(part.Outcome)).Select(part => $"{counts[part.Outcome].ToString(CultureInfo.InvariantCulture)} {part.Words}").ToList();
        return parts.Count == 0 ? "The file has no rows." : $"Rows: {string.Join(", ", parts)}.";
    }

    /// <param name="ahead">Whether it is only looked at.</param>
    public static string Outcome(string outcome, bool ahead) => outcome switch
    {
        "recorded" => ahead ? "Good" : "Recorded",
        "known" => "Recorded before",
        "refused" => "Wrong",
        _ => "Left out",
    };

    public static string OutcomeColour(string outcome) => outcome switch
    {
        "recorded" => "govuk-tag--green",
        "known" => "govuk-tag--blue",
        "refused" => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    /// <summary>What a draft says of an action.</summary>
    public static string Choice(string choice) => choice switch
    {
        "keep" => "Kept",
        "change" => "Changed",
        "drop" => "Dropped",
        "add" => "New",
        _ => "Undecided",
    };

    public static string ChoiceColour(string choice) => choice switch
    {
        "keep" => "govuk-tag--green",
        "change" or "add" => "govuk-tag--blue",
        "drop" => "govuk-tag--grey",
        _ => "govuk-tag--yellow",
    };

    public static string Of(Coverage coverage) => coverage switch
    {
        Coverage.Computed => "Computed",
        Coverage.TypedIn => "Typed in",
        Coverage.Silent => "Silent",
        Coverage.ResourceDependent => "Depends on resources",
        Coverage.Unowned => "Nobody owns it",
        _ => "Undefined",
    };

    public static string Colour(Coverage coverage) => coverage switch
    {
        Coverage.Computed => "govuk-tag--green",
        Coverage.TypedIn => "govuk-tag--blue",
        Coverage.Silent => "govuk-tag--yellow",
        _ => "govuk-tag--grey",
    };

    /// <summary>The least good of an action's ratings; grey where none is rated.</summary>
    public static RagRating Worst(IEnumerable<RagRating> ratings) => ratings.Where(rating => rating != RagRating.Grey).DefaultIfEmpty(RagRating.Grey).Min();
}
