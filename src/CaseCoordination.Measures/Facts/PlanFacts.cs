using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of the plan yields.</summary>
internal static class PlanFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        ActivityRecorded e => Of(e.ActivityId, Action(e.Year, e.Number, e.Agency), Content(e)),
        ActivityReported e => Of(e.ActivityId, Action(e.Year, e.Number, e.Agency), e.Content),
        ActivityCorrected e => Of(e.ActivityId, Action(e.Year, e.Number, e.Agency), e.Content),
        MilestoneReached e => [Of(e.EntryId, Action(e.Year, e.Number, e.Agency), new MilestoneContent(e.Milestone, "reached", e.ReachedOn, e.Worth, e.HoldsUntil, null, e.EvidenceId))],
        MilestoneMissed e => [Of(e.EntryId, Action(e.Year, e.Number, e.Agency), new MilestoneContent(e.Milestone, "missed", e.MissedOn, 0, null, e.Reason, e.EvidenceId))],
        MilestoneCorrected e => [Of(e.EntryId, Action(e.Year, e.Number, e.Agency), e.Content)],
        EvidenceFiled e => [Of(e.EntryId, Action(e.Year, e.Number, e.Agency), new EvidenceContent(e.Shows, e.Title, e.Type, e.DatedOn, e.KeptAt))],
        EvidenceCorrected e => [Of(e.EntryId, Action(e.Year, e.Number, e.Agency), e.Content)],
        FigureReported e =>
        [
            new(ReportedFigures.Fact, e.To, e.Value, e.EntryId.ToString(), new(Action(e.Year, e.Number, e.Agency))
            {
                ["measure"] = e.Measure,
                [Fact.Area] = e.Area,
                [ReportedFigures.From] = ReportedFigures.Day(e.From),
                [ReportedFigures.To] = ReportedFigures.Day(e.To),
            }),
        ],
        _ => [],
    };

    /// <summary>The entry whose facts make way before the event's own are kept; null for an event that corrects nothing.</summary>
    public static Guid? Replaces(object @event) => @event switch
    {
        ActivityCorrected e => e.ActivityId,
        ActivityWithdrawn e => e.ActivityId,
        MilestoneCorrected e => e.EntryId,
        EvidenceCorrected e => e.EntryId,
        PlanEntryWithdrawn e => e.EntryId,
        _ => null,
    };

    /// <summary>True of facts that stand under the number of an action: which action that is, the year's plan says.</summary>
    public static bool Yields(string fact) => fact == ReportedFigures.Fact || fact.Split('.')[0] is "activity" or "milestone" or "evidence";

    private static IEnumerable<Yield> Of(Guid activity, Dictionary<string, string> action, ActivityContent content)
    {
        var dimensions = new Dictionary<string, string>(action) { ["kind"] = content.Kind };
        foreach (var (field, code) in content.Codes)
        {
            dimensions.TryAdd(field, code);
        }

        if (content.Area.Length > 0)
        {
            dimensions[Fact.Area] = content.Area;
        }

        return
        [
            new("activity.recorded", content.OccurredOn, 1, activity.ToString(), new(dimensions)) { Entry = activity },
            .. content.Quantities.OrderBy(q => q.Key, StringComparer.Ordinal)
                .Select(q => new Yield($"activity.{q.Key}", content.OccurredOn, q.Value, activity.ToString(), new(dimensions)) { Entry = activity }),
            .. content.Places.Select(place =>
                new Yield("activity.location-visited", content.OccurredOn, 1, place.ToUpperInvariant(), new(dimensions) { ["location"] = place }) { Entry = activity }),
        ];
    }

    private static Dictionary<string, string> Action(string year, string number, string agency) => new()
    {
        ["action"] = number,
        ["agency"] = agency,
        [Fact.PlanYear] = year,
    };

    private static ActivityContent Content(ActivityRecorded e) => new(
        e.Kind,
        e.OccurredOn,
        "",
        e.Engagements is { } contacts ? new Dictionary<string, decimal> { ["engagement"] = contacts } : new Dictionary<string, decimal>(),
        new Dictionary<string, string>(),
        e.Locations);

    private static Yield Of(Guid entry, Dictionary<string, string> action, MilestoneContent content)
    {
        var dimensions = new Dictionary<string, string>(action) { ["milestone"] = content.Milestone };
        if (content.HoldsUntil is { } until)
        {
            dimensions[Milestones.HoldsUntil] = ReportedFigures.Day(until);
        }

        return new(content.Outcome == "reached" ? Milestones.Reached : Milestones.Missed, content.On, content.Worth, content.Milestone, dimensions) { Entry = entry };
    }

    private static Yield Of(Guid entry, Dictionary<string, string> action, EvidenceContent content) =>
        new("evidence.filed", content.DatedOn, 1, entry.ToString(), new(action) { ["shows"] = content.Shows, ["type"] = content.Type }) { Entry = entry };
}
