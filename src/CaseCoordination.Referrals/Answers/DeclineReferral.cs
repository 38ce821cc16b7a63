using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Referrals.Routing;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Answers;

/// <summary>A context does not take the referral on. The rules are asked once more where else it may go.</summary>
public static class DeclineReferralHandler
{
    public static (Outcome, EventsToAppend, OutgoingMessages) Handle(
        DeclineReferral command, [WriteModel(nameof(DeclineReferral.ReferralId))] Referral referral, DateTimeOffset now)
    {
        var decision = Decide(command, referral, LondonDay.Of(now));
        OutgoingMessages messages = decision.Events.Count == 0
            ? []
            : [new RouteOn { ReferralId = referral.Id, After = RoutingFacts.Declined, Service = command.Service, Reason = command.Reason }];
        return (decision.Outcome, [.. decision.Events], messages);
    }

    /// <summary>A service may decline also after it accepted: what it then learnt is the reason.</summary>
    public static Decision Decide(DeclineReferral command, Referral referral, DateOnly today) =>
        referral.Loops.GetValueOrDefault(command.Service)?.Answer switch
        {
            null => ReferralRefusals.ServiceNotAsked(command.Service),
            Answer.Declined => Decision.NothingToDo,
            not (Answer.None or Answer.Accepted) => ReferralRefusals.AlreadyAnswered(command.Service),
            _ => Decision.Record([
                .. Receipt.Of(referral, command.Service, command.By, today),
                new ReferralDeclined(referral.Id, command.Service, command.By, command.Reason, command.Why, command.Signposts, today),
            ]),
        };
}

/// <summary>An agency does not take the referral on, and says why and what else may help.</summary>
public sealed record DeclineForm
{
    /// <summary>The service that declines; needed where several of one agency were asked.</summary>
    public string? Service { get; init; }

    /// <summary>Why: one of the service's own reasons, or no-capacity, not-eligible, not-contactable, declined-by-person, already-helped, duplicate.</summary>
    public string? Reason { get; init; }

    /// <summary>Services that may help instead; codes.</summary>
    public IReadOnlyList<string>? Signposts { get; init; }

    /// <summary>What the referrer is told beside it; at most 4,000 characters.</summary>
    public string? Note { get; init; }
}

public static class DeclineForAgency
{
    /// <summary>The provider's "no" every service may say.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["already-helped", "declined-by-person", "duplicate", "no-capacity", "not-contactable", "not-eligible"];

    public static Decision Decide(DeclineForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        var (answering, refusal) = open.LoopOf(form.Service, rules);
        if (answering is null)
        {
            return refusal!;
        }

        string[] reasons = [.. Reasons.Union(answering.Terms?.DeclineReasons ?? []).Order(StringComparer.Ordinal)];
        if (form.Reason is null || !reasons.Contains(form.Reason))
        {
            return ReferralRefusals.NotAcceptable(new("/reason", "not-one-of", $"Say why: {string.Join(", ", reasons)}."));
        }

        if (form.Signposts?.Any(signpost => !rules.Services.ContainsKey(signpost)) == true)
        {
            return ReferralRefusals.NotAcceptable(new("/signposts", "unknown-word", "Signpost to services of GET services."));
        }

        if (Note.FaultOf(form.Note) is { } fault)
        {
            return ReferralRefusals.NotAcceptable(fault);
        }

        var declined = DeclineReferralHandler.Decide(
            new()
            {
                ReferralId = open.State.Id,
                Service = answering.Name,
                By = open.By.Agency,
                Reason = form.Reason,
                Why = $"The reason given: {form.Reason.Replace('-', ' ')}.",
                Signposts = form.Signposts ?? [],
            },
            open.State,
            open.Today);
        return declined.Events.Count == 0 ? declined : Decision.Record([.. declined.Events, .. Note.Beside(form.Note, answering.Name, open)]);
    }
}
