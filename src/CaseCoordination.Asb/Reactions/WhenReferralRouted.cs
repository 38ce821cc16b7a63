using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Asb.Reactions;

/// <summary>
/// A referral for the service: opens the case about its first alleged perpetrator. It neither acknowledges nor accepts:
/// people do that at the referral's own loop, and the case is told.
/// </summary>
[StickyHandler(AsbModule.Service)]
public static class WhenReferralRoutedHandler
{
    public static async Task Handle(ReferralForService referral, IDocumentSession session, PersonKeys keys, CancellationToken ct)
    {
        var caseId = AsbCase.IdFor(referral.ReferralId);
        if (await session.Events.FetchStreamStateAsync(caseId, ct) is not null)
        {
            return; // Delivered before.
        }

        var received = (await session.Events.FetchStreamAsync(referral.ReferralId, version: 1, token: ct)).Select(e => e.Data).OfType<ReferralReceived>().FirstOrDefault();
        var named = received?.People.FirstOrDefault(person => referral.PerpetratorIds is [var first, ..] && person.PersonId == first);
        var held = await keys.Of([referral.AboutId, .. referral.PerpetratorIds.Take(1)], ct);
        var subject = named is null ? await keys.New(ct) : held.GetValueOrDefault(named.PersonId);
        var details = held.GetValueOrDefault(referral.AboutId) is { } victim && referral.Kind == AsbModule.Service ? victim.Open<AsbDetails>(referral.Details) : null;
        session.Events.StartStream<AsbCase>(caseId, Decide(referral, named, subject, details));
    }

    /// <param name="named">The alleged perpetrator as the referral holds them; null where none is named.</param>
    /// <param name="subject">Their key; null where they were erased since.</param>
    /// <param name="details">Null where the referral is of another kind, or the victim was erased since.</param>
    public static AsbCaseOpened Decide(ReferralForService referral, NamedPerson? named, PersonKey? subject, AsbDetails? details)
    {
        var told = named is null ? null : subject?.Open<AsbSubject>(named.Particulars);
        return new(
            AsbCase.IdFor(referral.ReferralId),
            referral.ReferralId,
            referral.Agency,
            named is null ? AsbWords.Unknown : AsbWords.Person,
            named?.PersonId ?? subject!.PersonId,
            named?.Particulars,
            SubjectAge.On(referral.MadeOn, told, referral.MadeOn).Band,
            [new(referral.AboutId, Particulars: null)],
            details?.Category ?? "personal",
            details?.LocationArea ?? "other",
            details?.SuspectedExploitation ?? AsbWords.Unknown,
            referral.MadeOn);
    }
}
