using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using JasperFx.Events;

namespace CaseCoordination.Referrals.Reading;

/// <summary>Who somebody is, put right: beside what it replaced, and of both only what the reader is shown.</summary>
/// <param name="Fields">What changed, by code: <c>date-of-birth</c>.</param>
/// <param name="Why">Null where no reason was given, and where free text is withheld.</param>
public sealed record PutRight(Guid PersonId, string By, DateOnly On, IReadOnlyList<string> Fields, PersonOnForm Before, PersonOnForm After, string? Why);

/// <summary>The same, still sealed.</summary>
internal sealed record SealedPutRight(PersonCorrected Corrected, Sealed Before, Sealed? Why)
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<SealedPutRight> In(IReadOnlyList<IEvent> events)
    {
        var held = events.Select(e => e.Data).OfType<ReferralReceived>().First().People.ToDictionary(person => person.PersonId, person => person.Particulars);
        var found = new List<SealedPutRight>();
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Data is PersonCorrected corrected)
            {
                // The reason is recorded right behind it.
                var why = i + 1 < events.Count && events[i + 1].Data is EntryCorrected { Entry: CorrectPerson.AsReceived } next && next.By == corrected.By ? next.Correction : (Sealed?)null;
                found.Add(new(corrected, held[corrected.PersonId], why));
                held[corrected.PersonId] = corrected.Particulars;
            }
        }

        return found;
    }
}
