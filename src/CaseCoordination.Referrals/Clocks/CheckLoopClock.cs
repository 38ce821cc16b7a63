using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Clocks;

/// <summary>A time has come: is anyone still waiting? Sent ahead when the clock starts; nobody takes it back, the state is asked instead.</summary>
public sealed record CheckLoopClock
{
    public required Guid ReferralId { get; init; }

    public required string Service { get; init; }

    /// <summary>acknowledgement, answer, information or outcome.</summary>
    public required string For { get; init; }

    public required DateTimeOffset DueBy { get; init; }

    /// <summary>The question an information clock waits for.</summary>
    public Guid? QuestionId { get; init; }

    /// <summary>True the second time, when it was overdue already.</summary>
    public bool Escalate { get; init; }
}

public static class CheckLoopClockHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        CheckLoopClock command, [WriteModel(nameof(CheckLoopClock.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        var messages = new OutgoingMessages();
        if (decision.Events is [ResponseOverdue])
        {
            messages.Add((command with { Escalate = true }).ScheduledAt(EscalateBy(command, referral)));
        }

        return ([.. decision.Events], messages);
    }

    public static Decision Decide(CheckLoopClock command, Referral referral, DateOnly today)
    {
        if (!IsAwaited(command, referral) || !referral.Loops.TryGetValue(command.Service, out var loop))
        {
            return Decision.NothingToDo;
        }

        var clock = new RunClock(command.For, command.DueBy);
        if (command.Escalate)
        {
            return loop.Escalated.Contains(clock)
                ? Decision.NothingToDo
                : Decision.Record(new LoopEscalated(referral.Id, command.Service, loop.Agency, command.For, today));
        }

        return loop.Overdue.Contains(clock)
            ? Decision.NothingToDo // The same message, delivered twice.
            : Decision.Record(new ResponseOverdue(referral.Id, command.Service, loop.Agency, command.For, command.DueBy, today));
    }

    private static bool IsAwaited(CheckLoopClock command, Referral referral)
    {
        if (!referral.Loops.TryGetValue(command.Service, out var loop))
        {
            return false;
        }

        // Started anew, as after an acceptance taken back: only the clock that runs now counts.
        var runs = command.For == LoopClock.Information || loop.Due.GetValueOrDefault(command.For)?.DueBy == command.DueBy;
        return runs && command.For switch
        {
            LoopClock.Acknowledgement => loop.IsOpen && !loop.Acknowledged,
            LoopClock.Answer => loop.Answer == Answer.None,
            LoopClock.Information => loop.IsOpen && command.QuestionId is { } question && referral.Questions.TryGetValue(question, out var answered) && !answered,
            LoopClock.Outcome => loop.Answer == Answer.Accepted,
            _ => false,
        };
    }

    private static DateTimeOffset EscalateBy(CheckLoopClock command, Referral referral) =>
        referral.Loops[command.Service].Due.GetValueOrDefault(command.For)?.EscalateBy ?? command.DueBy.AddDays(2);
}
