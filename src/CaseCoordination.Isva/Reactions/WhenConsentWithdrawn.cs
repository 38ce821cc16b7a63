using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Isva.Reactions;

/// <summary>Consent is taken back: the service lets go, always. Nothing but closing is left.</summary>
[StickyHandler(IsvaModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenConsentWithdrawnHandler
{
    public static readonly Rule Rule = new(
        "isva-consent-withdrawn", "Consent taken back, the service lets go, always, and nothing but closing is left.",
        "Home Office, The role of the ISVA: essential elements; support is the victim's choice", Verified: false);

    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task<AcknowledgeWithdrawal> Handle(
        ConsentWithdrawnForService withdrawn, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<IsvaCase>(IsvaCase.IdFor(withdrawn.ReferralId), ct);
        if (stream.Aggregate is not { } state)
        {
            await CaseToCome.ThrowUnlessDeclined(withdrawn.ReferralId, withdrawn.Service, session, ct);
        }
        else if (Decide(state, LondonDay.Of(now)) is { } noted)
        {
            stream.AppendOne(noted);
        }

        return new() { ReferralId = withdrawn.ReferralId, By = withdrawn.Agency, Keeps = false, Basis = null };
    }

    /// <summary>Null when it was noted before, and when the case is closed.</summary>
    public static IsvaConsentWithdrawn? Decide(IsvaCase state, DateOnly today) =>
        state.ConsentWithdrawn || state.Status == IsvaStatus.Closed ? null : new(state.Id, today);
}
