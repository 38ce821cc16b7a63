using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>
/// Acts on a case file. Unlike any other matter it is there before its stream is, and a link tells two streams in one
/// transaction, each held against its version: two links that cross cannot both win.
/// </summary>
public sealed class CaseFileActions(IDocumentStore store, CaseFileReads reads, PersonKeys keys, TimeProvider clock)
{
    /// <param name="seen">The version the actor saw; 0 for a file nobody had acted on.</param>
    /// <param name="other">Another file the decision is about as well.</param>
    /// <param name="decide">Pure.</param>
    /// <returns>Null when it is not theirs, and when it is not there.</returns>
    public async Task<ActionAnswer?> Act(
        Reader by, Guid id, long seen, RequestIdentity request, Guid? other, Func<FileAtHand, Decision> decide, CancellationToken ct)
    {
        if (await reads.Find(by, id, ct) is null)
        {
            return null;
        }

        await using var session = store.LightweightSession(by.Viewer.Partnership);
        session.LastModifiedBy = by.Viewer.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (reused is not null)
        {
            return new(id, 0, false, reused);
        }

        var stream = await session.Events.FetchForWriting<CaseFile>(id, ct);
        var version = stream.CurrentVersion ?? 0;
        if (answered is not null)
        {
            return new(id, version, true, null);
        }

        if (seen != version)
        {
            return new(id, version, false, MatterRefusals.MovedOn);
        }

        var (file, otherStream) = await AtHand(session, by, id, other, ct);
        var decision = decide(file);
        if (decision.Refusal is not null)
        {
            return new(id, version, false, decision.Refusal);
        }

        stream.AppendMany(decision.Events);
        otherStream?.AppendMany([.. decision.Events.Select(LinkFiles.OtherSideOf).OfType<object>()]);
        version += decision.Events.Count;
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, id, version, clock.GetUtcNow()));
        return await Saved(session, ct) ? new(id, version, false, null) : new(id, seen, false, MatterRefusals.MovedOn);
    }

    private async Task<(FileAtHand File, IEventStream<CaseFile>? Other)> AtHand(IDocumentSession session, Reader by, Guid id, Guid? other, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tree = (await session.FileTree(id, ct))!;
        var about = (await keys.Of([tree.File.PersonId], ct)).GetValueOrDefault(tree.File.PersonId);
        var otherTree = other is { } asked ? await session.FileTree(asked, ct) : null;
        var otherStream = otherTree is null ? null : await session.Events.FetchForWriting<CaseFile>(otherTree.File.Id, ct);
        var standing = new Privacy.Access.Standing([], new HashSet<Privacy.Access.FieldClass>(), new HashSet<Privacy.Access.FieldClass>(), null);
        return (
            new(new(tree.File, about, by.Viewer, standing, now), tree.Sides, otherTree?.File, otherTree?.Sides, Guid.CreateVersion7(now)),
            otherStream);
    }

    private static async Task<bool> Saved(IDocumentSession session, CancellationToken ct)
    {
        try
        {
            await session.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception raced) when (raced.IsDuplicate() || raced is JasperFx.ConcurrencyException or Marten.Exceptions.ExistingStreamIdCollisionException)
        {
            return false;
        }
    }
}
