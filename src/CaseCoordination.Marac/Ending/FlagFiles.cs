using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;

namespace CaseCoordination.Marac.Ending;

/// <summary>Marks every agency's file when a case's work is done.</summary>
public static class FlagFiles
{
    public static readonly Rule Rule = new(
        "marac-flags", "When a case's work is done every agency's file stays marked until the window of a repeat is over.",
        "SafeLives, flag and tag: reviewed after 12 months without an incident; that marks lapse by themselves is a proposal", Verified: false);

    public static FilesFlagged Of(MaracCase done, DateOnly today)
    {
        var rule = RepeatRules.On(done.ReferredOn);
        var anchor = rule.AnchorOf(done.ReferredOn, done.HeardOn) ?? done.ReferredOn;
        return new(done.Id, [.. done.Parties], anchor, rule.LastDay(anchor), today);
    }

    /// <summary>The marks that follow where an event ended the last of a case's actions; none otherwise.</summary>
    public static IReadOnlyList<object> After(MaracCase before, object @event, DateOnly today) =>
        MaracCaseFold.Evolve(before, @event) is { Status: CaseStatus.ActionsOpen } after && after.Actions.Values.All(action => !action.IsOpen)
            ? [@event, Of(after, today)]
            : [@event];
}
