using CaseCoordination.Marac.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of a MARAC case, and of a meeting, yields.</summary>
internal static class MaracFacts
{
    public const string CaseHeard = "marac.case-heard";
    public const string MeetingHeld = "marac.meeting-held";

    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        Marac.Events.CaseHeard e =>
        [
            new(CaseHeard, e.HeardOn, 1, $"{e.CaseId} {e.MeetingId}", new()
            {
                ["referring-agency"] = e.ReferringAgency,
                ["repeat"] = e.Repeat ? "yes" : "no",
                ["victim-sex"] = e.Counted.VictimSex,
                ["victim-age-band"] = e.Counted.VictimAgeBand,
                ["minoritised-ethnicity"] = e.Counted.MinoritisedEthnicity,
                ["lgbt"] = e.Counted.Lgbt,
                ["disabled"] = e.Counted.Disabled,
            }),
            .. Some("marac.children", e.Counted.Children, e),
            .. Some("marac.perpetrators-under-18", e.Counted.PerpetratorsUnder18, e),
        ],
        MeetingOpened e => [new(MeetingHeld, e.HeldOn, 1, $"{e.MeetingId}", [])],
        MaracActionCompleted e => [new("marac.action-completed", e.CompletedOn, 1, $"{e.ActionId}", new() { ["agency"] = e.Agency })],
        IdvaContactAttempted e => [new("marac.victim-contacted", e.AttemptedOn, 1, $"{e.CaseId}", new() { ["agency"] = e.Agency, ["outcome"] = e.Outcome })],
        VictimUpdated e => [new("marac.victim-updated", e.UpdatedOn, 1, $"{e.CaseId}", new() { ["agency"] = e.Agency })],
        _ => [],
    };

    private static IEnumerable<Yield> Some(string name, int quantity, Marac.Events.CaseHeard e) => quantity > 0 ? [new(name, e.HeardOn, quantity, $"{e.CaseId}", [])] : [];
}
