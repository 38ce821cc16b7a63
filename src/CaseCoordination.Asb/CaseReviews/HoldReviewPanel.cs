using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>Who met, and what they ask of whom.</summary>
public sealed record PanelForm
{
    public DateOnly? HeldOn { get; init; }

    /// <summary>Codes of the agencies present.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>Left out or empty where there is none to make.</summary>
    public IReadOnlyList<RecommendationOnForm>? Recommendations { get; init; }
}

/// <summary>What an agency is asked to do.</summary>
public sealed record RecommendationOnForm
{
    public string? Agency { get; init; }

    public string? Text { get; init; }
}

public static class HoldReviewPanel
{
    private const int Most = 30;

    /// <param name="agencies">Kind of each agency of the partnership, by code.</param>
    public static Decision Decide(PanelForm form, IReadOnlyDictionary<string, string> agencies, OpenMatter<AsbCaseReview> open)
    {
        var faults = new FormFaults();
        faults.HasCome(form.HeldOn, open.Today, "/heldOn");
        if (form.Agencies is not { Count: > 0 } || form.Agencies.Any(agency => agency is null || !agencies.ContainsKey(agency)))
        {
            faults.Add("/agencies", "unknown-agency", "Name the agencies of this partnership that met, by code.");
        }

        if (form.Recommendations is { Count: > Most })
        {
            faults.Add("/recommendations", "too-many", $"Send at most {Most} recommendations.");
        }

        foreach (var (asked, i) in (form.Recommendations ?? []).Take(Most).Select((asked, i) => (asked, i)))
        {
            if (asked?.Agency is not { } agency || !agencies.ContainsKey(agency))
            {
                faults.Add($"/recommendations/{i}/agency", "unknown-agency", "Use the code of an agency of this partnership.");
            }

            faults.Requires(asked?.Text, $"/recommendations/{i}/text", "Say what the agency is asked to do.");
            faults.AtMost(asked?.Text, 4_000, $"/recommendations/{i}/text");
        }

        return faults.Refusal is { } refusal ? refusal
            : open.State is { Closed: false, Met: true, PanelHeld: false }
                ? Decision.Record(new CaseReviewPanelHeld(
                    open.State.Id,
                    [.. form.Agencies!.Distinct()],
                    [.. (form.Recommendations ?? []).Select((asked, i) => new CaseReviewRecommendation(i + 1, asked.Agency!, open.Seal(asked.Text)!.Value))],
                    open.By.Agency,
                    form.HeldOn!.Value))
                : AsbRefusals.ReviewElsewhere;
    }
}
