using System.Diagnostics.Metrics;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Marten;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Privacy.EmergencyAccess;

/// <summary>Breaks glasses, raises the alarm, lists and reviews them.</summary>
public sealed class Glasses(IDocumentStore store, NeedToKnow needToKnow, PersonKeys keys, ReadAudit audit, TimeProvider clock, ILogger<Glasses> log)
{
    private const int Most = 200;
    private const string ReasonField = "BreakGlassReason";
    private static readonly Counter<long> Broken = new Meter(ReadAudit.Meter).CreateCounter<long>("break_glass", description: "Glasses broken: each one is to be reviewed.");

    /// <param name="matter">A matter that is there.</param>
    /// <param name="about">The person it is about; their key seals the reason.</param>
    public async Task<(Glass? Glass, Refusal? Refusal)> Break(Viewer viewer, Guid matter, Guid about, GlassRequest asked, RequestIdentity request, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        var (answered, reused) = await session.Earlier(request, ct);
        if (answered is not null || reused is not null)
        {
            return (answered is null ? null : await session.LoadAsync<Glass>(answered.StreamId, ct), reused);
        }

        if ((await keys.Of([about], ct)).GetValueOrDefault(about) is not { } key)
        {
            return (null, BreakTheGlass.NothingBehindIt);
        }

        var now = clock.GetUtcNow().AsKept();
        var standing = await needToKnow.Of(viewer, matter, ct);
        var glassId = Guid.CreateVersion7(now);
        var decision = BreakTheGlass.Decide(asked, glassId, matter, viewer, needToKnow.BehindGlass(viewer, standing), key, now);
        if (decision.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        session.LastModifiedBy = viewer.Subject;
        session.Events.StartStream<Glass>(glassId, decision.Events);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, glassId, Version: 1, now));
        await session.SaveChangesAsync(ct);
        Broken.Add(1);
        log.LogWarning("Glass {Glass} broken on {Matter} by {Subject} in {Partnership}: it is to be reviewed", glassId, matter, viewer.Subject, viewer.Partnership);
        return (decision.Events.Aggregate((Glass?)null, GlassFold.Evolve), null);
    }

    /// <summary>Newest first; those nobody has reviewed yet, or all.</summary>
    public async Task<IReadOnlyList<Glass>> List(Viewer viewer, bool unreviewedOnly, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.Query<Glass>().Where(g => !unreviewedOnly || g.Finding == null).OrderByDescending(g => g.From).Take(Most).ToListAsync(ct);
    }

    /// <summary>Why, in the words of who broke it, on record before it is read; null once the person it is about was erased.</summary>
    public async Task<string?> ReasonOf(Reader reader, Glass glass, CancellationToken ct)
    {
        var about = glass.Reason.PersonId;
        await audit.Record(AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), glass.Matter, [about], [ReasonField]), ct);
        return (await keys.Of([about], ct)).GetValueOrDefault(about)?.Open(glass.Reason);
    }

    /// <summary>Null when there is no such glass.</summary>
    public async Task<Outcome?> Review(Viewer viewer, Guid glassId, string? finding, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        session.LastModifiedBy = viewer.Subject;
        var stream = await session.Events.FetchForWriting<Glass>(glassId, ct);
        if (stream.Aggregate is not { } glass)
        {
            return null;
        }

        var decision = ReviewGlass.Decide(glass, viewer.Subject, finding, LondonDay.Of(clock.GetUtcNow()));
        stream.AppendMany(decision.Events);
        await session.SaveChangesAsync(ct);
        return decision.Outcome;
    }
}
