using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Referrals.Lookup;

/// <summary>Keeps the index of people named. Whose key was destroyed gets no entry, also after a rebuild.</summary>
public sealed partial class PersonIndexProjection : EventProjection
{
    private readonly PersonKeys _keys;
    private readonly MasterKey _master;

    public PersonIndexProjection(PersonKeys keys, MasterKey master)
    {
        (_keys, _master) = (keys, master);
        Name = "person-index";
        Version = 1; // Raise it when the tokens change: Marten rebuilds beside the old rows.
        Options.DeleteViewTypeOnTeardown<PersonIndex>();
        IncludeType<ReferralReceived>();
    }

    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is not ReferralReceived received)
        {
            return;
        }

        var held = await _keys.Of([.. received.People.Select(p => p.PersonId)], cancellation);
        foreach (var named in received.People)
        {
            if (held.TryGetValue(named.PersonId, out var key))
            {
                operations.Store(PersonIndex.Of(
                    named.PersonId, received.ReferralId, received.ReferringAgency, key.Open<PersonOnForm>(named.Particulars), _master));
            }
        }
    }
}
