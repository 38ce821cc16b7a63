using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Unit.Tests.Plan.Adoption;

public sealed class AdoptPlanTests
{
    private static readonly Guid PlanId = Guid.Parse("e3f70ee9-961b-865e-a09e-8bcdd6419357");

    private static readonly AdoptPlan Command = new()
    {
        Year = new PlanYear(2022),
        Title = "Partnership plan",
        AreaName = "Tunbridge Wells",
        GssCode = "E07000116",
        Priorities = [new(1, "Domestic abuse"), new(2, "Substance misuse")],
        Actions =
        [
            new("2.1", 2, "Deliver outreach", ["kenward", "stgiles"], "Kenward Trust, St Giles Trust", "Number of engagements"),
            new("1.10", 1, "Run an emergency fund", ["davss"], "DAVSS", "Number of grants"),
        ],
    };

    [Fact]
    public void The_plan_is_adopted_under_the_id_of_its_year() => AdoptPlanHandler.Decide(Command).Plan.Should().BeEquivalentTo(new PlanAdopted(
        PlanId, "2022/23", "Partnership plan", "Tunbridge Wells", "E07000116", [new(1, "Domestic abuse"), new(2, "Substance misuse")], ActionCount: 2));

    [Fact]
    public void Each_action_is_adopted_whole_under_the_id_of_year_and_number() => AdoptPlanHandler.Decide(Command).Actions.Should().BeEquivalentTo(
        [
            new ActionAdopted(
                Guid.Parse("f03f9db6-17a3-8e47-8c9f-3b97c1eb5539"), PlanId, "2022/23", "2.1", 2, "Deliver outreach",
                ["kenward", "stgiles"], "Kenward Trust, St Giles Trust", "Number of engagements"),
            new ActionAdopted(
                PriorityAction.IdFor(new PlanYear(2022), "1.10"), PlanId, "2022/23", "1.10", 1, "Run an emergency fund",
                ["davss"], "DAVSS", "Number of grants"),
        ],
        o => o.WithStrictOrdering());

    [Fact]
    public void Two_nodes_adopting_at_once_make_the_same_streams() =>
        AdoptPlanHandler.Decide(Command).Should().BeEquivalentTo(AdoptPlanHandler.Decide(Command));

    [Fact]
    public void Another_year_makes_other_streams()
    {
        var (plan, actions) = AdoptPlanHandler.Decide(Command with { Year = new PlanYear(2023) });

        plan.PlanId.Should().NotBe(PlanId);
        actions.Select(a => a.ActionId).Should().NotIntersectWith(AdoptPlanHandler.Decide(Command).Actions.Select(a => a.ActionId));
        actions.Should().OnlyContain(a => a.PlanId == plan.PlanId && a.Year == "2023/24");
    }

    [Fact]
    public void The_plan_folds_to_what_was_adopted_and_keeps_the_first()
    {
        var adopted = AdoptPlanHandler.Decide(Command).Plan;
        var plan = Past.Of<PartnershipPlan>(PartnershipPlanFold.Evolve, [adopted, adopted with { Title = "Another" }, "an event of another kind"]).State;

        plan.Should().BeEquivalentTo(new PartnershipPlan(PlanId, "2022/23", "Partnership plan", "Tunbridge Wells", [.. Command.Priorities], ActionCount: 2));
    }
}
