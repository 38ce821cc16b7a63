using CaseCoordination.Kernel;

namespace CaseCoordination.Plan;

/// <summary>Who may record towards an action.</summary>
public static class Leads
{
    /// <summary>Runs the plan: may record for any lead.</summary>
    public const string CommunitySafetyTeam = "twbc-cst";

    /// <summary>Led by everyone, so anyone may record.</summary>
    public static readonly IReadOnlySet<string> OpenToAll = new HashSet<string> { "all-partners", "all-relevant-agencies", "partners", "outreach-partners" };

    public static Refusal? MayNotRecord(PriorityAction? action, string agency) =>
        action is null ? PlanRefusals.ActionUnknown
        : agency != CommunitySafetyTeam && !action.Leads.Contains(agency) && !action.Leads.Any(OpenToAll.Contains) ? PlanRefusals.NotALead(action.Number)
        : null;

    /// <summary>The numbers of the actions somebody leads who takes part; what everyone leads, somebody does.</summary>
    public static IReadOnlySet<string> Owned(IEnumerable<PriorityAction> actions, Func<string, bool> takesPart) =>
        actions.Where(a => a.Leads.Any(lead => OpenToAll.Contains(lead) || takesPart(lead))).Select(a => a.Number).ToHashSet();
}
