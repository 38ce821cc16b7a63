using CaseCoordination.Kernel;
using CaseCoordination.Measures.Disclosure;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Publishing;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>Made-up figures of the first quarter of 2022/23, and reports of them.</summary>
internal static class Published
{
    public static readonly Quarter First = new(2022, 1);
    public static readonly DateOnly Day = new(2022, 7, 7);
    public static readonly Guid Stream = NamedId.From("a stream");

    public static PublishedPart Part(long position, decimal quantity = 1, Guid? entry = null) =>
        new(NamedId.From("event", $"{position}"), Stream, entry, position, quantity);

    public static PublishedFigure Figure(decimal? value, params PublishedPart[] parts) => new(
        "2.1a", "2.1", "Individuals engaged with", "sum", "contacts", "tunbridge-wells", "higher-is-better", value is null ? "no-return" : "computed",
        value, null, null, value, null, "green", ReportDigest.Of("2.1a", 1, value is null ? "no-return" : "computed", value, parts), parts);

    public static EditionsNow Now(long knownTo = 100, params PublishedFigure[] figures) => new(
        "tunbridge-wells",
        new(First, knownTo, 1, figures),
        PublicEdition.Of(figures, [], [], [], SuppressionPolicies.All[0]),
        SuppressionPolicies.All[0]);

    public static QuarterlyReport Report(params IEnumerable<object> events) =>
        Logged.Stream([new ReportOpened(QuarterlyReport.IdFor(First), "2022/23", 1, "analyst", Day), .. events]).Aggregate((QuarterlyReport?)null, QuarterlyReportFold.Evolve)!;

    public static QuarterlyReport Made(EditionsNow now)
    {
        var signed = Report(new ReportSignedOff(QuarterlyReport.IdFor(First), "chair", Day));
        return Report(new ReportSignedOff(signed.Id, "chair", Day), PublishReport.Decide(signed, now, "analyst", null, Day).Events[0]);
    }
}
