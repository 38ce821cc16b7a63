using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Progress;

/// <summary>How a lead says its action stands; the figures' own rating stands beside it.</summary>
public sealed record ProgressForm
{
    /// <summary>Q1 to Q4 of the plan's year.</summary>
    public string? Quarter { get; init; }

    /// <summary>blue (complete), green (on track), amber (at risk), red (not happening) or grey (not started for want of resources).</summary>
    public string? Rating { get; init; }

    /// <summary>What was done and what stands in the way; needed with amber and red. About the work and no person; at most 2,000 characters.</summary>
    public string? Narrative { get; init; }
}

public static class RateProgress
{
    public static readonly IReadOnlyList<string> Ratings = ["blue", "green", "amber", "red", "grey"];

    public static Decision Decide(ProgressForm form, Guid entryId, string agency, PriorityAction? action, PlanYear year, DateOnly today)
    {
        if (Leads.MayNotRecord(action, agency) is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = Read(form, year, today);
        return content is null
            ? PlanRefusals.EntryFaulty(faults)
            : Decision.Record(new ProgressRated(action!.Id, entryId, action.Year, action.Number, agency, content.Quarter, content.Rating, content.Narrative, content.RatedOn));
    }

    /// <summary>What the form says of how an action stands, or every fault in it.</summary>
    public static (ProgressContent? Content, IReadOnlyList<Fault> Faults) Read(ProgressForm form, PlanYear year, DateOnly today)
    {
        var faults = new List<Fault>();
        var quarter = form.Quarter is { } text ? Quarter.Parse(year, text) : null;
        if (quarter is null || quarter.Value.StartsOn > today)
        {
            faults.Add(new("/quarter", "not-a-quarter", "Send Q1 to Q4, a quarter that has begun."));
        }

        if (form.Rating is null || !Ratings.Contains(form.Rating))
        {
            faults.Add(new("/rating", "not-a-choice", $"Send one of {string.Join(", ", Ratings)}."));
        }

        PersonalText.Check(faults, "/narrative", form.Narrative, 2000, required: form.Rating is "amber" or "red");
        return faults.Count > 0 ? (null, faults) : (new(quarter!.Value.Number, form.Rating!, form.Narrative, today), []);
    }
}
