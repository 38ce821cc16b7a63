using CaseCoordination.Privacy.Messages;

namespace CaseCoordination.Privacy.Subjects;

/// <summary>Destroys the key once more: the message outlives a host that stopped between the decision and the deed.</summary>
public static class WhenPersonErasedHandler
{
    public static Task Handle(PersonWasErased erased, Wolverine.Envelope envelope, ErasureRegister erasures, CancellationToken ct) =>
        erasures.Erase(new(erased.PersonId, envelope.TenantId!, erased.ErasedOn), ct);
}
