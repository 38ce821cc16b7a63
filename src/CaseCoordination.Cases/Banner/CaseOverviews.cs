using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Disclosures;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Referrals.Events;
using Marten;
using Marten.Events;

namespace CaseCoordination.Cases.Banner;

/// <summary>A case at a glance, as its reader may see it.</summary>
/// <param name="Disclosures">What was given to whom, on what basis, the latest first.</param>
/// <param name="Notes">For the coordinator and the chair.</param>
public sealed record CaseOverview(
    SeenCase Seen, CaseBanner Banner, IReadOnlyList<Disclosure> Disclosures, IReadOnlyList<ShownNote> Notes);

/// <summary>Reads a case at a glance: now, or as it was known then.</summary>
public sealed class CaseOverviews(IDocumentStore store, CaseFileReads files, CaseScopes scopes, TimeProvider clock)
{
    private static readonly Type[] Told = [.. CaseBanners.Told, typeof(ReferralRouted)];

    /// <summary>Null when there is no such case, and when it is not the reader's. On record before it is returned.</summary>
    public async Task<CaseOverview?> Read(Reader reader, Guid caseId, DateTimeOffset? at, CancellationToken ct)
    {
        if (await files.Find(reader, caseId, ct) is not { } seen || await scopes.Of(reader, caseId, at, ct) is not { } scope)
        {
            return null;
        }

        await files.Record(reader, seen, seen.File is { Notes.Count: > 0 } ? [FieldClass.Metadata, FieldClass.Narrative] : [FieldClass.Metadata], ct);
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var (streams, until) = (scope.Seen.ToArray(), at ?? DateTimeOffset.MaxValue);
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId.IsOneOf(streams) && e.Timestamp <= until && e.EventTypesAre(Told)).OrderBy(e => e.Sequence).ToListAsync(ct);
        return new(
            seen,
            CaseBanners.Of(events, LondonDay.Of(at ?? clock.GetUtcNow())),
            [.. events.GroupBy(e => e.StreamId).SelectMany(DisclosureRegister.Of).OrderByDescending(one => one.Position)],
            await files.Notes(reader.Viewer, seen, ct));
    }
}
