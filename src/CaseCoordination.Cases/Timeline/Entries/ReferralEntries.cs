using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of a referral says on a timeline.</summary>
internal static class ReferralEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        ReferralReceived x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralReceived, x.MadeOn, x.ReferringAgency, new()
        {
            ["kind"] = x.Kind,
            ["reference"] = x.AgencyReference,
            ["consent"] = x.Consent.Status,
        }),
        ReferralRouted x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralRouted, LondonDay.Of(e.Timestamp), "", new()
        {
            ["services"] = string.Join(", ", x.Services.Select(s => s.Service)),
            ["agencies"] = string.Join(", ", x.Services.Select(s => s.Agency)),
            ["ruleSet"] = x.RuleSetVersion.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["rules"] = string.Join(", ", x.Services.SelectMany(s => s.Rules).Select(r => r.RuleId)),
            ["why"] = string.Join(" ", x.Services.SelectMany(s => s.Rules).Select(r => r.Why).Distinct()),
        }),
        ReferralUndeliverable x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralUndeliverable, LondonDay.Of(e.Timestamp), "", new() { ["why"] = x.Why }),
        ReferralAcknowledged x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralAcknowledged, x.AcknowledgedOn, x.By, new() { ["service"] = x.Service }),
        ReferralAccepted x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralAccepted, x.AcceptedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["grounds"] = string.Join(", ", x.Grounds),
            ["why"] = x.Why,
        }),
        ReferralDeclined x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralDeclined, x.DeclinedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["reason"] = x.Reason,
            ["why"] = x.Why,
            ["signposts"] = string.Join(", ", x.Signposts),
        }),
        ConsentRecorded x => TimelineEntries.Entry(e, TimelineEntryKind.ConsentRecorded, x.RecordedOn, x.By, new() { ["consent"] = x.Status, ["basis"] = x.Basis ?? "" }),
        ConsentWithdrawn x => TimelineEntries.Entry(e, TimelineEntryKind.ConsentWithdrawn, x.WithdrawnOn, x.By, new()
        {
            ["told"] = string.Join(", ", x.Told.Select(holder => holder.Agency).Distinct()),
        }),
        WithdrawalAcknowledged x => TimelineEntries.Entry(e, TimelineEntryKind.WithdrawalAcknowledged, x.AcknowledgedOn, x.Agency, new()
        {
            ["keeps"] = x.Keeps ? "yes" : "no",
            ["basis"] = x.Basis ?? "",
        }),
        ReferralPersonErased x => TimelineEntries.Entry(e, TimelineEntryKind.PersonErased, x.ErasedOn, "", new() { ["role"] = x.Role }),
        ReferralReturned x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralReturned, x.ReturnedOn, "", []),
        _ => OfLoop(e),
    };
    private static TimelineEntry? OfLoop(IEvent e) => e.Data switch
    {
        ClocksStarted x => TimelineEntries.Entry(e, TimelineEntryKind.ClocksStarted, LondonDay.Of(e.Timestamp), "", new()
        {
            ["due"] = string.Join("; ", x.Due.Select(due => $"{due.For} {due.Service} {LastDayOf(due.DueBy):yyyy-MM-dd}")),
        }),
        ResponseOverdue x => TimelineEntries.Entry(e, TimelineEntryKind.ResponseOverdue, x.OverdueOn, x.Agency, new() { ["service"] = x.Service, ["for"] = x.For }),
        LoopEscalated x => TimelineEntries.Entry(e, TimelineEntryKind.LoopEscalated, x.EscalatedOn, x.Agency, new() { ["service"] = x.Service, ["for"] = x.For }),
        AnswerExplained x => TimelineEntries.Entry(e, TimelineEntryKind.AnswerExplained, x.ExplainedOn, x.By, new() { ["service"] = x.Service }),
        InformationRequested x => TimelineEntries.Entry(e, TimelineEntryKind.InformationRequested, x.RequestedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["due"] = x.DueBy is { } due ? $"{LastDayOf(due):yyyy-MM-dd}" : "",
        }),
        InformationProvided x => TimelineEntries.Entry(e, TimelineEntryKind.InformationProvided, x.ProvidedOn, x.By, []),
        ReferralRedirected x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralRedirected, x.RedirectedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["to"] = x.ToService,
            ["reason"] = x.Reason,
        }),
        ReferralSentByHand x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralSentByHand, x.SentOn, x.By, new() { ["service"] = x.Service }),
        ReferralWithdrawn x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralWithdrawn, x.WithdrawnOn, x.By, new()
        {
            ["reason"] = x.Reason,
            ["told"] = string.Join(", ", x.Told.Select(holder => holder.As)),
        }),
        ServiceProgressed x => TimelineEntries.Entry(e, TimelineEntryKind.ServiceProgressed, x.ProgressedOn, x.By, new() { ["service"] = x.Service, ["step"] = x.Step }),
        ReferralOutcomeRecorded x => TimelineEntries.Entry(e, TimelineEntryKind.OutcomeRecorded, x.ClosedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["outcome"] = x.Outcome,
            ["why"] = x.Why ?? "",
        }),
        ReferralClosed x => TimelineEntries.Entry(e, TimelineEntryKind.ReferralClosed, x.ClosedOn, "", []),
        EntryCorrected x => TimelineEntries.Entry(e, TimelineEntryKind.EntryCorrected, x.CorrectedOn, x.By, new() { ["entry"] = $"{x.Entry}" }),
        PersonCorrected x => TimelineEntries.Entry(e, TimelineEntryKind.PersonCorrected, x.CorrectedOn, x.By, new() { ["role"] = x.Role, ["fields"] = string.Join(", ", x.Fields) }),
        EntryDisputed x => TimelineEntries.Entry(e, TimelineEntryKind.EntryDisputed, x.DisputedOn, x.By, new() { ["entry"] = $"{x.Entry}" }),
        FurtherReferralFound x => TimelineEntries.Entry(e, TimelineEntryKind.FurtherReferralFound, x.FoundOn, "", new() { ["referral"] = $"{x.EarlierReferralId}" }),
        _ => null,
    };

    /// <summary>A day's clock runs out at the midnight that ends it.</summary>
    private static DateOnly LastDayOf(DateTimeOffset due) => LondonDay.Of(due.AddTicks(-1));
}
