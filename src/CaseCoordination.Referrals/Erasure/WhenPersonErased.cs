using CaseCoordination.Privacy.Messages;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Parties;
using Marten;

namespace CaseCoordination.Referrals.Erasure;

/// <summary>Lets go of the hashes a person could be found by, and notes in the referral that they are gone.</summary>
public static class WhenPersonErasedHandler
{
    public static async Task Handle(PersonWasErased erased, IDocumentSession session, CancellationToken ct)
    {
        session.Delete<PersonIndex>(erased.PersonId);
        if (erased.MatterKind != ReferralPartiesProjection.Kind)
        {
            return;
        }

        var stream = await session.Events.FetchForWriting<Referral>(erased.Matter, ct);
        if (stream.Aggregate is { } referral && Decide(erased, referral) is { } gone)
        {
            stream.AppendOne(gone);
        }
    }

    /// <summary>Null when it was noted before.</summary>
    public static ReferralPersonErased? Decide(PersonWasErased erased, Referral referral) =>
        referral.People.FirstOrDefault(person => person.PersonId == erased.PersonId) is { } person && !referral.Erased.Contains(erased.PersonId)
            ? new(referral.Id, erased.PersonId, person.Role, erased.ErasedOn)
            : null;
}
