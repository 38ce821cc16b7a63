using System.Security.Cryptography;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Operations;
using Marten;
using Microsoft.Extensions.Logging;
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
    /// <summary>A database that is away is asked so often again; then the file has failed like any other.</summary>
    private const int MostTries = 6;

    public static async Task<OutgoingMessages> Handle(MakeReportFile message, Envelope envelope, ReportFileMaker maker, CancellationToken ct)
    {
        var messages = new OutgoingMessages();
        if (await maker.Make(message.Partnership, message.FileId, mayTryAgain: envelope.Attempts < MostTries, ct) is { ExpiresAt: { } expires })
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
public sealed class ReportFileMaker(IDocumentStore store, ReportContents contents, TimeProvider clock, ILogger<ReportFileMaker> log)
{
    /// <summary>Made before, it is left as it is; one that was left half way is made anew. Whoever waits is told when it cannot be.</summary>
    /// <param name="mayTryAgain">Whether what may pass is thrown, to be tried again.</param>
    public async Task<ReportFile?> Make(string partnership, Guid id, bool mayTryAgain, CancellationToken ct)
    {
        try
        {
            return await Attempt(partnership, id, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !(mayTryAgain && DatabaseAway.MayPass(exception)))
        {
            log.LogError(exception, "File {FileId} could not be made", id);
            await using var session = store.LightweightSession(partnership);
            if (await session.LoadAsync<ReportFile>(id, ct) is { Status: ReportFile.Waiting or ReportFile.Working } file)
            {
                await Save(session, file with { Status = ReportFile.Failed, Progress = 0, Failure = ReportFile.NotMade }, ct);
            }

            return null;
        }
    }

    private async Task<ReportFile?> Attempt(string partnership, Guid id, CancellationToken ct)
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
            await Save(session, file with { Status = ReportFile.Failed, Progress = 0, Failure = ReportFile.NothingThere }, ct);
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
        "json" => WriteJson.Of(content),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No way to write it is known."),
    };

    private static async Task Save(IDocumentSession session, ReportFile file, CancellationToken ct)
    {
        session.Store(file);
        await session.SaveChangesAsync(ct);
    }
}
