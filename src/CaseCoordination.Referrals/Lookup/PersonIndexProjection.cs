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
        Version = 2; // Raise it when the tokens change: Marten rebuilds beside the old rows.
        Options.DeleteViewTypeOnTeardown<PersonIndex>();
        IncludeType<ReferralReceived>();
        IncludeType<PersonCorrected>();
    }

    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        var (agency, people) = e.Data switch
        {
            ReferralReceived received => (received.ReferringAgency, received.People.Select(p => (p.PersonId, p.Particulars)).ToList()),
            PersonCorrected corrected => (await AgencyOf(operations, corrected.ReferralId, cancellation), [(corrected.PersonId, corrected.Particulars)]),
            _ => ("", []),
        };
        var held = await _keys.Of([.. people.Select(p => p.PersonId)], cancellation);
        foreach (var (person, particulars) in people)
        {
            if (held.TryGetValue(person, out var key))
            {
                operations.Store(PersonIndex.Of(person, e.StreamId, agency, key.Open<PersonOnForm>(particulars), _master));
            }
        }
    }

    /// <summary>Whose own reference it is, whoever put the person right.</summary>
    private static async Task<string> AgencyOf(IDocumentOperations operations, Guid referral, CancellationToken ct) =>
        (await operations.Events.FetchStreamAsync(referral, version: 1, token: ct)).Select(e => e.Data).OfType<ReferralReceived>().First().ReferringAgency;
}
