using System.Globalization;
using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Advocacy;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine;
using Wolverine.Attributes;

namespace CaseCoordination.Marac.Reactions;

/// <summary>A referral for the MARAC: opens the case, screens it, looks for an earlier case of the same two people and answers, all in one transaction.</summary>
[StickyHandler(MaracModule.Service)]
public static class WhenReferralRoutedHandler
{
    public static async Task<OutgoingMessages> Handle(
        ReferralForService referral, IDocumentSession session, PersonKeys keys, CoreAgencies core, WorkingDays working, DateTimeOffset now, CancellationToken ct)
    {
        var caseId = MaracCase.IdFor(referral.ReferralId);
        if (await session.Events.FetchStreamStateAsync(caseId, ct) is not null)
        {
            return []; // Delivered before: the case is open and its answer was sent with it.
        }

        if ((await keys.Of([referral.AboutId], ct)).GetValueOrDefault(referral.AboutId) is not { } victim)
        {
            return [Decline(referral, "person-erased", "The person this referral is about has been erased.", [])];
        }

        var details = victim.Open<MaracDetails>(referral.Details);
        var tokens = CaseTokens.Of(caseId, referral.People);
        var today = LondonDay.Of(now);
        var repeat = FindRepeat.Decide(caseId, referral.MadeOn, IncidentOn(referral, details), await EarlierCases.Like(tokens, session, ct), today);
        var screening = ScreenReferral.By(ScreeningRuleSets.On(referral.MadeOn), details);
        screening = repeat is { Certain: true } ? screening.WithRepeat() : screening;
        var opened = Decide(referral, screening, today, details, repeat);
        var advocate = AskIdvaHandler.Decide(opened.Aggregate((MaracCase?)null, MaracCaseFold.Evolve)!, core, today, working).Events;
        session.Events.StartStream<MaracCase>(caseId, [.. opened, .. advocate]);
        session.Store(tokens);
        var messages = Follow(referral, screening, repeat);
        messages.AddRange(advocate.SelectMany(MaracFollowing.Of));
        return messages;
    }

    /// <summary>A certain repeat is a criterion already; a likely one that nothing else carries waits for the coordinator.</summary>
    public static IReadOnlyList<object> Decide(
        ReferralForService referral, Screening.Screening screening, DateOnly today, MaracDetails details, RepeatFound? repeat)
    {
        var caseId = MaracCase.IdFor(referral.ReferralId);
        return
        [
            new MaracCaseOpened(
                caseId, referral.ReferralId, referral.ReferringAgency, referral.AboutId, referral.PerpetratorIds, referral.MadeOn),
            new MaracReferralScreened(
                caseId,
                referral.ReferralId,
                ScreeningRuleSets.On(referral.MadeOn).Id,
                screening.Tool,
                screening.Score,
                screening.Unanswered,
                screening.Criteria,
                Waits(screening, repeat) ? ScreeningOutcome.AwaitsRepeatConfirmation : screening.Outcome,
                today),
            DescribeCase.By(referral, details, IncidentOn(referral, details)),
            .. repeat is null ? (object[])[] : [repeat],
        ];
    }

    private static bool Waits(Screening.Screening screening, RepeatFound? repeat) =>
        repeat is { Certain: false } && screening.Outcome == ScreeningOutcome.ReturnedToReferrer;

    /// <summary>The incident's own day where the form gives it, else the day the referral was made.</summary>
    private static DateOnly IncidentOn(ReferralForService referral, MaracDetails details) => details.Repeat?.IncidentOn ?? referral.MadeOn;

    private static OutgoingMessages Follow(ReferralForService referral, Screening.Screening screening, RepeatFound? repeat)
    {
        OutgoingMessages messages = [];
        if (!Waits(screening, repeat))
        {
            messages.Add(Answer(referral, screening));
        }

        if (repeat is { Certain: true })
        {
            messages.Add(new ExtendFlags { CaseId = repeat.EarlierCaseId, ByCaseId = repeat.CaseId });
        }

        return messages;
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
