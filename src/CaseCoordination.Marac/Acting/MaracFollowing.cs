using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using Wolverine;

namespace CaseCoordination.Marac.Acting;

/// <summary>What the events of cases and meetings are followed by.</summary>
public static class MaracFollowing
{
    public static IEnumerable<object> Of(object @event) => @event switch
    {
        RepeatConfirmed e => [Tell(e.CaseId), new AskIdva { CaseId = e.CaseId }, new ExtendFlags { CaseId = e.EarlierCaseId, ByCaseId = e.CaseId }],
        CriterionAdded e => [Tell(e.CaseId), new AskIdva { CaseId = e.CaseId }],
        RepeatDismissed e => [Tell(e.CaseId)],
        CaseDeclined e => [Tell(e.CaseId)],
        TransferAcknowledged e => [Tell(e.CaseId)],
        DeathRecorded e => [Tell(e.CaseId), .. e.HoldRetention ? [new HoldCase { CaseId = e.CaseId, DeathIn = e.CaseId }] : Array.Empty<object>()],
        CaseVoided e => [Tell(e.CaseId)],
        FilesFlagged e => [Tell(e.CaseId), Expire(e.CaseId, e.Until)],
        FlagsExtended e => [Expire(e.CaseId, e.Until)],
        MaracActionAgreed e => [Watch(e.CaseId, e.ActionId, e.DueOn)],
        MaracActionReassigned e => [Watch(e.CaseId, e.ActionId, e.DueOn)],
        CaseListed e => [new PutOnAgenda { MeetingId = e.MeetingId, CaseId = e.CaseId, Late = e.Late }, new WatchIdvaContact { CaseId = e.CaseId }],
        CaseHeard e => [new WatchVictimUpdate { CaseId = e.CaseId }],
        IdvaAsked e => [new WatchIdvaContact { CaseId = e.CaseId }],
        AgencyExcluded e => [new AskIdva { CaseId = e.CaseId }],
        CaseDeferred e => [new TakeOffAgenda { MeetingId = e.MeetingId, CaseId = e.CaseId }],
        ConflictDeclared e => [new ExcludeAgency { CaseId = e.CaseId, MeetingId = e.MeetingId, Agency = e.Agency }],
        MeetingCancelled e => e.Cases.Select(found => new UnlistCase { CaseId = found, MeetingId = e.MeetingId }),
        _ => [],
    };

    /// <summary>Watches an action from the morning after it is due.</summary>
    internal static object Watch(Guid caseId, Guid actionId, DateOnly dueOn) => Watch(caseId, actionId, dueOn, dueOn.AddDays(1));

    internal static object Watch(Guid caseId, Guid actionId, DateOnly dueOn, DateOnly on) =>
        new WatchAction { CaseId = caseId, ActionId = actionId, DueOn = dueOn }.ScheduledAt(Morning(on));

    internal static object Expire(Guid caseId, DateOnly until) => InTheMorning(new ExpireFlags { CaseId = caseId }, until.AddDays(1));

    internal static object InTheMorning<T>(T message, DateOnly on) => message.ScheduledAt(Morning(on));

    private static TellReferrer Tell(Guid caseId) => new() { CaseId = caseId };

    /// <summary>Six by UTC is morning in London on either side of a clock change, and the same London day.</summary>
    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(6, 0), TimeSpan.Zero);
}
