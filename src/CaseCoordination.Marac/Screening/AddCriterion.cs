using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Screening;

/// <summary>A criterion somebody judges to be met, and why.</summary>
public sealed record CriterionForm
{
    /// <summary>professional-judgement, potential-escalation or suicide-self-harm: a score and a repeat are found by rule.</summary>
    public string? Criterion { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A human may only ever add a criterion; also to a case that was returned, which is then heard.</summary>
public static class AddCriterion
{
    public static readonly Rule Rule = new(
        "marac-criteria-only-added", "A person may add a criterion to those found by rule, and take none away.",
        "Kent and Medway MARAC referral page: judgement is never used to downgrade; that a person only adds is a proposal", Verified: false);

    private static readonly Dictionary<string, ReferralCriterion> Judged = new()
    {
        ["professional-judgement"] = ReferralCriterion.ProfessionalJudgement,
        ["potential-escalation"] = ReferralCriterion.PotentialEscalation,
        ["suicide-self-harm"] = ReferralCriterion.SuicideSelfHarm,
    };

    public static Decision Decide(CriterionForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().OneOf(form.Criterion, Judged.Keys, "/criterion").Text(form.Reason, "/reason").Refusal is { } faulty)
        {
            return faulty;
        }

        if (found.Status.HasEnded())
        {
            return MaracRefusals.Not(found.Status);
        }

        var criterion = Judged[form.Criterion!];
        return found.Criteria.Contains(criterion)
            ? Decision.NothingToDo
            : Decision.Record(new CriterionAdded(found.Id, criterion, open.Seal(form.Reason)!.Value, open.Today));
    }
}
