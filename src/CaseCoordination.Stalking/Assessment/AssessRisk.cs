using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Screening;

namespace CaseCoordination.Stalking.Assessment;

// Stands sealed in StalkingRiskAssessed.Assessment: the properties below ARE a storage format too.

/// <summary>The screening as the service did it with her.</summary>
public sealed record RiskAssessmentForm
{
    /// <summary>Answer by topic code: yes, no or dont-know.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>Why serious harm is feared, whatever the answers say.</summary>
    public string? ProfessionalJudgement { get; init; }
}

public static class AssessRisk
{
    /// <summary>Days until a case is to be looked at again, counted from the assessment.</summary>
    public const int DaysToReview = 28;

    public static readonly Rule Rule = new(
        "stalking-review-days", $"A stalking case is looked at again {DaysToReview} days after an assessment.",
        "The partnership's own, as no interval is published", Verified: false, new(2022, 4, 1));

    private const int LongestJudgement = 4_000;

    /// <summary>Assessed again, the new stands beside the old: how her risk went is what a court asks.</summary>
    public static Decision Decide(RiskAssessmentForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        if (open.State.Status < StalkingStatus.Engaged)
        {
            return StalkingRefusals.NotEngaged;
        }

        if (FaultsOf(form) is { Count: > 0 } faults)
        {
            return StalkingRefusals.NotAcceptable(faults);
        }

        var rule = StalkingScreeningRules.On(open.Today);
        var found = ScreenStalking.By(rule, form.Answers, form.ProfessionalJudgement);
        return Decision.Record(new StalkingRiskAssessed(
            open.State.Id,
            open.About!.Seal<RiskAssessmentForm>(form),
            rule.Id,
            found.Yes ?? 0,
            found.PriorityTopics,
            found.Priority,
            open.Today.AddDays(DaysToReview),
            open.Today,
            open.By.Agency));
    }

    private static List<Fault> FaultsOf(RiskAssessmentForm form)
    {
        var faults = new List<Fault>();
        if (form.Answers is not { Count: > 0 })
        {
            faults.Add(new("/answers", "missing", "Send the answers by topic, S01_FRIGHTENED to S11_PAST_VIOLENCE."));
        }
        else if (form.Answers.Keys.Any(topic => !SdashChecklist.Topics.Contains(topic)))
        {
            faults.Add(new("/answers", "unknown-topic", $"Use only the topic codes: {string.Join(", ", SdashChecklist.Topics.Order(StringComparer.Ordinal))}."));
        }
        else if (form.Answers.Values.Any(answer => answer is null || !DashChecklist.Answers.Contains(answer)))
        {
            faults.Add(new("/answers", "unknown-word", "Answer each topic yes, no or dont-know."));
        }

        if (form.ProfessionalJudgement?.Length > LongestJudgement)
        {
            faults.Add(new("/professionalJudgement", "too-long", $"Use at most {LongestJudgement} characters."));
        }

        return faults;
    }
}
