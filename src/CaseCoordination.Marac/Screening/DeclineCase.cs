using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Screening;

/// <summary>Why a case that met a criterion is not heard.</summary>
public sealed record DeclineForm
{
    /// <summary>out-of-area, not-domestic-abuse, criterion-not-borne-out, already-heard or other-process.</summary>
    public string? Reason { get; init; }

    public string? Why { get; init; }
}

/// <summary>
/// The chair signs off that a case is not heard though it met a criterion. A score of visible high risk cannot be judged
/// away: for that, not being borne out is no reason.
/// </summary>
public static class DeclineCase
{
    public static readonly Rule Rule = new(
        "marac-declined-by-chair", "Only the chair signs off that a case which met a criterion is not heard; a score of visible high risk is never judged away.",
        "Kent and Medway MARAC referral page (14 or more is never downgraded); the chair's sign-off is a proposal", Verified: false);

    public static Decision Decide(DeclineForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.IsChair())
        {
            return MaracRefusals.ChairOnly;
        }

        var scored = found.Criteria.Contains(ReferralCriterion.VisibleHighRisk);
        var reasons = scored ? MaracWords.DeclineReasons.Where(reason => reason != "criterion-not-borne-out") : MaracWords.DeclineReasons;
        if (new Asked().OneOf(form.Reason, reasons, "/reason").Text(form.Why, "/why").Refusal is { } faulty)
        {
            return faulty;
        }

        return found.Status switch
        {
            CaseStatus.Declined => Decision.NothingToDo,
            CaseStatus.Accepted => Decision.Record(new CaseDeclined(found.Id, form.Reason!, open.Seal(form.Why)!.Value, open.Today)),
            _ => MaracRefusals.Not(found.Status),
        };
    }
}
