using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Stalking.Events;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Stalking.Reactions;

/// <summary>The service's people took the referral on, at its loop: from now on they work on the case.</summary>
[StickyHandler(StalkingModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenReferralAcceptedHandler
{
    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task Handle(ReferralAcceptedForService accepted, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<StalkingCase>(StalkingCase.IdFor(accepted.ReferralId), ct);
        if (Decide(accepted, stream.Aggregate ?? throw new CaseNotOpenYetException(accepted.ReferralId)) is { } taken)
        {
            stream.AppendOne(taken);
        }
    }

    /// <summary>Null when it was told before.</summary>
    public static StalkingCaseAccepted? Decide(ReferralAcceptedForService accepted, StalkingCase state) =>
        state.Accepted ? null : new(state.Id, accepted.Agency, accepted.AcceptedOn);
}

/// <summary>The referral is no longer the service's to work on.</summary>
[StickyHandler(StalkingModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenReferralEndedHandler
{
    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task Handle(ReferralEndedForService ended, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<StalkingCase>(StalkingCase.IdFor(ended.ReferralId), ct);
        if (stream.Aggregate is not { } state)
        {
            await CaseToCome.ThrowUnlessDeclined(ended.ReferralId, ended.Service, session, ct);
        }
        else if (Decide(ended, state) is { } over)
        {
            stream.AppendOne(over);
        }
    }

    /// <summary>Null when the case is closed: it may itself be what ended the referral.</summary>
    public static StalkingReferralEnded? Decide(ReferralEndedForService ended, StalkingCase state) =>
        state.Status == StalkingStatus.Closed ? null : new(state.Id, ended.Reason, ended.EndedOn);
}
