using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Plan.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Plan.Desk;

/// <summary>Proof for the sender: which entry, where in the log it stands and since when.</summary>
/// <param name="Version">Of the entry from then on: who corrects it has seen this one.</param>
public sealed record EntryReceipt(Guid EntryId, string Number, long Position, DateTimeOffset RecordedAt, long Version, bool Replayed);

/// <summary>The entry somebody puts right, and the version of it they saw.</summary>
public sealed record EntrySeen(Viewer By, PlanYear Year, string Number, Guid Entry, long Version);

/// <summary>Recorded, or why not.</summary>
public sealed record EntryAnswer(EntryReceipt? Receipt, Refusal? Refusal);

/// <summary>Records what agencies do towards an action; the idempotency record and the event are one transaction.</summary>
public sealed class ActionDesk(IDocumentStore store, TimeProvider clock, ActivityKinds kinds)
{
    /// <summary>Two agencies at once on one action are no conflict: each only adds. So a lost race is run again.</summary>
    private const int Attempts = 5;

    public Task<EntryAnswer> Record(Viewer sender, PlanYear year, string number, ActivityForm form, RequestIdentity request, CancellationToken ct)
    {
        var named = RecordActivity.IdFor(year, number, sender.Agency, form.AgencyReference);
        return Run(sender, year, number, named, request, at => RecordActivity.Decide(new(named ?? at.NewId, year, sender.Agency, form), at.Action, at.Entry, kinds, at.Today), ct);
    }

    public Task<EntryAnswer> Record(Viewer sender, PlanYear year, string number, MilestoneForm form, RequestIdentity request, CancellationToken ct) =>
        Run(sender, year, number, null, request, at => RecordMilestone.Decide(form, at.NewId, sender.Agency, at.Action, at.HasEvidence, kinds, year, at.Today), ct, form.EvidenceId);

    public Task<EntryAnswer> Record(Viewer sender, PlanYear year, string number, EvidenceForm form, RequestIdentity request, CancellationToken ct) =>
        Run(sender, year, number, null, request, at => FileEvidence.Decide(form, at.NewId, sender.Agency, at.Action, kinds, year, at.Today), ct);

    public Task<EntryAnswer> Record(Viewer sender, PlanYear year, string number, ProgressForm form, RequestIdentity request, CancellationToken ct) =>
        Run(sender, year, number, null, request, at => RateProgress.Decide(form, at.NewId, sender.Agency, at.Action, year, at.Today), ct);

    public Task<EntryAnswer> Record(Viewer sender, PlanYear year, string number, ReportedFigureForm form, RequestIdentity request, CancellationToken ct) =>
        Run(sender, year, number, null, request, at => ReportFigure.Decide(form, at.NewId, sender.Agency, at.Action, kinds, year, at.Today), ct);

    public Task<EntryAnswer> Correct(EntrySeen seen, ActivityCorrection form, RequestIdentity request, CancellationToken ct) =>
        Run(seen, request, at => CorrectActivity.Decide(form, at.Hand(seen, PlanEntry.Activity), kinds), ct);

    public Task<EntryAnswer> Withdraw(EntrySeen seen, ActivityWithdrawal form, RequestIdentity request, CancellationToken ct) =>
        Run(seen, request, at => CorrectActivity.Decide(form, at.Hand(seen, PlanEntry.Activity)), ct);

    public Task<EntryAnswer> Correct(EntrySeen seen, MilestoneCorrection form, RequestIdentity request, CancellationToken ct) =>
        Run(seen, request, at => CorrectEntry.Decide(form, at.Hand(seen, PlanEntry.Milestone), at.HasEvidence, kinds), ct, form.Milestone?.EvidenceId);

    public Task<EntryAnswer> Correct(EntrySeen seen, EvidenceCorrection form, RequestIdentity request, CancellationToken ct) =>
        Run(seen, request, at => CorrectEntry.Decide(form, at.Hand(seen, PlanEntry.OfEvidence), kinds), ct);

    public Task<EntryAnswer> Correct(EntrySeen seen, ProgressCorrection form, RequestIdentity request, CancellationToken ct) =>
        Run(seen, request, at => CorrectEntry.Decide(form, at.Hand(seen, PlanEntry.Progress)), ct);

    /// <param name="type">milestone, evidence or progress.</param>
    public Task<EntryAnswer> Withdraw(EntrySeen seen, string type, EntryWithdrawal form, RequestIdentity request, CancellationToken ct) =>
        Run(seen, request, at => CorrectEntry.Decide(form, at.Hand(seen, type)), ct);

    private Task<EntryAnswer> Run(EntrySeen seen, RequestIdentity request, Func<Standing, Decision> decide, CancellationToken ct, Guid? evidence = null) =>
        Run(seen.By, seen.Year, seen.Number, seen.Entry, request, decide, ct, evidence);

    /// <param name="entry">The entry the decision is about, where it is about one.</param>
    /// <param name="evidence">The evidence it names, where it names some.</param>
    private async Task<EntryAnswer> Run(
        Viewer sender, PlanYear year, string number, Guid? entry, RequestIdentity request, Func<Standing, Decision> decide, CancellationToken ct, Guid? evidence = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(sender, PriorityAction.IdFor(year, number), entry, evidence, request, decide, ct);
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

    private async Task<EntryAnswer> Attempt(
        Viewer sender, Guid actionId, Guid? entryId, Guid? evidenceId, RequestIdentity request, Func<Standing, Decision> decide, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var session = store.LightweightSession(sender.Partnership);
        session.LastModifiedBy = sender.Subject;
        var stream = await session.Events.FetchForWriting<PriorityAction>(actionId, ct);
        var entry = entryId is { } id ? await session.LoadAsync<PlanEntry>(id, ct) : null;
        var evidence = evidenceId is { } named ? await session.LoadAsync<PlanEntry>(named, ct) : null;
        var decision = decide(new(stream.Aggregate, entry, evidence, Guid.CreateVersion7(now), LondonDay.Of(now)));
        if (decision.Refusal is { } refusal)
        {
            return await Earlier(sender, request, ct) ?? new(null, refusal);
        }

        if (decision.Events.Count == 0)
        {
            return await Earlier(sender, request, ct) ?? new(await ReceiptOf(session, actionId, entry!.Version, ct), null);
        }

        var version = (stream.CurrentVersion ?? 0) + 1;
        stream.AppendMany(decision.Events);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, stream.Id, version, now));
        await session.SaveChangesAsync(ct);
        return new(Receipt(stream.Events[^1], replayed: false), null);
    }

    private async Task<EntryAnswer?> Earlier(Viewer sender, RequestIdentity request, CancellationToken ct)
    {
        await using var session = store.QuerySession(sender.Partnership);
        var (answered, refusal) = await session.Earlier(request, ct);
        return answered is not null ? new(await ReceiptOf(session, answered.StreamId, answered.Version, ct), null)
            : refusal is not null ? new(null, refusal)
            : null;
    }

    private static async Task<EntryReceipt> ReceiptOf(IQuerySession session, Guid action, long version, CancellationToken ct) =>
        Receipt((await session.Events.FetchStreamAsync(action, version: version, fromVersion: version, token: ct))[0], replayed: true);

    private static EntryReceipt Receipt(IEvent stored, bool replayed)
    {
        var entry = PlanEntriesProjection.EntryOf(stored.Data)!;
        return new(entry.Id, entry.Number, stored.Sequence, stored.Timestamp.AsKept(), stored.Version, replayed);
    }

    /// <summary>What a decision goes by.</summary>
    private sealed record Standing(PriorityAction? Action, PlanEntry? Entry, PlanEntry? Evidence, Guid NewId, DateOnly Today)
    {
        /// <summary>Whether the evidence named is filed with this action, and was not withdrawn.</summary>
        public bool HasEvidence => Evidence is { Type: PlanEntry.OfEvidence, Withdrawn: null } filed && filed.ActionId == Action?.Id;

        public EntryAtHand Hand(EntrySeen seen, string type) => new(Action, Entry, type, seen.By.Agency, seen.Version, seen.Year, Today);
    }
}
