using CaseCoordination.Marac.Events;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Marac.Screening;

/// <summary>Takes from a referral what its case counts by, while the keys are there to open it.</summary>
public static class DescribeCase
{
    private const string Unknown = "unknown";

    public static MaracCaseDescribed By(ReferralForService referral, MaracDetails details, DateOnly incidentOn)
    {
        var victim = referral.People.FirstOrDefault(person => person.PersonId == referral.AboutId);
        return new(
            MaracCase.IdFor(referral.ReferralId),
            referral.Agency,
            victim?.Sex ?? Unknown,
            victim?.AgeBand ?? Unknown,
            details.Diversity?.MinoritisedEthnicity ?? Unknown,
            details.Diversity?.Lgbt ?? Unknown,
            details.Diversity?.Disabled ?? Unknown,
            referral.People.Count(person => person.Role == "child"),
            referral.People.Count(person => person is { Role: "perpetrator", AgeBand: "under-16" or "16-17" }),
            incidentOn,
            details.TransferredFrom);
    }
}
