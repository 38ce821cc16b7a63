using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Acting;

/// <summary>What a service's clocks are for.</summary>
public static class LoopClock
{
    public const string Acknowledgement = "acknowledgement";
    public const string Answer = "answer";
    public const string Information = "information";
    public const string Outcome = "outcome";

    /// <summary>How long after any other has run out the coordinator takes it up.</summary>
    public const string Escalation = "escalation";

    public static readonly IReadOnlyList<string> All = [Acknowledgement, Answer, Information, Outcome, Escalation];

    /// <summary>Where a service says nothing of it.</summary>
    private static readonly ClockTerm EscalateAfter = new(2, ClockTerm.WorkingDays);

    public static readonly Rule EscalationRule = new(
        "loop-escalation", $"Where its service says nothing else, a clock that ran out is the coordinator's after {EscalateAfter.Count} {EscalateAfter.Unit.Replace('-', ' ')}.",
        "Practice of referral services, to be confirmed by the partnership", Verified: false);

    /// <summary>When something is due that is asked of a service now; null where no clock runs for it.</summary>
    public static LoopDue? Due(string service, string agency, string @for, ServiceTerms? terms, WorkingDays days, DateTimeOffset now)
    {
        if (terms?.Clocks.FirstOrDefault(clock => clock.For == @for) is not { } rule)
        {
            return null;
        }

        var due = rule.Within.DueFrom(now, days);
        var later = terms.Clocks.FirstOrDefault(clock => clock.For == Escalation)?.Within ?? EscalateAfter;
        return new(service, agency, @for, due.AsKept(), later.DueFrom(due, days).AsKept());
    }

    /// <summary>The clocks of a service just asked.</summary>
    public static IEnumerable<LoopDue> WhenAsked(string service, string agency, ServiceTerms? terms, WorkingDays days, DateTimeOffset now) =>
        new[] { Due(service, agency, Acknowledgement, terms, days, now), Due(service, agency, Answer, terms, days, now) }.OfType<LoopDue>();
}
