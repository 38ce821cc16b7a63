using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Marac.Screening;

/// <summary>What a screening found.</summary>
public sealed record Screening(string? Tool, int? Score, int? Unanswered, IReadOnlyList<CriterionMet> Criteria)
{
    public ScreeningOutcome Outcome => Criteria.Count > 0 ? ScreeningOutcome.ThresholdMet : ScreeningOutcome.ReturnedToReferrer;

    /// <summary>With a repeat that was found by rule, where the form did not claim one.</summary>
    public Screening WithRepeat() => Criteria.Any(met => met.Criterion == ReferralCriterion.Repeat)
        ? this
        : this with { Criteria = [.. Criteria, new(ReferralCriterion.Repeat, "A further incident between the same two people, within the window of an earlier case.")] };
}

/// <summary>
/// Holds a referral's grounds against a rule set. Every ground is asked on its own and only ever adds: no judgement,
/// answer or missing answer takes away a criterion another one met.
/// </summary>
public static class ScreenReferral
{
    public static Screening By(ScreeningRuleSet rules, MaracDetails details)
    {
        // "Don't know" scores nothing and sub-questions never add: the score is the number of topics answered yes.
        int? score = details.Dash?.Answers?.Values.Count(answer => answer == "yes");
        var criteria = new List<CriterionMet>();
        Add(score >= rules.VisibleHighRiskScore, ReferralCriterion.VisibleHighRisk, $"{score} of 24 topics answered yes; {rules.VisibleHighRiskScore} or more is visible high risk.");
        Add(
            details.ProfessionalJudgement?.Trim().Length >= ScreeningRuleSets.ShortestJudgement,
            ReferralCriterion.ProfessionalJudgement,
            "The referrer gave reasons for a professional judgement of high risk.");
        Add(
            details.Incidents is { } i && i.Count >= rules.EscalationIncidents && i.WindowMonths <= rules.EscalationMonths,
            ReferralCriterion.PotentialEscalation,
            $"{details.Incidents?.Count} incidents in {details.Incidents?.WindowMonths} months; {rules.EscalationIncidents} in {rules.EscalationMonths} show escalation.");
        Add(
            rules.SuicideSelfHarmCounts && details.SuicideSelfHarm is { HighRisk: true, AbuseCurrent: true },
            ReferralCriterion.SuicideSelfHarm,
            "Current abuse with a high risk of suicide or self-harm.");
        Add(
            details.Repeat is { PreviousReferralOn: { } previous, IncidentOn: { } incident } && IsRepeat(previous, incident),
            ReferralCriterion.Repeat,
            $"A further incident within {RepeatRules.All[0].Months} months of the last referral.");
        int? unanswered = details.Dash is null ? null : DashChecklist.Topics.Count(t => details.Dash.Answers?.GetValueOrDefault(t) is null);
        return new(details.Dash?.Tool, score, unanswered, criteria);

        void Add(bool met, ReferralCriterion criterion, string why)
        {
            if (met)
            {
                criteria.Add(new(criterion, why));
            }
        }
    }

    /// <summary>
    /// The same victim and perpetrator, a further incident after the last referral and within twelve months of it
    /// (SafeLives, definition of a MARAC repeat). From 29 February the twelve months end on 28 February.
    /// </summary>
    public static bool IsRepeat(DateOnly lastReferralOn, DateOnly incidentOn) => RepeatRules.On(incidentOn).Covers(lastReferralOn, incidentOn);
}
