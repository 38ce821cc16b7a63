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
        _ => null,
    };
}
