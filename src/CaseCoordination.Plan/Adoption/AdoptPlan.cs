using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using Marten;

namespace CaseCoordination.Plan.Adoption;

/// <summary>The partnership adopts a year's plan, whole.</summary>
public sealed record AdoptPlan
{
    public required PlanYear Year { get; init; }

    public required string Title { get; init; }

    public required string AreaName { get; init; }

    public required string GssCode { get; init; }

    public required IReadOnlyList<AdoptedPriority> Priorities { get; init; }

    public required IReadOnlyList<ActionToAdopt> Actions { get; init; }
}

public sealed record ActionToAdopt(
    string Number, int Priority, string Text, IReadOnlyList<string> Leads, string LeadsAsPrinted, string MeasureAsPrinted);

public static class AdoptPlanHandler
{
    /// <summary>
    /// The plan and each action start a stream of their own, in one transaction; their ids come from year and number, so
    /// that two nodes adopting at once cannot adopt twice.
    /// </summary>
    public static async Task Handle(AdoptPlan command, IDocumentSession session, CancellationToken ct)
    {
        var planId = PartnershipPlan.IdFor(command.Year);
        if (await session.Events.FetchStreamStateAsync(planId, ct) is not null)
        {
            return; // Adopted before.
        }

        var (plan, actions) = Decide(command);
        session.Events.StartStream<PartnershipPlan>(planId, plan);
        foreach (var action in actions)
        {
            session.Events.StartStream<PriorityAction>(action.ActionId, action);
        }
    }

    public static (PlanAdopted Plan, IReadOnlyList<ActionAdopted> Actions) Decide(AdoptPlan command)
    {
        var planId = PartnershipPlan.IdFor(command.Year);
        return (
            new PlanAdopted(
                planId, command.Year.Printed, command.Title, command.AreaName, command.GssCode, command.Priorities, command.Actions.Count),
            [
                .. command.Actions.Select(a => new ActionAdopted(
                    PriorityAction.IdFor(command.Year, a.Number),
                    planId,
                    command.Year.Printed,
                    a.Number,
                    a.Priority,
                    a.Text,
                    a.Leads,
                    a.LeadsAsPrinted,
                    a.MeasureAsPrinted)),
            ]);
    }
}
