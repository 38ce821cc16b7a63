using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Asb.Reactions;

/// <summary>The agency took the referral on: the case may act.</summary>
[StickyHandler(AsbModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenReferralTakenOnHandler
{
    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task Handle(ReferralAcceptedForService accepted, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<AsbCase>(AsbCase.IdFor(accepted.ReferralId), ct);
        if (Decide(accepted, stream.Aggregate ?? throw new CaseNotOpenYetException(accepted.ReferralId)) is { } taken)
        {
            stream.AppendOne(taken);
        }
    }

    /// <summary>Null when it was told before, or the case is closed.</summary>
    public static AsbReferralTakenOn? Decide(ReferralAcceptedForService accepted, AsbCase opened) =>
        opened is { TakenOn: false, Closed: false } ? new(opened.Id, accepted.Agency, accepted.AcceptedOn) : null;
}

/// <summary>The referral is no longer the service's: nothing is left to do in the case.</summary>
[StickyHandler(AsbModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenReferralEndedHandler
{
    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task Handle(ReferralEndedForService ended, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<AsbCase>(AsbCase.IdFor(ended.ReferralId), ct);
        if (stream.Aggregate is not { } opened)
        {
            await CaseToCome.ThrowUnlessDeclined(ended.ReferralId, ended.Service, session, ct);
        }
        else if (Decide(ended, opened) is { } closed)
        {
            stream.AppendOne(closed);
        }
    }

    /// <summary>Null when the case is closed already: then it is the case that ended the referral.</summary>
    public static AsbCaseClosed? Decide(ReferralEndedForService ended, AsbCase opened) =>
        opened is { Closed: false } ? new(opened.Id, opened.ReferralId, AsbWords.ReferralEnded, ended.Agency, ended.EndedOn) : null;
}
