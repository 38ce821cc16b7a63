using System.Text.Json;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Referrals.Messages;
using Marten;

namespace CaseCoordination.Marac.Acting;

/// <summary>Tells the referral what became of its case; asked of the case as it stands, so that it may come twice.</summary>
public static class TellReferrerHandler
{
    public static async Task<object?> Handle(TellReferrer tell, IQuerySession session, CancellationToken ct) =>
        await session.Events.AggregateStreamAsync<MaracCase>(tell.CaseId, token: ct) is { } found ? Answer(found) : null;

    public static object? Answer(MaracCase found) => found switch
    {
        { Status: CaseStatus.Declined } => Decline(found, found.DeclinedFor ?? "declined", "The chair signed off that the MARAC does not hear it."),
        { Status: CaseStatus.Returned } => Decline(found, "threshold-not-met", "No criterion is met, and it is no repeat."),
        { Status: CaseStatus.Accepted, Outcome: ScreeningOutcome.ThresholdMet } => Accept(found),
        { Status: CaseStatus.Flagged, NoActions: true } => Close(found, "heard-no-actions", "The MARAC heard the case and agreed no action."),
        { Status: CaseStatus.Flagged } => Close(found, "heard-actions-done", "The MARAC heard the case, and its actions have ended."),
        { Status: CaseStatus.TransferredOut } => Close(found, "transferred", "Another MARAC has taken the case over."),
        { Status: CaseStatus.Closed, Held: true } => Close(found, "person-deceased", "The case is closed and kept."),
        { Status: CaseStatus.Voided } => Close(found, "opened-in-error", "The case was opened in error, and two people agreed so."),
        _ => null,
    };

    private static AcceptReferral Accept(MaracCase found) => new()
    {
        ReferralId = found.ReferralId,
        Service = MaracModule.Service,
        By = By(found),
        Grounds = [.. found.Criteria.Order().Select(criterion => JsonNamingPolicy.KebabCaseLower.ConvertName(criterion.ToString()))],
        Why = "The coordinator judged that it meets a criterion.",
    };

    private static DeclineReferral Decline(MaracCase found, string reason, string why) => new()
    {
        ReferralId = found.ReferralId,
        Service = MaracModule.Service,
        By = By(found),
        Reason = reason,
        Why = why,
        Signposts = ["domestic-abuse-outreach"],
    };

    private static CloseReferral Close(MaracCase found, string outcome, string why) => new()
    {
        ReferralId = found.ReferralId,
        Service = MaracModule.Service,
        By = By(found),
        Outcome = outcome,
        Why = why,
    };

    private static string By(MaracCase found) => found.Described?.Service ?? MaracModule.Service;
}
