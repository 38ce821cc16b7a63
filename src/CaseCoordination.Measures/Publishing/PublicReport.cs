using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Publishing;

/// <summary>A published report for anybody: what it shows tells of nobody.</summary>
/// <param name="Policy">The rule of suppression it was made by.</param>
/// <param name="Few">How a number too small to publish is shown.</param>
/// <param name="Withheld">How a number is shown that would give another away.</param>
/// <param name="RestatedOn">Null while the figures stand as first published.</param>
/// <param name="Digest">Over what is shown here; decision 0030 says how to recompute it.</param>
public sealed record PublicReport(
    string Partnership,
    string Year,
    string Quarter,
    DateOnly From,
    DateOnly To,
    string Edition,
    string Status,
    DateOnly PublishedOn,
    DateOnly? RestatedOn,
    string Policy,
    string Few,
    string Withheld,
    string Digest,
    IReadOnlyList<PublicFigureShown> Figures,
    IReadOnlyList<ActionSaid> Narratives)
{
    /// <summary>Null before it is published.</summary>
    public static PublicReport? Of(string partnership, QuarterlyReport? report)
    {
        if (report?.Published is not { } published)
        {
            return null;
        }

        var restated = report.Restatements.LastOrDefault();
        var quarter = new Quarter(PlanYear.Parse(report.PlanYear)!.Value.StartYear, report.Quarter);
        var policy = Disclosure.SuppressionPolicies.All.Single(one => one.Id == (restated?.PolicyId ?? published.PolicyId));
        var words = report.Standing().ToDictionary(figure => figure.Code);
        return new(
            partnership,
            report.PlanYear,
            $"Q{report.Quarter}",
            quarter.StartsOn,
            quarter.EndsOn,
            "public",
            report.Status,
            published.PublishedOn,
            restated?.RestatedOn,
            policy.Id,
            policy.Few,
            PublicEdition.Withheld,
            restated?.PublicDigest ?? published.PublicDigest,
            [
                .. report.StandingInPublic().Where(shown => words.ContainsKey(shown.Code))
                    .Select(shown => PublicFigureShown.Of(shown, words[shown.Code], published.PublicFigures.FirstOrDefault(one => one.Code == shown.Code)?.Quarter)),
            ],
            [.. report.Said.Values.OrderBy(said => said.Action, StringComparer.Ordinal)]);
    }
}

/// <summary>One figure as anybody may see it.</summary>
/// <param name="Status">Why nothing is shown, where nothing is.</param>
/// <param name="Change">Against last year; empty unless both numbers are shown.</param>
/// <param name="FirstPublished">What was first published, where that is different.</param>
public sealed record PublicFigureShown(
    string Code,
    string Action,
    string Title,
    string Unit,
    string Area,
    string Status,
    string Quarter,
    string YearToDate,
    string LastYear,
    string Change,
    string? FirstPublished)
{
    public static PublicFigureShown Of(Events.PublicFigure shown, Events.PublishedFigure words, string? first) => new(
        shown.Code,
        words.Action,
        words.Title,
        words.Unit,
        words.Area,
        words.Status,
        shown.Quarter,
        shown.YearToDate,
        shown.LastYear,
        PlainDecimal.Of(PublicEdition.Number(shown.Quarter) - PublicEdition.Number(shown.LastYear)),
        first == shown.Quarter ? null : first);
}
