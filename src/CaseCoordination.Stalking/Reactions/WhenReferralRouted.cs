using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Stalking.Clocks;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Messages;
using CaseCoordination.Stalking.Screening;
using Marten;
using Wolverine;
using Wolverine.Attributes;

namespace CaseCoordination.Stalking.Reactions;

/// <summary>
/// A referral for the stalking service: opens the case and screens it. People acknowledge and answer it, at the
/// referral's own loop.
/// </summary>
[StickyHandler(StalkingModule.Service)]
public static class WhenReferralRoutedHandler
{
    public static async Task<OutgoingMessages> Handle(
        ReferralForService referral, IDocumentSession session, PersonKeys keys, WorkingDays workingDays, DateTimeOffset now, CancellationToken ct)
    {
        var caseId = StalkingCase.IdFor(referral.ReferralId);
        if (await session.Events.FetchStreamStateAsync(caseId, ct) is not null)
        {
            return []; // Delivered before: the case is open, and its clock was sent with it.
        }

        if ((await keys.Of([referral.AboutId], ct)).GetValueOrDefault(referral.AboutId) is not { } victim)
        {
            return
            [
                new DeclineReferral
                {
                    ReferralId = referral.ReferralId,
                    Service = referral.Service,
                    By = referral.Agency,
                    Reason = "person-erased",
                    Why = "The person this referral is about has been erased.",
                    Signposts = [],
                },
            ];
        }

        var (opened, screened) = Decide(referral, GroundsOf(referral, victim), workingDays, LondonDay.Of(now));
        session.Events.StartStream<StalkingCase>(caseId, opened, screened);
        return [new CheckFirstContact { CaseId = caseId, DueOn = screened.ContactDueOn }.ScheduledAt(DayAfter.Begins(screened.ContactDueOn))];
    }

    public static (StalkingCaseOpened Opened, StalkingReferralScreened Screened) Decide(
        ReferralForService referral, StalkingGrounds grounds, WorkingDays workingDays, DateOnly today)
    {
        var caseId = StalkingCase.IdFor(referral.ReferralId);
        var rule = StalkingScreeningRules.On(referral.MadeOn);
        var found = ScreenStalking.By(rule, grounds.Answers, grounds.Judgement);
        return (
            new(
                caseId,
                referral.ReferralId,
                referral.Agency,
                referral.ReferringAgency,
                referral.Kind,
                referral.AboutId,
                referral.People.FirstOrDefault(person => person.PersonId == referral.AboutId)?.AgeBand ?? "unknown",
                referral.PerpetratorIds,
                grounds.DomesticAbuse,
                referral.MadeOn,
                today),
            new(
                caseId,
                rule.Id,
                found.Yes,
                found.PriorityTopics,
                found.ByJudgement,
                found.Priority,
                grounds.DomesticAbuse && referral.Kind != "marac",
                workingDays.Add(today, found.Priority ? rule.PriorityDays : rule.OrdinaryDays),
                today));
    }

    /// <summary>The MARAC hears domestic abuse alone, and its form has no stalking screening.</summary>
    private static StalkingGrounds GroundsOf(ReferralForService referral, PersonKey victim) => referral.Kind switch
    {
        StalkingModule.Service => StalkingGrounds.Of(victim.Open<StalkingDetails>(referral.Details)),
        "marac" => new(null, victim.Open<MaracDetails>(referral.Details).ProfessionalJudgement, DomesticAbuse: true),
        _ => new(null, null, DomesticAbuse: false), // Another kind's form tells nothing this service could screen by.
    };
}

/// <summary>What of a referral the screening asks about.</summary>
public sealed record StalkingGrounds(IReadOnlyDictionary<string, string>? Answers, string? Judgement, bool DomesticAbuse)
{
    public static StalkingGrounds Of(StalkingDetails details) =>
        new(details.Sdash?.Answers, details.ProfessionalJudgement, details.IsDomesticAbuse ?? false);
}
