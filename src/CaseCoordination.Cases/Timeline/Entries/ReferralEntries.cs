using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of a referral says on a timeline; null where it says nothing.</summary>
public static class ReferralEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        ReferralReceived x => Entry(e, TimelineEntryKind.ReferralReceived, x.MadeOn, x.ReferringAgency, new()
        {
            ["kind"] = x.Kind,
            ["reference"] = x.AgencyReference,
            ["consent"] = x.Consent.Status,
        }),
        ReferralRouted x => Entry(e, TimelineEntryKind.ReferralRouted, LondonDay.Of(e.Timestamp), "", new()
        {
            ["services"] = string.Join(", ", x.Services.Select(s => s.Service)),
            ["agencies"] = string.Join(", ", x.Services.Select(s => s.Agency)),
            ["ruleSet"] = x.RuleSetVersion.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["rules"] = string.Join(", ", x.Services.SelectMany(s => s.Rules).Select(r => r.RuleId)),
            ["why"] = string.Join(" ", x.Services.SelectMany(s => s.Rules).Select(r => r.Why).Distinct()),
        }),
        ReferralUndeliverable x => Entry(e, TimelineEntryKind.ReferralUndeliverable, LondonDay.Of(e.Timestamp), "", new() { ["why"] = x.Why }),
        ReferralAcknowledged x => Entry(e, TimelineEntryKind.ReferralAcknowledged, x.AcknowledgedOn, x.By, new() { ["service"] = x.Service }),
        ReferralAccepted x => Entry(e, TimelineEntryKind.ReferralAccepted, x.AcceptedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["grounds"] = string.Join(", ", x.Grounds),
            ["why"] = x.Why,
        }),
        ReferralDeclined x => Entry(e, TimelineEntryKind.ReferralDeclined, x.DeclinedOn, x.By, new()
        {
            ["service"] = x.Service,
            ["reason"] = x.Reason,
            ["why"] = x.Why,
            ["signposts"] = string.Join(", ", x.Signposts),
        }),
        ConsentRecorded x => Entry(e, TimelineEntryKind.ConsentRecorded, x.RecordedOn, x.By, new() { ["consent"] = x.Status, ["basis"] = x.Basis ?? "" }),
        ConsentWithdrawn x => Entry(e, TimelineEntryKind.ConsentWithdrawn, x.WithdrawnOn, x.By, new()
        {
            ["told"] = string.Join(", ", x.Told.Select(holder => holder.Agency).Distinct()),
        }),
        WithdrawalAcknowledged x => Entry(e, TimelineEntryKind.WithdrawalAcknowledged, x.AcknowledgedOn, x.Agency, new()
        {
            ["keeps"] = x.Keeps ? "yes" : "no",
            ["basis"] = x.Basis ?? "",
        }),
        ReferralPersonErased x => Entry(e, TimelineEntryKind.PersonErased, x.ErasedOn, "", new() { ["role"] = x.Role }),
        ReferralReturned x => Entry(e, TimelineEntryKind.ReferralReturned, x.ReturnedOn, "", []),
        _ => null,
    };

    private static TimelineEntry Entry(
        IEvent e, TimelineEntryKind kind, DateOnly happenedOn, string agency, Dictionary<string, string> facts) => new()
        {
            Id = e.Id,
            Kind = kind,
            HappenedOn = happenedOn,
            RecordedAt = e.Timestamp,
            RecordedBy = e.UserName ?? "system",
            Agency = agency,
            StreamId = e.StreamId,
            Version = e.Version,
            Position = e.Sequence,
            Facts = facts,
        };
}
