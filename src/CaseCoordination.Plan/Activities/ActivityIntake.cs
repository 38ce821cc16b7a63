using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Plan.Activities;

/// <summary>Proof for the sender: which activity, where in the log it stands and since when.</summary>
public sealed record ActivityReceipt(Guid ActivityId, string Number, long Position, DateTimeOffset RecordedAt, bool Replayed);

/// <summary>Recorded, or why not.</summary>
public sealed record ActivityAnswer(ActivityReceipt? Receipt, Refusal? Refusal);

/// <summary>Records activities; the idempotency record and the event are one transaction.</summary>
public sealed class ActivityIntake(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Two agencies at once on one action are no conflict: each only adds. So a lost race is run again.</summary>
    private const int Attempts = 5;

    public async Task<ActivityAnswer> Record(
        Viewer sender, PlanYear year, string number, ActivityForm form, RequestIdentity request, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(sender, year, number, form, request, ct);
            }
            catch (Exception conflict) when (conflict.IsDuplicate())
            {
                return (await Earlier(sender, request, ct))!;
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
            }
        }
    }

    private async Task<ActivityAnswer> Attempt(
        Viewer sender, PlanYear year, string number, ActivityForm form, RequestIdentity request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var session = store.LightweightSession(sender.Partnership);
        session.LastModifiedBy = sender.Subject;
        var stream = await session.Events.FetchForWriting<PriorityAction>(PriorityAction.IdFor(year, number), ct);
        var decision = RecordActivity.Decide(new(Guid.CreateVersion7(now), year, sender.Agency, form), stream.Aggregate, LondonDay.Of(now));
        if (decision.Refusal is { } refusal)
        {
            return await Earlier(sender, request, ct) ?? new(null, refusal);
        }

        var version = (stream.CurrentVersion ?? 0) + 1;
        stream.AppendMany(decision.Events);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, stream.Id, version, now));
        await session.SaveChangesAsync(ct);
        return new(Receipt(stream.Events[^1], replayed: false), null);
    }

    private async Task<ActivityAnswer?> Earlier(Viewer sender, RequestIdentity request, CancellationToken ct)
    {
        await using var session = store.QuerySession(sender.Partnership);
        var (answered, refusal) = await session.Earlier(request, ct);
        if (answered is null)
        {
            return refusal is null ? null : new(null, refusal);
        }

        var events = await session.Events.FetchStreamAsync(answered.StreamId, version: answered.Version, fromVersion: answered.Version, token: ct);
        return new(Receipt(events[0], replayed: true), null);
    }

    private static ActivityReceipt Receipt(IEvent stored, bool replayed)
    {
        var activity = (ActivityRecorded)stored.Data;
        return new(activity.ActivityId, activity.Number, stored.Sequence, stored.Timestamp.AsKept(), replayed);
    }
}
