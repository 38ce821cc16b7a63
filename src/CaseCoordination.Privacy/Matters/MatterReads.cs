using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Privacy.Matters;

/// <summary>A matter the viewer may see: its whole stream, oldest first, and how they stand to it.</summary>
public sealed record FoundMatter(IReadOnlyList<IEvent> Events, Standing Standing)
{
    /// <summary>The ETag.</summary>
    public long Version => Events[^1].Version;
}

/// <summary>Finds a matter by need to know, the one way every context has; current to the last committed event.</summary>
public sealed class MatterReads(IDocumentStore store, NeedToKnow needToKnow, ReadAudit audit, TimeProvider clock)
{
    /// <summary>With nothing personal opened. Not yours and not there are the same answer, null, and both are on record.</summary>
    public Task<FoundMatter?> Find(Reader reader, Guid matter, CancellationToken ct) => Find(reader, matter, null, ct);

    /// <param name="asked">How the reader stands to it, where that was asked in this very request; null asks it.</param>
    public async Task<FoundMatter?> Find(Reader reader, Guid matter, Standing? asked, CancellationToken ct)
    {
        if ((asked ?? await needToKnow.Of(reader.Viewer, matter, ct)) is { } standing)
        {
            await using var session = store.QuerySession(reader.Viewer.Partnership);
            if (await session.Events.FetchStreamAsync(matter, token: ct) is { Count: > 0 } events)
            {
                return new(events, standing);
            }
        }

        await audit.Record(AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), matter), ct);
        return null;
    }

    /// <summary>
    /// Puts on record what of it is about to be shown; where it cannot be written this fails, and nothing is shown.
    /// </summary>
    /// <param name="people">Whose data is opened.</param>
    /// <param name="fields">The classes of field opened.</param>
    public Task Record(Reader reader, Guid matter, Standing standing, IReadOnlyList<Guid> people, IEnumerable<FieldClass> fields, CancellationToken ct) =>
        audit.Record(
            AuditedRead.Of(
                standing.Glass is null ? reader : reader with { Purpose = "break-glass" },
                AuditAction.Consultation,
                clock.GetUtcNow(),
                matter,
                people,
                [.. fields.Select(field => field.ToString()).Order(StringComparer.Ordinal)]),
            ct);

    /// <summary>Puts on record that what was read of a matter left together, on paper or in a file; before it does.</summary>
    /// <param name="people">Whose data is in it.</param>
    public Task RecordDisclosure(Reader reader, Guid matter, IReadOnlyList<Guid> people, CancellationToken ct) =>
        audit.Record(AuditedRead.Of(reader, AuditAction.Disclosure, clock.GetUtcNow(), matter, people), ct);
}
