using System.Globalization;
using CaseCoordination.Measures.Disclosure;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Publishing;

/// <summary>An earlier quarter of the year.</summary>
/// <param name="Now">Its values now, by the measure's code.</param>
/// <param name="Told">What the public was told of it; empty where it was not published.</param>
public sealed record EarlierQuarter(IReadOnlyDictionary<string, decimal?> Now, IReadOnlyList<PublicFigure> Told);

/// <summary>
/// The public's figures: small numbers are left out, and others with them until none can be worked back from the year to
/// date, from earlier quarters or from what the same report showed before it was restated.
/// </summary>
public static class PublicEdition
{
    public const string Withheld = "c";

    /// <param name="earlier">The quarters of the year before it, as they stand now.</param>
    /// <param name="lastYear">The same quarter a year before, as published; empty where it was not.</param>
    /// <param name="shownBefore">What this report showed before; empty unless it is restated.</param>
    public static IReadOnlyList<PublicFigure> Of(
        IReadOnlyList<PublishedFigure> figures,
        IReadOnlyList<EarlierQuarter> earlier,
        IReadOnlyList<PublicFigure> lastYear,
        IReadOnlyList<PublicFigure> shownBefore,
        SuppressionPolicy policy) =>
        [.. figures.Select(figure => One(figure, earlier, lastYear.FirstOrDefault(f => f.Code == figure.Code), shownBefore.FirstOrDefault(f => f.Code == figure.Code), policy))];

    private static PublicFigure One(
        PublishedFigure figure, IReadOnlyList<EarlierQuarter> earlier, PublicFigure? lastYear, PublicFigure? before, SuppressionPolicy policy)
    {
        if (figure.Kind is "rate" or "milestone")
        {
            return figure.Kind == "rate" ? Rate(figure, policy) : new(figure.Code, PlainDecimal.Of(figure.Value), "", PlainDecimal.Of(figure.LastYear)); // A milestone counts nobody.
        }

        var cells = new List<Cell>();
        Add(cells, "quarter", figure.Value, before?.Quarter, policy);
        Add(cells, "last-year", figure.LastYear, lastYear?.Quarter ?? before?.LastYear, policy);
        if (AddEarlier(cells, figure.Code, earlier, policy))
        {
            Add(cells, "year-to-date", figure.YearToDate, before?.YearToDate, policy);
        }

        // Only what counts each thing once, in the one quarter it happened in, adds up over a year.
        List<string> series = [.. cells.Where(cell => cell.Key is "quarter" || cell.Key.StartsWith('Q')).Select(cell => cell.Key)];
        List<Sum> sums = cells.Exists(cell => cell.Key == "year-to-date") && series.Count > 0
            ? [new("year-to-date", series, YearToDate: true, Adds: figure.Kind is "count" or "sum")]
            : [];
        var shown = SuppressedTable.Of(cells, sums, policy);
        string Text(string key, string? told) => cells.FirstOrDefault(cell => cell.Key == key) is { } cell ? TextOf(cell, shown[key], told, policy) : "";
        return new(figure.Code, Text("quarter", before?.Quarter), Text("year-to-date", before?.YearToDate), Text("last-year", lastYear?.Quarter ?? before?.LastYear));
    }

    /// <summary>What the year so far, or a year ago, is a rate of is not kept: so only the quarter's own is shown.</summary>
    private static PublicFigure Rate(PublishedFigure figure, SuppressionPolicy policy)
    {
        var may = figure is { Part: { } part, Whole: { } whole } && policy.MayShowRate(part, whole);
        return new(figure.Code, figure.Value is null ? "" : may ? PlainDecimal.Of(figure.Value) : Withheld, "", "");
    }

    /// <summary>
    /// A number shown before that changed by a few only stays as it was shown: the two together would tell of the few. What
    /// was withheld stays withheld: it protects another.
    /// </summary>
    private static void Add(List<Cell> cells, string key, decimal? value, string? shownBefore, SuppressionPolicy policy)
    {
        if (value is { } number)
        {
            var kept = Number(shownBefore) is { } old && (old == number || policy.IsFew(number - old));
            var withheld = shownBefore == Withheld && number >= policy.Threshold;
            cells.Add(new(key, number, kept ? Shown.Exact : withheld ? Shown.Withheld : null));
        }
    }

    /// <summary>False where an earlier quarter is not now what the public was told: then no sum over it is published.</summary>
    private static bool AddEarlier(List<Cell> cells, string code, IReadOnlyList<EarlierQuarter> earlier, SuppressionPolicy policy)
    {
        foreach (var (quarter, number) in earlier.Select((quarter, i) => (quarter, i + 1)))
        {
            var value = quarter.Now.GetValueOrDefault(code) ?? 0;
            var will = policy.IsFew(value) ? Shown.FewerThan : Shown.Exact;
            var told = quarter.Told.FirstOrDefault(figure => figure.Code == code)?.Quarter;
            var already = told switch
            {
                null or "" => will,
                Withheld => Shown.Withheld,
                _ when Number(told) is null => Shown.FewerThan,
                _ => Shown.Exact,
            };
            if (already == Shown.Exact ? told is not (null or "") && Number(told) != value : will != already && already != Shown.Withheld)
            {
                return false;
            }

            cells.Add(new($"Q{number}", value, already));
        }

        return true;
    }

    private static string TextOf(Cell cell, Shown shown, string? shownBefore, SuppressionPolicy policy) => shown switch
    {
        Shown.Exact when cell.Already == Shown.Exact => shownBefore ?? PlainDecimal.Of(cell.Value),
        Shown.Exact => PlainDecimal.Of(cell.Value),
        Shown.FewerThan => policy.Few,
        _ => Withheld,
    };

    /// <summary>Null for a text that is no number.</summary>
    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
