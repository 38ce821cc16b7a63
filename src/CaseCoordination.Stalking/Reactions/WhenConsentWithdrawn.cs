using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Stalking.Events;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Stalking.Reactions;

/// <summary>
/// A victim takes her consent back. The service lets go, unless a person found that the MARAC is to hear the case: then
/// it keeps it open in the public interest. A number alone never overrides her.
/// </summary>
[StickyHandler(StalkingModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenConsentWithdrawnHandler
{
    public static readonly Rule Rule = new(
        "stalking-consent-withdrawn", "Consent taken back, the service lets go, unless a person found that the MARAC is to hear the case.",
        "DPA 2018 Sch 1 para 18 with UK GDPR Art 9(2)(g)", Verified: false);

    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task<AcknowledgeWithdrawal> Handle(
        ConsentWithdrawnForService withdrawn, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<StalkingCase>(StalkingCase.IdFor(withdrawn.ReferralId), ct);
        if (stream.Aggregate is not { } state)
        {
            await CaseToCome.ThrowUnlessDeclined(withdrawn.ReferralId, withdrawn.Service, session, ct);
        }
        else if (Decide(state, LondonDay.Of(now)) is { } noted)
        {
            stream.AppendOne(noted);
        }

        return Answer(withdrawn, stream.Aggregate);
    }

    /// <summary>Null when it was noted before, and when the case is closed.</summary>
    public static StalkingConsentWithdrawn? Decide(StalkingCase state, DateOnly today) =>
        state.ConsentWithdrawn || state.Status == StalkingStatus.Closed ? null : new(state.Id, Keeps(state), today);

    public static AcknowledgeWithdrawal Answer(ConsentWithdrawnForService withdrawn, StalkingCase? state)
    {
        var keeps = state is not null && Keeps(state);
        return new() { ReferralId = withdrawn.ReferralId, By = withdrawn.Agency, Keeps = keeps, Basis = keeps ? "substantial-public-interest" : null };
    }

    private static bool Keeps(StalkingCase state) =>
        state.Status != StalkingStatus.Closed && state.MaracConsidered is MaracConsideration.ToBeReferred or MaracConsideration.AlreadyThere;
}
