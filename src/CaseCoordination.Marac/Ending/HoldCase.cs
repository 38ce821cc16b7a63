using CaseCoordination.Marac.Messages;
using CaseCoordination.Privacy.Messages;
using CaseCoordination.Privacy.Subjects;
using Marten;
using Wolverine;

namespace CaseCoordination.Marac.Ending;

/// <summary>
/// Has everybody named in the case, and in the referral it came from, held for a homicide review; and so on in the earlier
/// case it repeats, which names the same people under ids of its own.
/// </summary>
public static class HoldCaseHandler
{
    public static async Task<OutgoingMessages> Handle(HoldCase command, IQuerySession session, CancellationToken ct)
    {
        OutgoingMessages messages = [];
        if (await session.Events.AggregateStreamAsync<MaracCase>(command.CaseId, token: ct) is { } found)
        {
            messages.AddRange(Follow(command, found));
        }

        return messages;
    }

    public static IEnumerable<object> Follow(HoldCase command, MaracCase found)
    {
        yield return new HoldPeople
        {
            Matters = [found.Id, found.ReferralId],
            Hold = HoldData.DomesticHomicideReview,
            Reference = $"MARAC-{command.DeathIn:N}",
            By = found.Described?.Service ?? MaracModule.Service,
        };
        if (found.Repeat is { Confirmed: true } repeat)
        {
            yield return command with { CaseId = repeat.EarlierCaseId };
        }
    }
}
