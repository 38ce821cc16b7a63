using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Referrals.Messages;
using Marten;
using Wolverine.Attributes;

namespace CaseCoordination.Marac.Reactions;

/// <summary>
/// A victim takes her consent back. A MARAC hears a case that meets a criterion on the ground of substantial public
/// interest, not of consent, and says so; a case below every threshold it lets go.
/// </summary>
[StickyHandler(MaracModule.Service)]
[ScheduleRetry(typeof(CaseNotOpenYetException), 1, 10, 60)]
public static class WhenConsentWithdrawnHandler
{
    public static readonly Rule Rule = new(
        "marac-consent-withdrawn", "Consent taken back, a MARAC keeps a case that meets a criterion, in the public interest, and lets go of any other.",
        "DPA 2018 Sch 1 para 18 with UK GDPR Art 9(2)(g); SafeLives, consent and the MARAC", Verified: false);

    /// <exception cref="CaseNotOpenYetException">This overtook the message that opens the case.</exception>
    public static async Task<AcknowledgeWithdrawal> Handle(ConsentWithdrawnForService withdrawn, IDocumentSession session, CancellationToken ct)
    {
        var opened = await session.Events.AggregateStreamAsync<MaracCase>(MaracCase.IdFor(withdrawn.ReferralId), token: ct);
        if (opened is null)
        {
            await CaseToCome.ThrowUnlessDeclined(withdrawn.ReferralId, withdrawn.Service, session, ct);
        }

        return Answer(withdrawn, opened);
    }

    public static AcknowledgeWithdrawal Answer(ConsentWithdrawnForService withdrawn, MaracCase? opened)
    {
        var keeps = opened?.Outcome == ScreeningOutcome.ThresholdMet;
        return new() { ReferralId = withdrawn.ReferralId, By = withdrawn.Agency, Keeps = keeps, Basis = keeps ? "substantial-public-interest" : null };
    }
}
