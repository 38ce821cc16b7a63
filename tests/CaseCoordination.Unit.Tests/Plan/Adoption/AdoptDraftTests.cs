using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Unit.Tests.Plan.Adoption;

/// <summary>A draft becomes the plan of its year once everything in it is decided.</summary>
public sealed class AdoptDraftTests
{
    private static readonly PlanYear Before = new(2022);
    private static readonly PlanAdopted Plan = new(PartnershipPlan.IdFor(Before), "2022/23", "Action plan 2022/23", "Tunbridge Wells", "E07000116", [new(1, "Abuse"), new(4, "Roads")], 3);
    private static readonly IReadOnlyList<PriorityAction> Actions = [.. new[] { "1.1", "1.2", "4.1" }.Select(number => PriorityActionFold.Evolve(null, new ActionAdopted(
        PriorityAction.IdFor(Before, number), Plan.PlanId, "2022/23", number, number[0] - '0', $"Do {number}", ["kp"], "Kent Police", "Reported"))!)];

    private static readonly Dictionary<int, string> Titles = new() { [1] = "Abuse", [4] = "Roads", [6] = "Violence" };

    [Fact]
    public void Kept_and_changed_actions_keep_their_leads_a_new_one_is_the_teams_and_dropped_ones_are_gone()
    {
        var (plan, refusal) = Decide(new("1.1", 1, "keep", "Do 1.1"), new("1.2", 1, "drop", "Do 1.2"), new("4.1", 4, "change", "Do it better"), new("6.1", 6, "add", "Begin"));

        refusal.Should().BeNull();
        (plan!.Year.Printed, plan.Title, plan.AreaName, plan.GssCode).Should().Be(("2023/24", "Action plan 2023/24", "Tunbridge Wells", "E07000116"));
        plan.Priorities.Should().Equal(new AdoptedPriority(1, "Abuse"), new AdoptedPriority(4, "Roads"), new AdoptedPriority(6, "Violence"));
        plan.Actions.Select(a => (a.Number, a.Text, a.Leads[0], a.MeasureAsPrinted)).Should().Equal(
            ("1.1", "Do 1.1", "kp", "Reported"), ("4.1", "Do it better", "kp", "Reported"), ("6.1", "Begin", Leads.CommunitySafetyTeam, ""));
    }

    [Fact]
    public void What_is_undecided_or_under_no_priority_is_named_and_nothing_is_adopted()
    {
        var (plan, refusal) = Decide(new("1.1", 1, "undecided", "Do 1.1"), new("4.1", 4, "keep", "Do 4.1"), new("7.1", 7, "add", "Begin"));

        plan.Should().BeNull();
        refusal!.Code.Should().Be("plan-draft-undecided");
        refusal.Faults!.Select(fault => (fault.Pointer, fault.Code)).Should().Equal(("/actions/1.1", "undecided"), ("/actions/7.1", "priority-unknown"));
        Decide(new DraftedAction("1.1", 1, "drop", "Do 1.1")).Refusal!.Code.Should().Be("plan-draft-undecided", "a plan of nothing is none");
    }

    private static (AdoptPlan? Plan, Refusal? Refusal) Decide(params DraftedAction[] actions) => AdoptDraft.Decide(new(new(2023), actions, Titles), Plan, Actions);
}
