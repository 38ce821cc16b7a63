using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Marten;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Privacy.Matters;

/// <summary>Done, done before, or why not.</summary>
/// <param name="Matter">The stream; of a request done before, the one it opened then.</param>
/// <param name="Version">Where it stands now: the ETag.</param>
public sealed record ActionAnswer(Guid Matter, long Version, bool Replayed, Refusal? Refusal)
{
    /// <summary>How the actor stands to it, for who shows it to them next; null where they stand to nothing, as to rules.</summary>
    public Standing? Standing { get; init; }
}

/// <summary>
/// Acts for somebody outside, the one way every context has: finds the matter by need to know, holds it against the
/// version they saw, decides, and keeps the events, the record of the request and the messages that follow in one
/// transaction.
/// </summary>
public sealed class MatterActions(
    IDocumentStore store, IWolverineRuntime messages, NeedToKnow needToKnow, ReadAudit audit, PersonKeys keys, TimeProvider clock)
{
    /// <param name="seen">The version the actor saw; acting on an older one is refused.</param>
    /// <param name="decide">Pure.</param>
    /// <param name="following">
    /// The messages an event is followed by. One made with <c>ToEndpoint</c> or <c>DelayedFor</c> goes there, or then.
    /// </param>
    /// <returns>Null when it is not theirs, and when it is not there.</returns>
    public async Task<ActionAnswer?> Act<T>(
        Reader by, Guid matter, long seen, RequestIdentity request, Func<OpenMatter<T>, Decision> decide, Func<object, IEnumerable<object>>? following, CancellationToken ct)
        where T : class, IMatter
    {
        var now = clock.GetUtcNow();
        if (await needToKnow.Of(by.Viewer, matter, ct) is not { } standing)
        {
            return await NotTheirs(by, matter, now, ct);
        }

        return await Act(by, matter, seen, request, standing, now, decide, following, ct) is { } answer ? answer with { Standing = standing } : await NotTheirs(by, matter, now, ct);
    }

    private async Task<ActionAnswer?> Act<T>(
        Reader by,
        Guid matter,
        long seen,
        RequestIdentity request,
        Standing standing,
        DateTimeOffset now,
        Func<OpenMatter<T>, Decision> decide,
        Func<object, IEnumerable<object>>? following,
        CancellationToken ct)
        where T : class, IMatter
    {
        var viewer = by.Viewer;
        await using var session = store.LightweightSession(viewer.Partnership);
        session.LastModifiedBy = viewer.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (reused is not null)
        {
            return new(matter, 0, false, reused);
        }

        var stream = await session.Events.FetchForWriting<T>(matter, ct);
        if (stream.Aggregate is not { } state)
        {
            return null;
        }

        var version = stream.CurrentVersion ?? 0;
        if (answered is not null)
        {
            return new(matter, version, true, null);
        }

        if (seen != version)
        {
            return new(matter, version, false, MatterRefusals.MovedOn);
        }

        var about = state.About is { } person ? (await keys.Of([person], ct)).GetValueOrDefault(person) : null;
        if (about is null && state.About is not null)
        {
            return new(matter, version, false, MatterRefusals.PersonErased);
        }

        var decision = decide(new(state, about, viewer, standing, now) { Version = version });
        if (decision.Refusal is not null)
        {
            return new(matter, version, false, decision.Refusal);
        }

        stream.AppendMany(decision.Events);
        version += decision.Events.Count;
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, matter, version, now));
        return await Save(session, viewer, decision.Events, following, ct)
            ? new(matter, version, false, null)
            : new(matter, seen, false, MatterRefusals.MovedOn);
    }

    /// <summary>Opens a matter of the actor's own: its stream starts with what is decided.</summary>
    /// <param name="matter">The id it gets; one made of what it is about meets itself when it is opened twice.</param>
    public Task<ActionAnswer> Open<T>(
        Viewer by, Guid matter, RequestIdentity request, Func<DateTimeOffset, Decision> decide, Func<object, IEnumerable<object>>? following, CancellationToken ct)
        where T : class, IMatter =>
        Change<T>(by, matter, request, (there, now) => there is null ? decide(now) : MatterRefusals.MovedOn, following, ct);

    /// <summary>
    /// Changes what belongs to the partnership and to nobody in it, such as its rules: whoever has the permission may. The
    /// stream starts with the first change.
    /// </summary>
    public async Task<ActionAnswer> Change<T>(
        Viewer by, Guid matter, RequestIdentity request, Func<T?, DateTimeOffset, Decision> decide, Func<object, IEnumerable<object>>? following, CancellationToken ct)
        where T : class
    {
        var now = clock.GetUtcNow();
        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (reused is not null || answered is not null)
        {
            return new(answered?.StreamId ?? matter, answered?.Version ?? 0, answered is not null, reused);
        }

        var stream = await session.Events.FetchForWriting<T>(matter, ct);
        var decision = decide(stream.Aggregate, now);
        var before = stream.CurrentVersion ?? 0;
        if (decision.Refusal is not null)
        {
            return new(matter, before, false, decision.Refusal);
        }

        stream.AppendMany(decision.Events);
        var version = before + decision.Events.Count;
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, matter, version, now));
        return await Save(session, by, decision.Events, following, ct)
            ? new(matter, version, false, null)
            : new(matter, before, false, MatterRefusals.MovedOn);
    }

    private async Task<ActionAnswer?> NotTheirs(Reader by, Guid matter, DateTimeOffset now, CancellationToken ct)
    {
        await audit.Record(AuditedRead.Of(by, AuditAction.Refused, now, matter), ct);
        return null;
    }

    private async Task<bool> Save(
        IDocumentSession session, Viewer by, IReadOnlyList<object> events, Func<object, IEnumerable<object>>? following, CancellationToken ct)
    {
        var outbox = new MartenOutbox(messages, session) { TenantId = by.Partnership };
        foreach (var message in following is null ? [] : events.SelectMany(following))
        {
            await (message is ISendMyself addressed ? addressed.ApplyAsync(outbox) : outbox.PublishAsync(message));
        }

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
