using System.Collections.Immutable;
using CaseCoordination.Marac.Events;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Stalking.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Banner;

/// <summary>What whoever opens a case must see before anything else. Told by the events of its matters alone; no name in it.</summary>
/// <param name="FlaggedUntil">The last day the agencies keep their files marked; null where none is in force.</param>
/// <param name="Actions">What was agreed at a MARAC and is not done, the first due first.</param>
/// <param name="SafeContact">Whether anybody may contact her, and how long that holds.</param>
/// <param name="Consent">What she last said; null where nobody said anything.</param>
/// <param name="Children">The most children one referral names.</param>
/// <param name="Conflicts">Agencies with a conflict of interest, by code.</param>
/// <param name="Repeats">Repeats found or confirmed in the twelve months to this day.</param>
/// <param name="Died">Somebody in it died: victim or perpetrator.</param>
public sealed record CaseBanner(
    DateOnly? FlaggedUntil,
    IReadOnlyList<OpenAction> Actions,
    SafeContactStanding SafeContact,
    ConsentStanding? Consent,
    int Children,
    IReadOnlyList<string> Conflicts,
    int Repeats,
    IReadOnlyList<string> Died)
{
    public static readonly CaseBanner Empty = new(null, [], new(SafeContactState.NotAgreed, null), null, 0, [], 0, []);
}

/// <summary>An action of a MARAC that is still to be done.</summary>
public sealed record OpenAction(Guid CaseId, Guid ActionId, string Agency, string Type, DateOnly DueOn, bool Overdue);

/// <param name="Until">The last day it holds, or held.</param>
public sealed record SafeContactStanding(SafeContactState State, DateOnly? Until);

public enum SafeContactState
{
    /// <summary>Nobody asked her: nobody may contact her.</summary>
    NotAgreed = 1,
    Agreed = 2,

    /// <summary>Too long ago to rely on.</summary>
    Expired = 3,

    /// <summary>Something happened since that may have made it unsafe.</summary>
    Doubted = 4,
}

/// <param name="Status">given, refused, overridden, withdrawn or another word of the form.</param>
public sealed record ConsentStanding(string Status, DateOnly On);

/// <summary>Folds the events of a case's matters, in the order of the log, into its banner on a day.</summary>
public static class CaseBanners
{
    private const int RepeatMonths = 12;

    /// <summary>The events it looks at; others say nothing here.</summary>
    public static readonly Type[] Told =
    [
        typeof(ReferralReceived), typeof(ConsentRecorded), typeof(ConsentWithdrawn),
        typeof(RepeatFound), typeof(RepeatConfirmed), typeof(RepeatDismissed), typeof(AgencyExcluded), typeof(FilesFlagged), typeof(FlagsExtended), typeof(FlagsExpired),
        typeof(MaracActionAgreed), typeof(MaracActionReassigned), typeof(MaracActionCompleted), typeof(MaracActionNotDone), typeof(MaracActionSuperseded),
        typeof(DeathRecorded), typeof(StalkingSafeContactAgreed), typeof(StalkingSafeContactDoubted),
    ];

    public static CaseBanner Of(IEnumerable<IEvent> events, DateOnly today)
    {
        IReadOnlyList<object> told = [.. events.OrderBy(e => e.Sequence).Select(e => e.Data)];
        return new(
            FlagOf(told, today),
            [.. ActionsOf(told, today).OrderBy(action => action.DueOn).ThenBy(action => action.ActionId)],
            SafeContactOf(told, today),
            ConsentOf(told),
            told.OfType<ReferralReceived>().Select(e => e.People.Count(person => person.Role == "child")).DefaultIfEmpty(0).Max(),
            [.. told.OfType<AgencyExcluded>().Select(e => e.Agency).Distinct().Order(StringComparer.Ordinal)],
            RepeatsOf(told, today),
            [.. told.OfType<DeathRecorded>().Select(e => e.Role).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static DateOnly? FlagOf(IEnumerable<object> told, DateOnly today)
    {
        var until = told.Aggregate(ImmutableDictionary<Guid, DateOnly>.Empty, (flags, e) => e switch
        {
            FilesFlagged x => flags.SetItem(x.CaseId, x.Until),
            FlagsExtended x => flags.SetItem(x.CaseId, x.Until),
            FlagsExpired x => flags.Remove(x.CaseId),
            _ => flags,
        });
        return until.Values.Where(day => day >= today).Cast<DateOnly?>().Max();
    }

    private static IEnumerable<OpenAction> ActionsOf(IEnumerable<object> told, DateOnly today) => told.Aggregate(ImmutableDictionary<Guid, OpenAction>.Empty, (open, e) => e switch
    {
        MaracActionAgreed x => open.SetItem(x.ActionId, new(x.CaseId, x.ActionId, x.Agency, x.Type, x.DueOn, x.DueOn < today)),
        MaracActionReassigned x when open.TryGetValue(x.ActionId, out var action) => open.SetItem(x.ActionId, action with { Agency = x.To, DueOn = x.DueOn, Overdue = x.DueOn < today }),
        MaracActionCompleted x => open.Remove(x.ActionId),
        MaracActionNotDone x => open.Remove(x.ActionId),
        MaracActionSuperseded x => open.Remove(x.ActionId),
        _ => open,
    }).Values;

    private static SafeContactStanding SafeContactOf(IEnumerable<object> told, DateOnly today) =>
        told.Where(e => e is StalkingSafeContactAgreed or StalkingSafeContactDoubted).Aggregate(CaseBanner.Empty.SafeContact, (standing, e) => e switch
        {
            StalkingSafeContactAgreed x => new(x.ExpiresOn < today ? SafeContactState.Expired : SafeContactState.Agreed, x.ExpiresOn),
            _ => standing.State == SafeContactState.NotAgreed ? standing : standing with { State = SafeContactState.Doubted },
        });

    private static ConsentStanding? ConsentOf(IEnumerable<object> told) => told.Aggregate((ConsentStanding?)null, (standing, e) => e switch
    {
        ReferralReceived x => new(x.Consent.Status, x.MadeOn),
        ConsentRecorded x => new(x.Status, x.RecordedOn),
        ConsentWithdrawn x => new("withdrawn", x.WithdrawnOn),
        _ => standing,
    });

    /// <summary>A repeat counts on the day of its incident, once it is certain or a person confirmed it.</summary>
    private static int RepeatsOf(IReadOnlyList<object> told, DateOnly today)
    {
        var confirmed = told.OfType<RepeatConfirmed>().Select(e => e.CaseId).ToHashSet();
        var dismissed = told.OfType<RepeatDismissed>().Select(e => e.CaseId).ToHashSet();
        return told.OfType<RepeatFound>().Count(e =>
            (e.Certain || confirmed.Contains(e.CaseId)) && !dismissed.Contains(e.CaseId) && e.IncidentOn > today.AddMonths(-RepeatMonths) && e.IncidentOn <= today);
    }
}
