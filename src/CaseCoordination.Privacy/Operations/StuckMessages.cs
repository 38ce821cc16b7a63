using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Marten;
using Microsoft.Extensions.Logging;
using Wolverine.Persistence.Durability;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime;

namespace CaseCoordination.Privacy.Operations;

/// <summary>
/// The messages of a partnership that no handler could do. They lie in tables that know no partnership, so that each is asked
/// whose it is before anybody is told of it. Tried again, a message comes to a handler that asks its stream first: what it had
/// done already is not done twice.
/// </summary>
public sealed class StuckMessages(IWolverineRuntime runtime, IDocumentStore store, TimeProvider clock, ILogger<StuckMessages> log)
{
    private const int PageSize = 200;
    private const int MostPages = 50;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<StuckMessage>> List(string partnership, CancellationToken ct) =>
        [.. (await Letters(partnership, ct)).Select(StuckMessage.Of).OrderBy(m => m.FailedAt ?? m.SentAt).ThenBy(m => m.Id)];

    /// <summary>Has one tried again; false when the partnership has no such message.</summary>
    public async Task<bool> Replay(Viewer by, Guid message, CancellationToken ct) => await Replay(by, letter => letter.Id == message, ct) > 0;

    /// <summary>Has all of a type tried again, or all there are, and says how many.</summary>
    public Task<int> ReplayAll(Viewer by, string? type, CancellationToken ct) => Replay(by, letter => type is null || StuckMessage.Of(letter).Type == type, ct);

    /// <summary>Sets one aside for good; null when the partnership has no such message.</summary>
    public async Task<Outcome?> Discard(Viewer by, Guid message, string? reason, CancellationToken ct)
    {
        if (DiscardMessage.Refuse(reason) is { } refusal)
        {
            return new(refusal);
        }

        if ((await Letters(by.Partnership, ct)).Find(letter => letter.Id == message) is not { } letter)
        {
            return null;
        }

        // On record first: a message that is gone and nobody knows of would be the worse of the two.
        var stuck = StuckMessage.Of(letter);
        await using var session = store.LightweightSession(by.Partnership);
        session.Store(new DiscardedMessage(message, stuck.Type, stuck.Queue, reason!, by.Subject, clock.GetUtcNow()));
        await session.SaveChangesAsync(ct);
        await runtime.Storage.DeadLetters.DiscardAsync(new DeadLetterEnvelopeQuery([message]), ct);
        log.LogWarning("Message {Message} {Type} of {Partnership} was set aside by {Subject}: {Reason}", message, stuck.Type, by.Partnership, by.Subject, reason);
        return new(null);
    }

    private async Task<int> Replay(Viewer by, Func<DeadLetterEnvelope, bool> which, CancellationToken ct)
    {
        Guid[] ids = [.. (await Letters(by.Partnership, ct)).Where(letter => !letter.Replayable && which(letter)).Select(letter => letter.Id).Distinct()];
        if (ids.Length > 0)
        {
            await runtime.Storage.DeadLetters.ReplayAsync(new DeadLetterEnvelopeQuery(ids), ct);
            log.LogInformation("{Count} messages of {Partnership} are tried again, asked by {Subject}", ids.Length, by.Partnership, by.Subject);
        }

        return ids.Length;
    }

    private async Task<List<DeadLetterEnvelope>> Letters(string partnership, CancellationToken ct)
    {
        var found = new List<DeadLetterEnvelope>();
        for (var number = 0; number < MostPages; number++)
        {
            var page = await runtime.Storage.DeadLetters.QueryAsync(new DeadLetterEnvelopeQuery { PageNumber = number, PageSize = PageSize }, ct);
            found.AddRange(page.Envelopes.Where(letter => letter.Envelope.TenantId == partnership));
            if (page.Envelopes.Count < PageSize)
            {
                break;
            }
        }

        return [.. found.DistinctBy(letter => (letter.Id, letter.ReceivedAt))];
    }
}
