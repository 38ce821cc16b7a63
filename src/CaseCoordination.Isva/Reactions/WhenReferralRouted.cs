using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine;
using Wolverine.Attributes;

namespace CaseCoordination.Isva.Reactions;

/// <summary>
/// A referral for the ISVA service: opens the case with what the closed lists say. People acknowledge and answer it, at
/// the referral's own loop.
/// </summary>
[StickyHandler(IsvaModule.Service)]
public static class WhenReferralRoutedHandler
{
    private const string ConsentGiven = "given";

    public static async Task<OutgoingMessages> Handle(
        ReferralForService referral, IDocumentSession session, PersonKeys keys, DateTimeOffset now, CancellationToken ct)
    {
        var caseId = IsvaCase.IdFor(referral.ReferralId);
        if (await session.Events.FetchStreamStateAsync(caseId, ct) is not null)
        {
            return []; // Delivered before.
        }

        var victim = (await keys.Of([referral.AboutId], ct)).GetValueOrDefault(referral.AboutId);
        if (Refuse(referral, erased: victim is null) is { } declined)
        {
            return [declined];
        }

        // Another kind's form tells what happened: it stays shut, and the adviser out of the evidence.
        var details = referral.Kind == IsvaModule.Service ? victim!.Open<IsvaDetails>(referral.Details) : null;
        session.Events.StartStream<IsvaCase>(caseId, Decide(referral, details, LondonDay.Of(now)));
        return [];
    }

    public static IsvaCaseOpened Decide(ReferralForService referral, IsvaDetails? details, DateOnly today) => new(
        IsvaCase.IdFor(referral.ReferralId),
        referral.ReferralId,
        referral.Agency,
        referral.ReferringAgency,
        referral.AboutId,
        details is null && referral.Kind == "marac" ? IsvaSource.MaracAction : CodesOnForm.Of(details?.Source, IsvaSource.Other),
        CodesOnForm.Of(details?.CjStage, CjStage.NotReported),
        CodesOnForm.MinimumOf(details, referral),
        referral.MadeOn,
        today);

    /// <summary>Null when a case may be opened. Nothing stands in for consent here, whatever a routing rule says.</summary>
    public static DeclineReferral? Refuse(ReferralForService referral, bool erased) => referral switch
    {
        _ when erased => Decline(referral, "person-erased", "The person this referral is about has been erased."),
        { Consent: not ConsentGiven } => Decline(referral, "consent-needed", "An ISVA supports nobody without their consent."),
        _ => null,
    };

    private static DeclineReferral Decline(ReferralForService referral, string reason, string why) => new()
    {
        ReferralId = referral.ReferralId,
        Service = referral.Service,
        By = referral.Agency,
        Reason = reason,
        Why = why,
        Signposts = [],
    };
}
