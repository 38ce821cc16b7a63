using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Referrals.Parties;

/// <summary>
/// Who is party to a referral, and who is named in it. It runs in the transaction of the event: a referral just taken in
/// is its sender's to read at once, and nobody's else.
/// </summary>
public sealed partial class ReferralPartiesProjection : EventProjection
{
    public const string Kind = "referral";

    public ReferralPartiesProjection()
    {
        Name = "referral-parties";
        Options.DeleteViewTypeOnTeardown<Party>();
        Options.DeleteViewTypeOnTeardown<PersonNamed>();
        IncludeType<ReferralReceived>();
        IncludeType<ReferralRouted>();
        IncludeType<ReferralRedirected>();
        IncludeType<ReferralSentByHand>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        switch (e.Data)
        {
            case ReferralReceived received:
                operations.Store(Party.Of(received.ReferralId, received.ReferringAgency, Party.Referrer, received.ReceivedOn));
                operations.Store<PersonNamed>([.. received.People.Select(p => PersonNamed.Of(p.PersonId, received.ReferralId, Kind, p.Role, received.MadeOn))]);
                break;
            case ReferralRouted routed:
                operations.Store<Party>([.. routed.Services.Select(s => Party.Of(routed.ReferralId, s.Agency, s.Service, LondonDay.Of(e.Timestamp)))]);
                break;
            case ReferralRedirected redirected:
                operations.Store(Party.Of(redirected.ReferralId, redirected.ToAgency, redirected.ToService, redirected.RedirectedOn));
                break;
            case ReferralSentByHand sent:
                operations.Store(Party.Of(sent.ReferralId, sent.Agency, sent.Service, sent.SentOn));
                break;
        }

        return ValueTask.CompletedTask;
    }
}
