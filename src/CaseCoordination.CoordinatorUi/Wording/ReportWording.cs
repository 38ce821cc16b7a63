using CaseCoordination.Cases.Wording;
using CaseCoordination.Measures.Files;
using CaseCoordination.Measures.Publishing;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for reports, their figures and their files.</summary>
public static class ReportWording
{
    public static string Status(string status) => status switch
    {
        "not-opened" => "Not begun",
        "open" => "Being written",
        "signed-off" => "Signed off",
        _ => PlainWords.Of(status),
    };

    /// <summary>Why there is no number.</summary>
    public static string WhyNone(string status) => status switch
    {
        "no-return" => "No return received",
        "no-base" => "Nothing to divide by",
        "not-measured" => "Not measured then",
        "not-collected-before" => "Not collected before",
        _ => "Not collected yet",
    };

    public static string Value(decimal? value, string status) => value is { } number ? PlainNumber.Of(number) : WhyNone(status);

    public static string Number(decimal? value) => value is { } number ? PlainNumber.Of(number) : "";

    public static string Changed(FigureRestated figure) => figure.Before == figure.Now && figure.StatusBefore == figure.Status
        ? $"still {Value(figure.Now, figure.Status)}, with other events under it"
        : $"was {Value(figure.Before, figure.StatusBefore)}, is {Value(figure.Now, figure.Status)}";

    public static string RatingTag(string rating) => rating switch
    {
        "blue" => "govuk-tag--blue",
        "green" => "govuk-tag--green",
        "amber" => "govuk-tag--orange",
        "red" => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    public static string Cause(string kind) => kind switch
    {
        "late-entry" => "recorded late",
        "correction" => "corrected",
        "withdrawal" => "withdrawn",
        "link" => "linked or unlinked",
        _ => "counted by another definition",
    };

    public static string File(string kind) => kind switch
    {
        "quarterly-report" => "Quarterly report",
        "marac-dataset" => "MARAC dataset for SafeLives",
        "asb-case-reviews" => "Anti-social behaviour case reviews of the year",
        _ => "Safe accommodation, for the county council",
    };

    /// <summary>How far a file has got.</summary>
    public static string State(ReportFile file, DateTimeOffset now) =>
        file.Status == ReportFile.Failed || file.IsOverdue(now) ? $"Failed: {Failure(file.Failure)}" : PlainWords.Of(file.Status);

    /// <summary>Why a file failed; null where nothing was ever heard of it again.</summary>
    public static string Failure(string? failure) => failure switch
    {
        ReportFile.NothingThere => "There is no such report now: its quarter is not measured, or its public edition is not published.",
        ReportFile.NotMade => "The report could not be read or written. Ask for it again; if it fails again, tell whoever runs this service.",
        _ => "It was not made in time. Ask for it again; if that does not help, tell whoever runs this service.",
    };

    public static string Format(string format) => format switch
    {
        "html" => "Web page (HTML)",
        "xlsx" => "Workbook (XLSX)",
        _ => format.ToUpperInvariant(),
    };

    public const string WhoMay =
        "The internal edition has true figures, also small ones, and lists nobody: it is for the agencies of the partnership and its board, and for nobody else. "
        + "Councillors, the Police and Crime Commissioner, other bodies and the public are given the public edition, from which no small number can be worked back.";

    public static string Edition(string edition) => edition == "public" ? "Public: small numbers left out" : "Internal: true figures";
}
