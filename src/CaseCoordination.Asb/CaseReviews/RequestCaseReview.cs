using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>An application is received: every one is, whether or not the threshold is met.</summary>
public static class RequestCaseReview
{
    private const int MostReports = 50;
    private static readonly DateOnly Earliest = new(2014, 10, 20); // The day s.104 came into force.

    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    /// <param name="applicant">A new key for who applies.</param>
    public static Decision Decide(
        CaseReviewForm form, Guid reviewId, string receivedBy, PersonKey applicant, IReadOnlyDictionary<string, string> agencies, WorkingDays days, DateOnly today)
    {
        if (FaultsOf(form, agencies, today) is { } refusal)
        {
            return refusal;
        }

        return Decision.Record(new CaseReviewRequested(
            reviewId,
            applicant.PersonId,
            applicant.Seal<ReviewApplicant>(form.Applicant!),
            form.OnBehalf ?? false,
            form.Problem!,
            [.. (form.Reports ?? []).Select(r => new ComplaintReport(r.Problem!, r.OccurredOn!.Value, r.ReportedOn!.Value, r.ReportedTo!))],
            form.Account is { } account ? applicant.Seal(account) : null,
            receivedBy,
            form.RequestedOn!.Value,
            ReviewTerms.From(form.RequestedOn.Value, days)));
    }

    private static Refusal? FaultsOf(CaseReviewForm form, IReadOnlyDictionary<string, string> agencies, DateOnly today)
    {
        var faults = new FormFaults();
        CheckApplicant(form, faults);
        faults.OneOf(form.Problem, AsbWords.Conducts, "/problem");
        faults.AtMost(form.Account, 8_000, "/account");
        faults.HasCome(form.RequestedOn, today, "/requestedOn");
        if (form.RequestedOn < Earliest)
        {
            faults.Add("/requestedOn", "too-early", $"Send a day from {Earliest:yyyy-MM-dd} on.");
        }

        if (form.Reports is { Count: > MostReports })
        {
            faults.Add("/reports", "too-many", $"Send at most {MostReports} reports.");
        }

        foreach (var (report, i) in (form.Reports ?? []).Take(MostReports).Select((report, i) => (report, i)))
        {
            faults.OneOf(report?.Problem, AsbWords.Conducts, $"/reports/{i}/problem");
            faults.HasCome(report?.OccurredOn, today, $"/reports/{i}/occurredOn");
            faults.HasCome(report?.ReportedOn, today, $"/reports/{i}/reportedOn");
            if (report?.ReportedOn < report?.OccurredOn)
            {
                faults.Add($"/reports/{i}/reportedOn", "out-of-order", "It is reported after it happened.");
            }

            if (report?.ReportedTo is not { } agency || !agencies.ContainsKey(agency))
            {
                faults.Add($"/reports/{i}/reportedTo", "unknown-agency", "Use the code of an agency of this partnership.");
            }
        }

        return faults.Refusal;
    }

    private static void CheckApplicant(CaseReviewForm form, FormFaults faults)
    {
        if (faults.Requires(form.Applicant, "/applicant", "Say who applies."))
        {
            faults.Requires(form.Applicant!.FamilyName ?? form.Applicant.GivenName, "/applicant/familyName", "Send the applicant's name.");
            IReadOnlyList<string?> texts = [form.Applicant.GivenName, form.Applicant.FamilyName, form.Applicant.Telephone, form.Applicant.Email, .. form.Applicant.Address?.Lines ?? []];
            if (texts.Any(text => text?.Length > 254))
            {
                faults.Add("/applicant", "too-long", "Use at most 254 characters in each field.");
            }
        }

        if (form.OnBehalf == true && form.VictimConsents != true)
        {
            faults.Add("/victimConsents", "consent-needed", "Somebody else may apply with the victim's consent alone (2014 Act s.104(12)).");
        }
    }
}
