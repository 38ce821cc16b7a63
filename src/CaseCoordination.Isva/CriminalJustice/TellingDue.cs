using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Messages;
using CaseCoordination.Kernel;
using Marten;

namespace CaseCoordination.Isva.CriminalJustice;

/// <summary>The day by which a victim was to be told is over: raises it once where nobody did.</summary>
public static class CheckVictimToldHandler
{
    public static async Task Handle(CheckVictimTold check, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<IsvaCase>(check.CaseId, ct);
        if (stream.Aggregate is { } state)
        {
            stream.AppendMany(Decide(check, state, now));
        }
    }

    /// <summary>None when it no longer matters: they were told, it is closed, consent is gone, or it was raised before.</summary>
    public static IReadOnlyList<object> Decide(CheckVictimTold check, IsvaCase state, DateTimeOffset now) =>
        state is { Status: not IsvaStatus.Closed, ConsentWithdrawn: false } && LondonDay.Of(now) > check.DueOn
            ?
            [
                .. state.ToTell.Where(decision => !decision.Overdue && decision.DecidedOn == check.DecidedOn && decision.TellBy == check.DueOn)
                    .Select(decision => new IsvaTellingOverdue(state.Id, decision.Stage, decision.DecidedOn, decision.TellBy, LondonDay.Of(now))),
            ]
            : [];
}
