using CaseCoordination.Privacy.Messages;
using Marten;

namespace CaseCoordination.Marac.Repeats;

/// <summary>Lets go of the hashes by which an erased person's case could be met again.</summary>
public static class WhenPersonErasedHandler
{
    public static async Task Handle(PersonWasErased erased, IDocumentSession session, CancellationToken ct)
    {
        if (erased.MatterKind == MaracPeopleProjection.Kind && await session.LoadAsync<CaseTokens>(erased.Matter, ct) is { } held)
        {
            session.Store(held.Without(erased.PersonId));
        }
    }
}
