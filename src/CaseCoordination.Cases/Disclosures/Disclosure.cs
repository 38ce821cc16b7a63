using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Disclosures;

/// <summary>One entry of the disclosure register: what was given to whom, when, on what basis (DPA 2018 s.62(4)).</summary>
/// <param name="Agency">Who was given it.</param>
/// <param name="As">As what: the service asked.</param>
/// <param name="Classes">The classes of field that were opened to it.</param>
/// <param name="Basis">The victim's consent as it stood, or the lawful basis named instead.</param>
public sealed record Disclosure(
    Guid Matter, string Agency, string As, DateOnly On, DateTimeOffset RecordedAt, IReadOnlyList<FieldClass> Classes, string Basis, Guid EventId, long Position);

/// <summary>The register of one referral, read from its events: it says what the log says, and nothing else could.</summary>
public static class DisclosureRegister
{
    public static IReadOnlyList<Disclosure> Of(IEnumerable<IEvent> events)
    {
        var entries = new List<Disclosure>();
        var basis = "";
        foreach (var e in events)
        {
            switch (e.Data)
            {
                case ReferralReceived received:
                    basis = BasisOf(received.Consent.Status, received.Consent.Basis);
                    break;
                case ConsentRecorded recorded:
                    basis = BasisOf(recorded.Status, recorded.Basis);
                    break;
                case ReferralRouted routed:
                    entries.AddRange(routed.Services.Select(service => new Disclosure(
                        routed.ReferralId,
                        service.Agency,
                        service.Service,
                        LondonDay.Of(e.Timestamp),
                        e.Timestamp,
                        [.. FieldRules.ForService(service.Service).Shown.Order()],
                        basis,
                        e.Id,
                        e.Sequence)));
                    break;
            }
        }

        return entries;
    }

    private static string BasisOf(string status, string? basis) => basis is null ? $"consent: {status}" : $"consent: {status}; basis: {basis}";
}
