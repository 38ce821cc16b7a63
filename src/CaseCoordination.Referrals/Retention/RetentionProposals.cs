using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Tray;
using Marten;

namespace CaseCoordination.Referrals.Retention;

/// <summary>A referral whose time has come, and the people a decision is needed for.</summary>
/// <param name="People">Those not erased, not under a hold, and not kept longer by an earlier decision.</param>
public sealed record RetentionProposal(Guid ReferralId, string Kind, DateOnly LastOn, DateOnly DueOn, string Rule, IReadOnlyList<PersonToDecide> People);

/// <summary>A person named in it, by id and role.</summary>
public sealed record PersonToDecide(Guid PersonId, string Role);

/// <summary>Finds what the schedule would dispose of; it disposes of nothing.</summary>
public sealed class RetentionProposals(IDocumentStore store, TimeProvider clock)
{
    public const int Most = 100;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<RetentionProposal>> Read(Viewer viewer, CancellationToken ct)
    {
        var today = LondonDay.Of(clock.GetUtcNow());
        var shortest = today.AddYears(-RetentionSchedule.Rules.Min(rule => rule.Years));
        await using var session = store.QuerySession(viewer.Partnership);
        await using var events = store.QuerySession(viewer.Partnership); // The first is busy while its rows are read one by one.
        var proposals = new List<RetentionProposal>();
        var old = session.Query<ReferralSummary>().Where(r => r.LastOn != null && r.LastOn <= shortest).OrderBy(r => r.LastOn).ToAsyncEnumerable(ct);
        await foreach (var referral in old)
        {
            if (proposals.Count == Most)
            {
                break;
            }

            var received = (ReferralReceived)(await events.Events.FetchStreamAsync(referral.Id, version: 1, token: ct))[0].Data;
            var rule = RetentionSchedule.For(referral.Kind);
            var due = RetentionSchedule.DueOn(rule, referral.LastOn!.Value, received);
            if (due <= today && await Undecided(events, received.People, today, ct) is { Count: > 0 } people)
            {
                proposals.Add(new(referral.Id, referral.Kind, referral.LastOn.Value, due, rule.Id, people));
            }
        }

        return proposals;
    }

    private static async Task<IReadOnlyList<PersonToDecide>> Undecided(
        IQuerySession session, IReadOnlyList<NamedPerson> people, DateOnly today, CancellationToken ct)
    {
        var undecided = new List<PersonToDecide>();
        foreach (var person in people)
        {
            var record = await session.Events.AggregateStreamAsync<SubjectRecord>(person.PersonId, token: ct);
            if (record is null or { ErasedOn: null, Holds.Count: 0 } && !(record?.KeepUntil > today))
            {
                undecided.Add(new(person.PersonId, person.Role));
            }
        }

        return undecided;
    }
}
