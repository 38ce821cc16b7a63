using System.Globalization;
using CaseCoordination.Asb.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of an anti-social behaviour case says on a timeline.</summary>
internal static class AsbEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        AsbCaseOpened x => TimelineEntries.Entry(e, TimelineEntryKind.AsbCaseOpened, x.OpenedOn, x.LeadAgency, new()
        {
            ["subject"] = x.SubjectKind,
            ["category"] = x.Category,
            ["area"] = x.Area,
            ["exploitation"] = x.Exploitation,
            ["from"] = x.ReferralId is null ? "an-officer" : "a-referral",
        }),
        AsbReferralTakenOn x => TimelineEntries.Entry(e, TimelineEntryKind.AsbReferralTakenOn, x.TakenOnOn, x.By, []),
        AsbIncidentLogged x => TimelineEntries.Entry(e, TimelineEntryKind.AsbIncidentLogged, x.OccurredOn, x.By, new()
        {
            ["conduct"] = x.Conduct,
            ["reportedTo"] = x.ReportedTo ?? "",
        }),
        ExploitationPathwayConsidered x => TimelineEntries.Entry(e, TimelineEntryKind.AsbExploitationConsidered, x.ConsideredOn, x.By, new() { ["outcome"] = x.Outcome }),
        AsbCaseClosed x => TimelineEntries.Entry(e, TimelineEntryKind.AsbCaseClosed, x.ClosedOn, x.By, new() { ["reason"] = x.Reason }),
        AsbPersonErased x => TimelineEntries.Entry(e, TimelineEntryKind.AsbPersonErased, x.ErasedOn, "", new() { ["role"] = x.Role }),
        _ => Intervention(e) ?? Clock(e),
    };

    private static TimelineEntry? Intervention(IEvent e) => e.Data switch
    {
        InterventionProposed x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionProposed, x.ProposedOn, x.By, new(Number(x.Number))
        {
            ["step"] = x.Step,
            ["conduct"] = x.Conduct,
            ["skipped"] = string.Join(", ", x.Skipped),
            ["signatories"] = string.Join(", ", x.Signatories),
            ["terms"] = x.Terms.Count.ToString(CultureInfo.InvariantCulture),
        }),
        InterventionApproved x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionApproved, x.ApprovedOn, x.By, Number(x.Number)),
        InterventionServed x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionServed, x.ServedOn, x.ServedBy, new(Number(x.Number))
        {
            ["step"] = x.Step,
            ["rule"] = x.RuleId,
            ["method"] = x.Method,
            ["until"] = Day(x.EndsOn),
            ["ageBand"] = x.AgeBand,
            ["ageBasis"] = x.AgeBasis ?? "",
        }),
        ComplianceChecked x => TimelineEntries.Entry(e, TimelineEntryKind.AsbComplianceChecked, x.CheckedOn, x.By, new(Number(x.Number)) { ["outcome"] = x.Outcome }),
        BreachReported x => TimelineEntries.Entry(e, TimelineEntryKind.AsbBreachReported, x.OccurredOn, x.By, Number(x.Number)),
        BreachConfirmed x => TimelineEntries.Entry(e, TimelineEntryKind.AsbBreachConfirmed, x.DecidedOn, x.By, new(Number(x.Number)) { ["step"] = x.Step, ["action"] = x.Action }),
        BreachNotConfirmed x => TimelineEntries.Entry(e, TimelineEntryKind.AsbBreachNotConfirmed, x.DecidedOn, x.By, Number(x.Number)),
        InterventionReviewed x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionReviewed, x.ReviewedOn, x.By, new(Number(x.Number))
        {
            ["outcome"] = x.Outcome,
            ["next"] = Day(x.NextOn),
        }),
        InterventionChallenged x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionChallenged, x.ChallengedOn, x.By, Number(x.Number)),
        InterventionChallengeRuled x => TimelineEntries.Entry(e, TimelineEntryKind.AsbChallengeRuled, x.RuledOn, x.By, new(Number(x.Number)) { ["ruling"] = x.Ruling }),
        InterventionEnded x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionEnded, x.EndedOn, x.By, new(Number(x.Number)) { ["step"] = x.Step, ["reason"] = x.Reason }),
        _ => null,
    };

    private static TimelineEntry? Clock(IEvent e) => e.Data switch
    {
        InterventionReviewFellDue x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionReviewDue, x.DueOn, "", Number(x.Number)),
        InterventionExpired x => TimelineEntries.Entry(e, TimelineEntryKind.AsbInterventionExpired, x.EndedOn, "", new(Number(x.Number)) { ["step"] = x.Step }),
        PenaltyPaymentFellDue x => TimelineEntries.Entry(e, TimelineEntryKind.AsbPenaltyUnpaid, x.DueOn, "", Number(x.Number)),
        ChallengePeriodEnded x => TimelineEntries.Entry(e, TimelineEntryKind.AsbChallengePeriodEnded, x.EndedOn, "", Number(x.Number)),
        _ => null,
    };

    private static Dictionary<string, string> Number(int number) => new() { ["number"] = number.ToString(CultureInfo.InvariantCulture) };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
