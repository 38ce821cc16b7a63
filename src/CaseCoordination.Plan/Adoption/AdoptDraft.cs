using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Plan.Adoption;

/// <summary>A draft of a year's plan, as the partnership agreed to it.</summary>
/// <param name="Titles">What each priority is called, by its number.</param>
public sealed record DraftToAdopt(PlanYear Year, IReadOnlyList<DraftedAction> Actions, IReadOnlyDictionary<int, string> Titles);

/// <summary>One action of the draft.</summary>
/// <param name="Choice">keep, change, drop, add or undecided.</param>
public sealed record DraftedAction(string Number, int Priority, string Choice, string Text);

/// <summary>Makes the plan of a draft: kept actions with their leads and their measure as printed, new ones led by the community safety team.</summary>
public static class AdoptDraft
{
    /// <param name="before">The plan of the year before, and its actions.</param>
    public static (AdoptPlan? Plan, Refusal? Refusal) Decide(DraftToAdopt draft, PlanAdopted before, IReadOnlyList<PriorityAction> actions)
    {
        var faults = draft.Actions.Where(action => action.Choice == "undecided").Select(action => new Fault($"/actions/{action.Number}", "undecided", "Keep it, change it or drop it first."))
            .Concat(draft.Actions.Where(action => action.Choice == "add" && !draft.Titles.ContainsKey(action.Priority))
                .Select(action => new Fault($"/actions/{action.Number}", "priority-unknown", "Recommend the priority its number begins with, or number it under one there is.")))
            .ToList();
        var adopted = draft.Actions.Where(action => action.Choice is "keep" or "change" or "add").ToList();
        if (faults.Count > 0 || adopted.Count == 0)
        {
            return (null, PlanRefusals.DraftUndecided(faults));
        }

        var known = actions.ToDictionary(action => action.Number);
        return (new()
        {
            Year = draft.Year,
            Title = before.Title.Replace(before.Year, draft.Year.Printed, StringComparison.Ordinal),
            AreaName = before.AreaName,
            GssCode = before.GssCode,
            Priorities = [.. adopted.Select(action => action.Priority).Distinct().Order().Select(number => new AdoptedPriority(number, draft.Titles[number]))],
            Actions =
            [
                .. adopted.Select(action => known.GetValueOrDefault(action.Number) is { } was
                    ? new ActionToAdopt(action.Number, action.Priority, action.Text, was.Leads, was.LeadsAsPrinted, was.MeasureAsPrinted)
                    : new ActionToAdopt(action.Number, action.Priority, action.Text, [Leads.CommunitySafetyTeam], "Community Safety Team", "")),
            ],
        }, null);
    }
}
