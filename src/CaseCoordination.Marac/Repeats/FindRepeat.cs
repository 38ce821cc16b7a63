using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;

namespace CaseCoordination.Marac.Repeats;

/// <summary>An earlier case of what seem the same two people.</summary>
public sealed record EarlierCase(MaracCase Case, bool Certain);

/// <summary>
/// Finds whether a referral is of a further incident in the window of an earlier case. The incident's day counts, not the
/// day it was sent; of several earlier cases the last anchor counts, so that each repeat starts the window anew.
/// </summary>
/// <remarks>Source: SafeLives, definition of a repeat. An earlier referral that no meeting would have heard starts no window (a proposal).</remarks>
public static class FindRepeat
{
    public static RepeatFound? Decide(
        Guid caseId, DateOnly referredOn, DateOnly incidentOn, IReadOnlyList<EarlierCase> earlier, DateOnly today)
    {
        var rule = RepeatRules.On(referredOn);
        return earlier
            .Where(one => one.Case.Id != caseId && StartsWindow(one.Case))
            .Select(one => (one.Case.Id, one.Certain, Anchor: rule.AnchorOf(one.Case.ReferredOn, one.Case.HeardOn)))
            .Where(one => one.Anchor is { } anchor && rule.Covers(anchor, incidentOn))
            .OrderByDescending(one => one.Certain).ThenByDescending(one => one.Anchor).ThenBy(one => one.Id)
            .Select(one => new RepeatFound(caseId, one.Id, one.Anchor!.Value, incidentOn, one.Certain, rule.Id, today))
            .FirstOrDefault();
    }

    private static bool StartsWindow(MaracCase earlier) =>
        earlier.Outcome == ScreeningOutcome.ThresholdMet && earlier.Status is not (CaseStatus.Declined or CaseStatus.Voided);
}
