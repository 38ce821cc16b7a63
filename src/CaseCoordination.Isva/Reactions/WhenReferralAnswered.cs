using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Isva.Reactions;

/// <summary>The service's people took the referral on, at its loop: from now on they work on the case.</summary>
[StickyHandler(IsvaModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenReferralAcceptedHandler
{
    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task Handle(ReferralAcceptedForService accepted, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<IsvaCase>(IsvaCase.IdFor(accepted.ReferralId), ct);
        if (Decide(accepted, stream.Aggregate ?? throw new CaseNotOpenYetException(accepted.ReferralId)) is { } taken)
        {
            stream.AppendOne(taken);
        }
    }

    /// <summary>Null when it was told before.</summary>
    public static IsvaCaseAccepted? Decide(ReferralAcceptedForService accepted, IsvaCase state) =>
        state.Accepted ? null : new(state.Id, accepted.Agency, accepted.AcceptedOn);
}

/// <summary>The referral is no longer the service's to work on.</summary>
[StickyHandler(IsvaModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenReferralEndedHandler
{
    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task Handle(ReferralEndedForService ended, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<IsvaCase>(IsvaCase.IdFor(ended.ReferralId), ct);
        if (stream.Aggregate is not { } state)
        {
            await CaseToCome.ThrowUnlessDeclined(ended.ReferralId, ended.Service, session, ct);
        }
        else if (Decide(ended, state) is { } over)
        {
            stream.AppendOne(over);
        }
    }

    /// <summary>
    /// Null when the case is closed, for it may itself be what ended the referral; and when it was reopened since, for then
    /// the referral's end is an old story.
    /// </summary>
    public static IsvaReferralEnded? Decide(ReferralEndedForService ended, IsvaCase state) =>
        state.Status is IsvaStatus.Closed or IsvaStatus.Reopened ? null : new(state.Id, CodesOnForm.Of<IsvaEndReason>(ended.Reason), ended.EndedOn);
}
