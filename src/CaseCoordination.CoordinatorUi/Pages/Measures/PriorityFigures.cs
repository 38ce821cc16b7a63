using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Reading;

namespace CaseCoordination.CoordinatorUi.Pages.Measures;

/// <summary>A priority of the plan with the figures of its actions, in printed order.</summary>
public sealed record PriorityFigures(AdoptedPriority Priority, IReadOnlyList<ActionFigures> Actions)
{
    /// <summary>Every action of the plan is there, also one nothing measures yet.</summary>
    public static IReadOnlyList<PriorityFigures> Of(PlanOfYear plan, FiguresOfQuarter? quarter)
    {
        var figures = (quarter?.Compared ?? []).ToLookup(figure => figure.Now.Measure.Action);
        var actions = plan.Actions.ToLookup(action => action.Priority, action => new ActionFigures(action, [.. figures[action.Number]]));
        return [.. plan.Plan.Priorities.Select(priority => new PriorityFigures(priority, [.. actions[priority.Number]]))];
    }
}

/// <summary>An action and what its measures say this quarter.</summary>
public sealed record ActionFigures(PriorityAction Action, IReadOnlyList<ComparedFigure> Figures);
