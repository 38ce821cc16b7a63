using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;

namespace CaseCoordination.Measures.Publishing;

/// <summary>Works on reports. Every answer is null where the quarter is not measured here.</summary>
public sealed class ReportDesk(MatterActions actions, QuarterlyReports reports)
{
    public async Task<ActionAnswer?> Open(Viewer by, Quarter quarter, RequestIdentity request, CancellationToken ct) =>
        await reports.Read(by, quarter, ct) is null
            ? null
            : await Change(by, quarter, request, (report, today) => OpenReport.Decide(quarter, report, by.Subject, today), ct);

    /// <param name="seen">The version they read.</param>
    public async Task<ActionAnswer?> Write(Viewer by, Quarter quarter, NarrativeForm form, long seen, RequestIdentity request, CancellationToken ct)
    {
        if (await reports.Read(by, quarter, ct) is not { } now)
        {
            return null;
        }

        var known = now.Now.Figures.Figures.Select(figure => figure.Action).ToHashSet();
        return await Change(by, quarter, request, (report, today) => WriteNarrative.Decide(form, report, known, by.Subject, seen, today), ct);
    }

    /// <param name="seen">The version they read.</param>
    public async Task<ActionAnswer?> SignOff(Viewer by, Quarter quarter, long seen, RequestIdentity request, CancellationToken ct) =>
        await reports.Read(by, quarter, ct) is null
            ? null
            : await Change(by, quarter, request, (report, today) => SignOffReport.Decide(report, by.Subject, seen, today), ct);

    /// <param name="seen">The version they read; null where they rely on the sign-off.</param>
    public async Task<ActionAnswer?> Publish(Viewer by, Quarter quarter, long? seen, RequestIdentity request, CancellationToken ct) =>
        await reports.Read(by, quarter, ct) is not { } now
            ? null
            : await Change(by, quarter, request, (report, today) => PublishReport.Decide(report, now.Now, by.Subject, seen, today), ct);

    public async Task<ActionAnswer?> Restate(Viewer by, Quarter quarter, RequestIdentity request, CancellationToken ct) =>
        await reports.Read(by, quarter, ct) is not { } now
            ? null
            : await Change(by, quarter, request, (report, today) => RestateReport.Decide(report, now.Now, now.Drift, by.Subject, today), ct);

    private Task<ActionAnswer> Change(Viewer by, Quarter quarter, RequestIdentity request, Func<QuarterlyReport?, DateOnly, Decision> decide, CancellationToken ct) =>
        actions.Change<QuarterlyReport>(by, QuarterlyReport.IdFor(quarter), request, (report, now) => decide(report, LondonDay.Of(now)), following: null, ct);
}
