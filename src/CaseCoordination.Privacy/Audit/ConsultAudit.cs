namespace CaseCoordination.Privacy.Audit;

/// <summary>Reads the record of reads. It tells who is known to the partnership, so reading it is on record too.</summary>
public sealed class ConsultAudit(AuditStore reads, ReadAudit audit, TimeProvider clock)
{
    /// <summary>The newest reads of a person or a matter, or of everything; <paramref name="before"/> is where the page before ended.</summary>
    public async Task<IReadOnlyList<ChainedRead>> Newest(Reader reader, Guid? person, Guid? matter, long? before, int size, CancellationToken ct)
    {
        await audit.Record(AuditedRead.Of(reader, AuditAction.AuditConsulted, clock.GetUtcNow(), matter, person is { } one ? [one] : []), ct);
        var page = new List<ChainedRead>();
        await foreach (var row in reads.Newest(reader.Viewer.Partnership, person, matter, before, size, ct))
        {
            page.Add(row);
        }

        return page;
    }
}
