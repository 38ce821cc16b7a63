using System.Text.Json;
using CaseCoordination.Isva.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of the ISVA service yields: action 5.15 of the plan.</summary>
internal static class IsvaFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        IsvaCaseOpened e =>
        [
            new("isva.referral", e.ReferredOn, 1, e.ReferralId.ToString(), new()
            {
                ["source"] = Code(e.Source),
                ["from-forum"] = e.Source is IsvaSource.SafeguardingMeeting or IsvaSource.OcgMeeting ? "yes" : "no",
                ["referring-agency"] = e.ReferringAgency,
                ["agency"] = e.Agency,
            }),
        ],
        IsvaCaseClosed e => [new("isva.case-closed", e.ClosedOn, 1, e.CaseId.ToString(), new() { ["agency"] = e.Agency, ["reason"] = Code(e.Reason) })],
        IsvaOutcomesRecorded e =>
        [
            .. e.Answers.Select(a => new Yield("isva.outcome", e.RecordedOn, 1, e.CaseId.ToString(), new()
            {
                ["at"] = Code(e.At),
                ["outcome"] = Code(a.Outcome),
                ["answer"] = Code(a.Answer),
            })),
        ],
        IsvaForumMet e =>
        [
            new("isva.meeting", e.HeldOn, 1, e.MeetingId.ToString(), DimensionsOf(e)),
            new("isva.meeting-attended", e.HeldOn, e.Attended ? 1 : 0, e.MeetingId.ToString(), DimensionsOf(e)),
            new("isva.meeting-referrals", e.HeldOn, e.ReferralsMade, e.MeetingId.ToString(), DimensionsOf(e)),
        ],
        _ => [],
    };

    private static Dictionary<string, string> DimensionsOf(IsvaForumMet e) => new() { ["forum"] = Code(e.Forum), ["agency"] = e.By };

    private static string Code(Enum code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
