using System.Globalization;
using CaseCoordination.Asb.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of a case review says on a timeline.</summary>
internal static class CaseReviewEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        CaseReviewRequested x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewRequested, x.RequestedOn, x.ReceivedBy, new()
        {
            ["problem"] = x.Problem,
            ["reports"] = Count(x.Reports.Count),
            ["due"] = string.Join(", ", x.Due.Select(due => string.Create(CultureInfo.InvariantCulture, $"{due.Step} by {due.By:yyyy-MM-dd}"))),
        }),
        CaseReviewAcknowledged x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewAcknowledged, x.AcknowledgedOn, x.By, []),
        CaseReviewInformationRequested x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewInformationRequested, x.RequestedOn, x.By, new()
        {
            ["agencies"] = string.Join(", ", x.Agencies),
        }),
        CaseReviewThresholdMet x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewThresholdMet, x.DecidedOn, x.By, new()
        {
            ["rule"] = x.RuleId,
            ["qualifying"] = Count(x.Qualifying),
            ["ground"] = x.Ground,
        }),
        CaseReviewThresholdNotMet x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewThresholdNotMet, x.DecidedOn, x.By, new()
        {
            ["rule"] = x.RuleId,
            ["qualifying"] = Count(x.Qualifying),
            ["reason"] = x.Reason,
        }),
        CaseReviewPanelHeld x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewPanelHeld, x.HeldOn, x.By, new()
        {
            ["agencies"] = string.Join(", ", x.Agencies),
            ["recommendations"] = Count(x.Recommendations.Count),
        }),
        CaseReviewOutcomeSent x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewOutcomeSent, x.SentOn, x.By, []),
        CaseReviewAppealed x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewAppealed, x.AppealedOn, x.By, []),
        CaseReviewClockStruck x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewOverdue, x.DueOn, "", new() { ["step"] = x.Step }),
        CaseReviewClosed x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewClosed, x.ClosedOn, x.By, new() { ["reason"] = x.Reason }),
        CaseReviewApplicantErased x => TimelineEntries.Entry(e, TimelineEntryKind.CaseReviewApplicantErased, x.ErasedOn, "", []),
        _ => null,
    };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
