using System.Text.Json;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of the stalking service yields: actions 1.11 to 1.13, 5.19 and 5.20 of the plan.</summary>
internal static class StalkingFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        StalkingCaseOpened e =>
        [
            new("stalking.referral", e.ReferredOn, 1, e.ReferralId.ToString(), new()
            {
                ["kind"] = e.Kind,
                ["referring-agency"] = e.ReferringAgency,
                ["agency"] = e.Agency,
                ["victim-age-band"] = e.VictimAgeBand,
                ["domestic-abuse"] = e.DomesticAbuse ? "yes" : "no",
            }),
        ],
        StalkingSupportGiven { Support: StalkingSupport.SafetyPackIssued } e => [new("stalking.safety-pack", e.GivenOn, 1, e.CaseId.ToString(), new() { ["agency"] = e.By })],
        StalkingCaseClosed e => [new("stalking.case-closed", e.ClosedOn, 1, e.CaseId.ToString(), new() { ["agency"] = e.Agency, ["reason"] = Code(e.Reason) })],
        SignpostedToStalkingService e => [new("stalking.signposting", e.SignpostedOn, 1, e.SignpostingId.ToString(), new() { ["agency"] = e.By })],
        StalkingClinicHeld e =>
        [
            new("stalking.clinic-held", e.HeldOn, 1, e.SessionId.ToString(), new() { ["agency"] = e.By }),
            new("stalking.clinic-slots-offered", e.HeldOn, e.SlotsOffered, e.SessionId.ToString(), new() { ["agency"] = e.By }),
            new("stalking.clinic-slots-attended", e.HeldOn, e.SlotsAttended, e.SessionId.ToString(), new() { ["agency"] = e.By }),
        ],
        StalkingClinicCancelled e =>
            [new("stalking.clinic-cancelled", e.PlannedFor, 1, e.SessionId.ToString(), new() { ["agency"] = e.By, ["reason"] = Code(e.Reason) })],
        StalkingWorkshopDelivered e =>
        [
            new("stalking.workshop", e.DeliveredOn, 1, e.WorkshopId.ToString(), new() { ["agency"] = e.By }),
            new("stalking.workshop-attended", e.DeliveredOn, e.Attended, e.WorkshopId.ToString(), new() { ["agency"] = e.By }),
        ],
        _ => [],
    };

    private static string Code(Enum code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
