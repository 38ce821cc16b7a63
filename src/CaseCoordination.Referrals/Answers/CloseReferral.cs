using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

/// <summary>A context's work on the referral is done.</summary>
public static class CloseReferralHandler
{
    public static (Outcome, EventsToAppend) Handle(
        CloseReferral command, [WriteModel(nameof(CloseReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        return (decision.Outcome, [.. decision.Events]);
    }

    public static Decision Decide(CloseReferral command, Referral referral, DateOnly today)
    {
        if (referral.Loops.GetValueOrDefault(command.Service) is not { } loop)
        {
            return ReferralRefusals.ServiceNotAsked(command.Service);
        }

        switch (loop.Answer)
        {
            case Answer.Closed:
                return Decision.NothingToDo;
            case Answer.None:
                return ReferralRefusals.NotAccepted(command.Service);
            case not Answer.Accepted:
                return ReferralRefusals.AlreadyAnswered(command.Service);
        }

        var closed = new ReferralOutcomeRecorded(referral.Id, command.Service, command.By, command.Outcome, command.Why, today);
        return Decision.Record([closed, .. Endings.After(referral, closed, today)]);
    }
}

/// <summary>What became of it, as the agency that worked on it says.</summary>
public sealed record OutcomeForm
{
    /// <summary>The service that closes; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }

    /// <summary>One of the service's outcomes: see <c>GET services</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>What the referrer is told beside it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

public static class CloseForAgency
{
    public static Decision Decide(OutcomeForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        if (answering is null)
        {
            return refusal!;
        }

        // A service with a context closes when its case does, so that the two never tell different stories.
        if (rules.Contexts.Contains(answering.Name))
        {
            return ReferralRefusals.ClosesWithItsCase(answering.Name);
        }

        var outcomes = answering.Terms?.Outcomes ?? [];
        if (form.Outcome is null || !outcomes.Contains(form.Outcome))
        {
            return ReferralRefusals.NotAcceptable(new("/outcome", "not-one-of", $"Say what became of it: {string.Join(", ", outcomes.Order(StringComparer.Ordinal))}."));
        }

        if (Note.FaultOf(form.Note) is { } fault)
        {
            return ReferralRefusals.NotAcceptable(fault);
        }

        var closed = CloseReferralHandler.Decide(
            new() { ReferralId = open.State.Id, Service = answering.Name, By = open.By.Agency, Outcome = form.Outcome }, open.State, open.Today);
        return closed.Events.Count == 0 ? closed : Decision.Record([.. Note.Beside(form.Note, answering.Name, open), .. closed.Events]);
    }
}
