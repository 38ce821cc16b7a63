using System.Globalization;
using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine;
using Wolverine.Attributes;

namespace CaseCoordination.Marac.Reactions;

/// <summary>A referral for the MARAC: opens the case, screens it and answers, all in one transaction.</summary>
[StickyHandler(MaracModule.Service)]
public static class WhenReferralRoutedHandler
{
    public static async Task<OutgoingMessages> Handle(
        ReferralForService referral, IDocumentSession session, PersonKeys keys, DateTimeOffset now, CancellationToken ct)
    {
        var caseId = MaracCase.IdFor(referral.ReferralId);
        if (await session.Events.FetchStreamStateAsync(caseId, ct) is not null)
        {
            return []; // Delivered before: the case is open and its answer was sent with it.
        }

        if ((await keys.Of([referral.VictimId], ct)).GetValueOrDefault(referral.VictimId) is not { } victim)
        {
            return [Decline(referral, "person-erased", "The person this referral is about has been erased.", [])];
        }

        var screening = ScreenReferral.By(ScreeningRuleSets.On(referral.MadeOn), victim.Open<MaracDetails>(referral.Details));
        session.Events.StartStream<MaracCase>(caseId, [.. Decide(referral, screening, LondonDay.Of(now))]);
        return [Answer(referral, screening)];
    }

    public static IReadOnlyList<object> Decide(ReferralForService referral, Screening.Screening screening, DateOnly today)
    {
        var caseId = MaracCase.IdFor(referral.ReferralId);
        return
        [
            new MaracCaseOpened(
                caseId, referral.ReferralId, referral.ReferringAgency, referral.VictimId, referral.PerpetratorIds, referral.MadeOn),
            new MaracReferralScreened(
                caseId,
                referral.ReferralId,
                ScreeningRuleSets.On(referral.MadeOn).Id,
                screening.Tool,
                screening.Score,
                screening.Unanswered,
                screening.Criteria,
                screening.Outcome,
                today),
        ];
    }

    /// <summary>Below every threshold a referral goes back with somewhere else to turn, never silently.</summary>
    private static object Answer(ReferralForService referral, Screening.Screening screening) =>
        screening.Outcome == ScreeningOutcome.ThresholdMet
            ? new AcceptReferral
            {
                ReferralId = referral.ReferralId,
                Service = referral.Service,
                By = referral.Agency,
                Grounds = [.. screening.Criteria.Select(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.Criterion.ToString()))],
                Why = string.Join(" ", screening.Criteria.Select(c => c.Why)),
            }
            : Decline(
                referral,
                "threshold-not-met",
                screening.Score is { } score
                    ? string.Create(CultureInfo.InvariantCulture, $"No criterion is met: {score} of 24 topics answered yes, and no other ground reaches its threshold.")
                    : "No criterion is met: no ground reaches its threshold.",
                ["domestic-abuse-outreach"]);

    private static DeclineReferral Decline(ReferralForService referral, string reason, string why, IReadOnlyList<string> signposts) => new()
    {
        ReferralId = referral.ReferralId,
        Service = referral.Service,
        By = referral.Agency,
        Reason = reason,
        Why = why,
        Signposts = signposts,
    };
}
