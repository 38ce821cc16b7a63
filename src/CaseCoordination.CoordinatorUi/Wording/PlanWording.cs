using CaseCoordination.Measures.Figures;

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
