using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Referrals.Routing;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

/// <summary>A context takes the referral on.</summary>
public static class AcceptReferralHandler
{
    public static (Outcome, EventsToAppend, OutgoingMessages) Handle(
        AcceptReferral command, [WriteModel(nameof(AcceptReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        OutgoingMessages messages = decision.Events.Count == 0
            ? []
            : [new RouteOn { ReferralId = referral.Id, After = RoutingFacts.Accepted, Service = command.Service }];
        return (decision.Outcome, [.. decision.Events], messages);
    }

    public static Decision Decide(AcceptReferral command, Referral referral, DateOnly today) =>
        referral.Loops.GetValueOrDefault(command.Service)?.Answer switch
        {
            null => ReferralRefusals.ServiceNotAsked(command.Service),
            Answer.Accepted => Decision.NothingToDo,

            // A "no" may turn into a "yes": a criterion found after a case was returned is a reason to take it on after all.
            not (Answer.None or Answer.Declined) => ReferralRefusals.AlreadyAnswered(command.Service),
            _ => Decision.Record([
                .. Receipt.Of(referral, command.Service, command.By, today),
                new ReferralAccepted(referral.Id, command.Service, command.By, command.Grounds, command.Why, today),
            ]),
        };
}

/// <summary>An agency takes the referral on, over HTTP or from its tray.</summary>
public sealed record AcceptanceForm
{
    /// <summary>The service that accepts; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }

    /// <summary>What the referrer is told beside it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

public static class AcceptForAgency
{
    public static Decision Decide(AcceptanceForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        if (answering is null || Note.FaultOf(form.Note) is not null)
        {
            return refusal ?? ReferralRefusals.NotAcceptable(Note.FaultOf(form.Note)!);
        }

        var accepted = AcceptReferralHandler.Decide(
            new() { ReferralId = open.State.Id, Service = answering.Name, By = open.By.Agency, Grounds = [], Why = "The service takes it on." }, open.State, open.Today);
        return accepted.Events.Count == 0
            ? accepted
            : Decision.Record([
                .. accepted.Events,
                .. Note.Beside(form.Note, answering.Name, open),
                .. LoopClock.Due(answering.Name, open.By.Agency, LoopClock.Outcome, answering.Terms, rules.Days, open.Now) is { } due
                    ? [new ClocksStarted(open.State.Id, [due])]
                    : Array.Empty<object>(),
            ]);
    }
}
