using CaseCoordination.Kernel;
using CaseCoordination.Measures.Disclosure;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Publishing;

/// <summary>Everything a report says at one position of the log, and what of it the public is shown.</summary>
public sealed record EditionsNow(string Partnership, FrozenFigures Figures, IReadOnlyList<PublicFigure> Public, SuppressionPolicy Policy)
{
    public string Digest(IEnumerable<ActionSaid> said) =>
        ReportDigest.OfInternal(Partnership, Figures.Quarter, Figures.KnownTo, Figures.DefinitionVersion, Figures.Figures, said);

    public string PublicDigest(IEnumerable<ActionSaid> said) => ReportDigest.OfPublic(Partnership, Figures.Quarter, Policy.Id, Public, said);
}

/// <summary>Publishes a report: from then on its figures stand as they are.</summary>
public static class PublishReport
{
    /// <param name="seen">The version the publisher read; null where they rely on the sign-off, which any change takes back.</param>
    public static Decision Decide(QuarterlyReport? report, EditionsNow now, string by, long? seen, DateOnly today) => report switch
    {
        null => ReportRefusals.NotOpen,
        { Published: not null } => ReportRefusals.Published,
        _ when seen is { } version && version != report.Version => Privacy.Matters.MatterRefusals.MovedOn,
        _ when today <= now.Figures.Quarter.EndsOn => ReportRefusals.QuarterRunning,
        { SignedOffBy: null } => ReportRefusals.NotSignedOff,
        _ => Decision.Record(new ReportPublished(
            report.Id,
            report.PlanYear,
            report.Quarter,
            now.Figures.KnownTo,
            now.Figures.DefinitionVersion,
            now.Figures.Figures,
            now.Public,
            now.Policy.Id,
            now.Digest(report.Said.Values),
            now.PublicDigest(report.Said.Values),
            by,
            today)),
    };
}

/// <summary>Says what is different from what was published, and why; what was published stays.</summary>
public static class RestateReport
{
    public static Decision Decide(QuarterlyReport? report, EditionsNow now, IReadOnlyList<RestatedFigure> drift, string by, DateOnly today) => report switch
    {
        null => ReportRefusals.NotOpen,
        { Published: null } => ReportRefusals.NotPublished,
        _ when drift.Count == 0 || now.Figures.KnownTo <= report.KnownTo() => ReportRefusals.NothingToRestate,
        _ => Decision.Record(new ReportRestated(
            report.Id,
            report.Restatements.Length + 1,
            now.Figures.KnownTo,
            now.Figures.DefinitionVersion,
            drift,
            now.Public,
            now.Policy.Id,
            ReportDigest.OfRestatement(
                now.Partnership, now.Figures.Quarter, report.Restatements.Length + 1, now.Figures.KnownTo, now.Figures.DefinitionVersion, drift),
            now.PublicDigest(report.Said.Values),
            by,
            today)),
    };
}
