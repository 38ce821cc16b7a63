using System.Security.Cryptography;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Marten;
using Wolverine;

namespace CaseCoordination.Measures.Files;

/// <summary>Somebody waits for a file.</summary>
public sealed record MakeReportFile
{
    public required string Partnership { get; init; }

    public required Guid FileId { get; init; }
}

/// <summary>Its days are over.</summary>
public sealed record ExpireReportFile
{
    public required string Partnership { get; init; }

    public required Guid FileId { get; init; }
}

public static class MakeReportFileHandler
{
    public static async Task<OutgoingMessages> Handle(MakeReportFile message, ReportFileMaker maker, CancellationToken ct)
    {
        var messages = new OutgoingMessages();
        if (await maker.Make(message.Partnership, message.FileId, ct) is { ExpiresAt: { } expires })
        {
            messages.Add(new ExpireReportFile { Partnership = message.Partnership, FileId = message.FileId }.ScheduledAt(expires));
        }

        return messages;
    }
}

public static class ExpireReportFileHandler
{
    public static Task Handle(ExpireReportFile message, ReportFileMaker maker, CancellationToken ct) => maker.Expire(message.Partnership, message.FileId, ct);
}

/// <summary>Makes files and removes them. Each step is saved at once, so that who waits sees it.</summary>
public sealed class ReportFileMaker(IDocumentStore store, ReportContents contents, TimeProvider clock)
{
    /// <summary>Made before, it is left as it is; one that failed half way is made anew.</summary>
    public async Task<ReportFile?> Make(string partnership, Guid id, CancellationToken ct)
    {
        await using var session = store.LightweightSession(partnership);
        if (await session.LoadAsync<ReportFile>(id, ct) is not { Status: ReportFile.Waiting or ReportFile.Working } file)
        {
            return null;
        }

        await Save(session, file with { Status = ReportFile.Working, Progress = 20 }, ct);
        var quarter = new Quarter(PlanYear.Parse(file.PlanYear)!.Value.StartYear, file.Quarter);
        if (await contents.Of(new Viewer(file.RequestedBy, "", partnership, new HashSet<string>()), file.Kind, file.Edition, quarter, ct) is not { } content)
        {
            await Save(session, file with { Status = ReportFile.Failed, Progress = 0 }, ct);
            return null;
        }

        await Save(session, file with { Status = ReportFile.Working, Progress = 60 }, ct);
        var bytes = Write(content, file.Format);
        var made = file with
        {
            Status = ReportFile.Ready,
            Progress = 100,
            Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}",
            Size = bytes.Length,
            ExpiresAt = clock.GetUtcNow().AsKept().AddDays(ReportFile.DaysKept),
        };
        session.Store(new ReportFileBytes(id, bytes));
        await Save(session, made, ct);
        return made;
    }

    public async Task Expire(string partnership, Guid id, CancellationToken ct)
    {
        await using var session = store.LightweightSession(partnership);
        if (await session.LoadAsync<ReportFile>(id, ct) is { Status: ReportFile.Ready } file)
        {
            session.Delete<ReportFileBytes>(id);
            await Save(session, file with { Status = ReportFile.Expired }, ct);
        }
    }

    public static byte[] Write(ReportContent content, string format) => format switch
    {
        "html" => WriteHtml.Of(content),
        "csv" => WriteCsv.Of(content),
        "xlsx" => WriteXlsx.Of(content),
        "pdf" => WritePdf.Of(content),
        _ => WriteJson.Of(content),
    };

    private static async Task Save(IDocumentSession session, ReportFile file, CancellationToken ct)
    {
        session.Store(file);
        await session.SaveChangesAsync(ct);
    }
}
