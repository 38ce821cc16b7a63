using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Parties;
using CaseCoordination.Privacy.Messages;
using Marten;

namespace CaseCoordination.Asb.Reactions;

/// <summary>Notes in the case that a person it names is gone; it keeps nothing else by which they could be found.</summary>
public static class WhenPersonErasedHandler
{
    public static async Task Handle(PersonWasErased erased, IDocumentSession session, CancellationToken ct)
    {
        if (erased.MatterKind != AsbPartiesProjection.Kind)
        {
            return;
        }

        var stream = await session.Events.FetchForWriting<AsbCase>(erased.Matter, ct);
        if (stream.Aggregate is { } opened && Decide(erased, opened) is { } gone)
        {
            stream.AppendOne(gone);
        }
    }

    /// <summary>Null when it was noted before, and for someone not named.</summary>
    public static AsbPersonErased? Decide(PersonWasErased erased, AsbCase opened)
    {
        var role = erased.PersonId == opened.SubjectId ? AsbPartiesProjection.Subject : opened.Complainants.Contains(erased.PersonId) ? AsbPartiesProjection.Complainant : null;
        return role is null || opened.Erased.Contains(erased.PersonId) ? null : new(opened.Id, erased.PersonId, role, erased.ErasedOn);
    }
}
