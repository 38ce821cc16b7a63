using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.Assessment;

/// <summary>What the reader must know of the figures, as it is printed: about numbers, never about anybody.</summary>
public sealed record CaveatForm
{
    public string? Text { get; init; }
}

/// <summary>What the partnership should focus on; replaces what was recommended before.</summary>
public sealed record PrioritiesForm
{
    public IReadOnlyList<PriorityForm>? Priorities { get; init; }
}

/// <summary>One priority.</summary>
public sealed record PriorityForm
{
    public string? Title { get; init; }

    /// <summary>retain, add or drop.</summary>
    public string? Recommendation { get; init; }

    public string? Because { get; init; }
}

/// <summary>Publishes it; there is nothing to say.</summary>
public sealed record PublicationForm;

/// <summary>The words of an assessment, and its publication.</summary>
public static class WriteAssessment
{
    public const int LongestText = 1_000;
    private const int LongestTitle = 120;
    private const int MostPriorities = 12;
    private static readonly string[] Recommendations = ["retain", "add", "drop"];

    public static Decision Caveat(CaveatForm form, StrategicAssessment assessment, Viewer by, DateOnly today) =>
        Refusal(assessment, by) is { } refusal ? refusal
        : string.IsNullOrWhiteSpace(form.Text) || form.Text.Length > LongestText
            ? AssessmentRefusals.NotAcceptable([new("/text", "not-a-text", $"Send one to {LongestText} characters.")])
            : Decision.Record(new AssessmentCaveatAdded(assessment.Id, assessment.Year.Printed, assessment.Caveats.Length + 1, form.Text.Trim(), today, by.Agency));

    public static Decision Recommend(PrioritiesForm form, StrategicAssessment assessment, Viewer by, DateOnly today)
    {
        if (Refusal(assessment, by) is { } refusal)
        {
            return refusal;
        }

        if (form.Priorities is not { Count: > 0 and <= MostPriorities } priorities)
        {
            return AssessmentRefusals.NotAcceptable([new("/priorities", "missing", $"Send 1 to {MostPriorities} priorities, in their order.")]);
        }

        var faults = priorities.SelectMany(Check).ToList();
        return faults.Count > 0
            ? AssessmentRefusals.NotAcceptable(faults)
            : Decision.Record(new PrioritiesRecommended(
                assessment.Id,
                assessment.Year.Printed,
                [.. priorities.Select((p, i) => new RecommendedPriority(i + 1, p.Title!.Trim(), p.Recommendation!, p.Because?.Trim()))],
                today,
                by.Agency));
    }

    public static Decision Publish(StrategicAssessment assessment, string district, Viewer by, DateOnly today) =>
        Refusal(assessment, by) is { } refusal ? refusal
        : assessment.Caveats.Length > 0 && assessment.Priorities.Length > 0 && assessment.Counts.Keys.Any(key => key.District == district && key.Type != AssessmentTables.Population)
            ? Decision.Record(new AssessmentPublished(assessment.Id, assessment.Year.Printed, today, by.Agency))
            : AssessmentRefusals.Incomplete;

    private static Refusal? Refusal(StrategicAssessment assessment, Viewer by) => AssessmentRefusals.WhoMay(by) ?? AssessmentRefusals.Standing(assessment);

    private static IEnumerable<Fault> Check(PriorityForm priority, int place)
    {
        if (string.IsNullOrWhiteSpace(priority.Title) || priority.Title.Length > LongestTitle)
        {
            yield return new($"/priorities/{place}/title", "not-a-text", $"Send one to {LongestTitle} characters.");
        }

        if (priority.Recommendation is null || !Recommendations.Contains(priority.Recommendation))
        {
            yield return new($"/priorities/{place}/recommendation", "unknown-recommendation", $"Send one of: {string.Join(", ", Recommendations)}.");
        }

        if (priority.Because?.Length > LongestText)
        {
            yield return new($"/priorities/{place}/because", "too-long", $"Use at most {LongestText} characters.");
        }
    }
}
