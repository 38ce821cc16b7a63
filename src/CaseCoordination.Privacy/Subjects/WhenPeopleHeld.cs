using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Messages;
using Marten;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>
/// Holds everybody named in the matters, all in one transaction; who is held so already, or was erased, is left as they are.
/// </summary>
public static class WhenPeopleHeldHandler
{
    public static async Task Handle(HoldPeople asked, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        Guid[] matters = [.. asked.Matters];
        var named = await session.Query<PersonNamed>().Where(one => one.Matter.IsOneOf(matters)).ToListAsync(ct);
        foreach (var person in named.Select(one => one.PersonId).Distinct().Order())
        {
            var stream = await session.Events.FetchForWriting<SubjectRecord>(person, ct);
            if (Decide(asked, stream.Aggregate ?? SubjectRecord.Unwritten(person), LondonDay.Of(now)) is { Events.Count: > 0 } held)
            {
                stream.AppendMany(held.Events);
            }
        }
    }

    public static Decision Decide(HoldPeople asked, SubjectRecord subject, DateOnly today) =>
        HoldData.Decide(subject, asked.Hold, asked.Reference, asked.By, today);
}
