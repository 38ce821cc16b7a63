using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Stalking.Screening;

/// <summary>What a screening found.</summary>
/// <param name="Yes">Topics answered yes; null when none was sent.</param>
/// <param name="PriorityTopics">Of those, how many count for priority.</param>
public sealed record StalkingScreening(int? Yes, int PriorityTopics, bool ByJudgement, bool Priority);

/// <summary>
/// Holds answers and judgement against a rule. Each only ever adds: a low number takes no priority away that the judgement
/// gave, and no answer counts like no.
/// </summary>
public static class ScreenStalking
{
    public static StalkingScreening By(StalkingScreeningRule rule, IReadOnlyDictionary<string, string>? answers, string? judgement)
    {
        var yes = answers?.Where(answer => SdashChecklist.Topics.Contains(answer.Key) && answer.Value == "yes").Select(answer => answer.Key).ToList();
        var counted = yes?.Count(rule.PriorityTopics.Contains) ?? 0;
        var judged = judgement?.Trim().Length >= StalkingScreeningRules.ShortestJudgement;
        return new(yes?.Count, counted, judged, judged || counted >= rule.TopicsNeeded);
    }
}
