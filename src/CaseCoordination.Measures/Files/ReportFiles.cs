using CaseCoordination.Kernel;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Requests;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Measures.Files;

/// <summary>A file asked for, or why not.</summary>
public sealed record FileAnswer(ReportFile? File, bool Replayed, Refusal? Refusal);

/// <summary>Takes requests for files, lists them and hands them out; every handing out is on record first.</summary>
public sealed class ReportFiles(IDocumentStore store, IWolverineRuntime messages, QuarterlyReports reports, ReadAudit audit, TimeProvider clock)
{
    private const int MostListed = 50;

    /// <summary>Null where the quarter is not measured here.</summary>
    public async Task<FileAnswer?> Request(Viewer by, ReportFileForm form, RequestIdentity request, CancellationToken ct)
    {
        if (RequestFile.Check(form) is { } refusal)
        {
            return new(null, false, refusal);
        }

        var quarter = Quarter.Parse(PlanYear.Parse(form.Year)!.Value, form.Quarter!)!.Value;
        if (await reports.Read(by, quarter, ct) is not { } read)
        {
            return null;
        }

        if (form.Edition == "public" && read.Report?.Published is null)
        {
            return new(null, false, ReportRefusals.NotPublished);
        }

        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (reused is not null || answered is not null)
        {
            return new(answered is null ? null : await session.LoadAsync<ReportFile>(answered.StreamId, ct), answered is not null, reused);
        }

        var now = clock.GetUtcNow();
        var file = new ReportFile(
            Guid.CreateVersion7(now), form.Kind!, form.Edition!, form.Format!, read.Report?.PlanYear ?? new PlanYear(quarter.FinancialYear).Printed, quarter.Number,
            by.Subject, now, ReportFile.Waiting, 0);
        session.Insert(file);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, file.Id, 1, now));
        await new MartenOutbox(messages, session) { TenantId = by.Partnership }.PublishAsync(new MakeReportFile { Partnership = by.Partnership, FileId = file.Id });
        await session.SaveChangesAsync(ct);
        return new(file, false, null);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ReportFile>> List(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.Query<ReportFile>().OrderByDescending(file => file.Id).Take(MostListed).ToListAsync(ct);
    }

    public async Task<ReportFile?> Find(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<ReportFile>(id, ct);
    }

    /// <summary>Null until it is ready, and once it is expired.</summary>
    public async Task<(ReportFile File, byte[] Bytes)?> Open(Reader reader, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var file = await session.LoadAsync<ReportFile>(id, ct);
        if (file is not { Status: ReportFile.Ready } || file.ExpiresAt <= clock.GetUtcNow() || await session.LoadAsync<ReportFileBytes>(id, ct) is not { } kept)
        {
            return null;
        }

        await audit.Record(AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), id), ct);
        return (file, kept.Bytes);
    }
}
