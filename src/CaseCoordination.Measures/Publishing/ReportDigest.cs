using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Publishing;

/// <summary>
/// Digests anybody can recompute from the published JSON: SHA-256 over lines of UTF-8, each ended by a line feed, their
/// fields parted by tabs. Numbers are written without trailing noughts, nothing stands for null. Decision 0030 gives the
/// form with an example. No field of a person is in them, so an erasure leaves them true.
/// </summary>
public static class ReportDigest
{
    private const string Form = "quarterly-report/1";

    /// <summary>One figure: its definition's version, what it says and the events under it.</summary>
    public static string Of(string code, int definitionVersion, string status, decimal? value, IEnumerable<PublishedPart> parts) => Hash(
    [
        Line(code, $"{definitionVersion}", status, PlainDecimal.Of(value)),
        .. parts.Select(part => Line($"{part.Position}", $"{part.EventId}", PlainDecimal.Of(part.Quantity))),
    ]);

    /// <summary>The internal edition.</summary>
    public static string OfInternal(
        string partnership, Quarter quarter, long knownTo, int definitionVersion, IEnumerable<PublishedFigure> figures, IEnumerable<ActionSaid> said) => Hash(
    [
        Line(Form, partnership, new PlanYear(quarter.FinancialYear).Printed, $"Q{quarter.Number}", "internal"),
        Line(knownTo.ToString(CultureInfo.InvariantCulture), $"{definitionVersion}"),
        .. figures.Select(f => Line(f.Code, f.Status, PlainDecimal.Of(f.Value), PlainDecimal.Of(f.YearToDate), PlainDecimal.Of(f.LastYear), f.Rating, f.Digest)),
        .. Lines(said),
    ]);

    /// <summary>
    /// The public edition, over what it shows and nothing else: the digest of a hidden number could be tried out, there are
    /// only a few it may be.
    /// </summary>
    public static string OfPublic(string partnership, Quarter quarter, string policy, IEnumerable<PublicFigure> figures, IEnumerable<ActionSaid> said) => Hash(
    [
        Line(Form, partnership, new PlanYear(quarter.FinancialYear).Printed, $"Q{quarter.Number}", "public"),
        Line(policy),
        .. figures.Select(f => Line(f.Code, f.Quarter, f.YearToDate, f.LastYear)),
        .. Lines(said),
    ]);

    /// <summary>A restatement, over what it changes and why.</summary>
    public static string OfRestatement(
        string partnership, Quarter quarter, int number, long knownTo, int definitionVersion, IEnumerable<RestatedFigure> figures) => Hash(
    [
        Line(Form, partnership, new PlanYear(quarter.FinancialYear).Printed, $"Q{quarter.Number}", "restatement", $"{number}"),
        Line(knownTo.ToString(CultureInfo.InvariantCulture), $"{definitionVersion}"),
        .. figures.SelectMany(f => (IEnumerable<string>)
        [
            Line(f.Code, f.StatusBefore, PlainDecimal.Of(f.Before), f.Figure.Status, PlainDecimal.Of(f.Figure.Value), f.Figure.Digest),
            .. f.Causes.Select(cause => Line(cause.Kind, $"{cause.Position}", $"{cause.EventId}", PlainDecimal.Of(cause.Quantity))),
        ]),
    ]);

    private static IEnumerable<string> Lines(IEnumerable<ActionSaid> said) =>
        said.OrderBy(one => one.Action, StringComparer.Ordinal).Select(one => Line(one.Action, one.Rating ?? "", one.Narrative ?? ""));

    private static string Line(params string[] fields) => string.Join('\t', fields) + "\n";

    private static string Hash(IEnumerable<string> lines) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))}";
}
