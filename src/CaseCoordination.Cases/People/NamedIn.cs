using CaseCoordination.Asb.Events;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.People;

/// <summary>Whom each event names for the first time; the services' cases name people whom a referral named before.</summary>
internal static class NamedIn
{
    /// <summary>The same for a correction of who somebody is, which the event that named them says the rest of.</summary>
    public static Named? Again(PersonCorrected corrected, IEvent first) =>
        Of(first).FirstOrDefault(named => named.Person == corrected.PersonId) is { } named ? named with { Box = corrected.Particulars, Again = true } : null;

    /// <summary>More than any event names.</summary>
    private const int Most = 1_000;
    private const string Professional = "professional";

    public static IEnumerable<Named> Of(IEvent e) => e.Data switch
    {
        ReferralReceived x => x.People.Select((p, i) => (p, i)).Where(one => one.p.Role != Professional).Select(one => new Named(
            one.p.PersonId, x.ReferralId, one.p.Role, x.ReferringAgency, x.MadeOn, (e.Sequence * Most) + one.i, x.AgencyReference, one.p.Particulars)),
        AsbCaseOpened { ReferralId: null } x =>
        [
            .. x is { SubjectKind: "person", Particulars: { } subject }
                ? (Named[])[new(x.SubjectId, x.CaseId, "perpetrator", x.LeadAgency, x.OpenedOn, e.Sequence * Most, null, subject)] : [],
            .. x.Complainants.Select((c, i) => (c, i)).Where(one => one.c.Particulars is not null).Select(one => new Named(
                one.c.PersonId, x.CaseId, "victim", x.LeadAgency, x.OpenedOn, (e.Sequence * Most) + one.i + 1, null, one.c.Particulars!.Value)),
        ],
        CaseReviewRequested x => [new(x.ApplicantId, x.ReviewId, "victim", x.ReceivedBy, x.RequestedOn, e.Sequence * Most, null, x.Applicant)],
        _ => [],
    };
}
