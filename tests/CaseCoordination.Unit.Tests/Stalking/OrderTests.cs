using CaseCoordination.Kernel;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Orders;
using CsCheck;
using static CaseCoordination.Stalking.Events.OrderStep;
using static CaseCoordination.Unit.Tests.Stalking.Pas;

namespace CaseCoordination.Unit.Tests.Stalking;

/// <summary>A stalking protection order, by the Stalking Protection Act 2019.</summary>
public sealed class OrderTests
{
    private static readonly DateOnly March = new(2022, 3, 1);

    [Fact]
    [Trait("Rule", "spo-least-years")]
    public void An_order_is_considered_applied_for_and_granted_for_two_years_at_least()
    {
        var before = Given(Step(Considered, March), Step(ApplicationMade, March));

        before.When(Moves(Granted, March, new(2024, 2, 29))).ShouldRecord(new StalkingOrderMoved(CaseId, Granted, March, new(2024, 2, 29), null, null, "pas"));
        before.When(Moves(Granted, March, new(2024, 2, 28))).Refusal!.Faults!.Single().Code.Should().Be("too-short");
        before.When(Moves(Granted, March)).Events.Should().ContainSingle("until further order is no fixed period");
    }

    [Fact]
    public void Nothing_is_granted_that_was_not_applied_for()
    {
        Given().When(Moves(Granted, March)).ShouldRefuse(StalkingRefusals.OrderStepOutOfTurn);
        Given(Step(Considered, March)).When(Moves(Granted, March)).ShouldRefuse(StalkingRefusals.OrderStepOutOfTurn);
    }

    [Theory]
    [Trait("Rule", "spo-days-to-notify")]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Its_subject_gives_name_and_address_within_three_days_the_day_of_service_included(int later, bool inTime)
    {
        var served = Step(Served, March) with { NotifyBy = March.AddDays(2) };

        InForce().When(Moves(Served, March)).ShouldRecord(served);
        InForce(served).When(Moves(SubjectNotified, March.AddDays(later))).ShouldRecord(Step(SubjectNotified, March.AddDays(later)) with { InTime = inTime });
        InForce().When(Moves(SubjectNotified, March)).Refusal!.Faults!.Single().Code.Should().Be("not-served");
    }

    [Fact]
    public void A_breach_leaves_it_standing_and_is_counted()
    {
        var state = InForce(Step(Breached, March), Step(Breached, March.AddDays(1))).State!;

        (state.Order!.Stage, state.Order.Breaches).Should().Be((Granted, 2));
    }

    [Fact]
    public void It_expires_the_day_after_its_last_and_then_it_is_not_breached()
    {
        var shortly = new[] { Step(Considered, new(2020, 2, 1)), Step(ApplicationMade, new(2020, 2, 1)), Step(Granted, new(2020, 3, 1)) with { Until = new(2022, 2, 28) } };

        Given(shortly).When(Moves(Expired, new(2022, 2, 28))).Refusal!.Faults!.Single().Code.Should().Be("not-yet");
        Given(shortly).When(Moves(Expired, March)).Events.Should().ContainSingle();
        Given([.. shortly, Step(Expired, March)]).When(Moves(Breached, March)).ShouldRefuse(StalkingRefusals.OrderStepOutOfTurn);
        Given([.. shortly, Step(Expired, March)]).When(Moves(Considered, March)).Events.Should().ContainSingle("another may be applied for");
    }

    [Fact]
    public void It_is_renewed_before_it_ends_and_for_longer()
    {
        InForce().When(Moves(Renewed, March, new(2030, 1, 1))).Refusal!.Faults!.Single().Pointer.Should().Be("/until", "until further order it needs no renewal");
        var fixedUntil = Given(Step(Considered, March), Step(ApplicationMade, March), Step(Granted, March) with { Until = new(2024, 3, 1) });
        fixedUntil.When(Moves(Renewed, March, new(2024, 3, 1))).Refusal.Should().NotBeNull();
        fixedUntil.When(Moves(Renewed, March, new(2026, 3, 1))).Events.Should().ContainSingle();
    }

    [Fact]
    public void No_step_lies_in_the_future_or_before_the_one_before()
    {
        Given().When(Moves(Considered, Today.AddDays(1))).Refusal!.Faults!.Single().Code.Should().Be("out-of-order");
        Given(Step(Considered, March)).When(Moves(ApplicationMade, March.AddDays(-1))).Refusal!.Faults!.Single().Code.Should().Be("out-of-order");
    }

    /// <summary>Any steps in any order: what was refused or is over is never in force again without a new application.</summary>
    [Fact]
    public void In_force_is_only_what_a_court_granted() => Always.Holds(Gen.Enum<OrderStep>().Array[1, 15], steps =>
    {
        var (state, granted) = (Given().State!, false);
        foreach (var step in steps)
        {
            var decision = MoveOrder.Decide(new() { Step = step, On = March, Until = step is Granted ? new(2030, 1, 1) : null }, Open(state));
            if (decision.Events is not [StalkingOrderMoved moved])
            {
                continue;
            }

            granted = step is Granted or InterimGranted || (granted && step is not (Considered or Refused or Discharged or Expired));
            (step is Breached or Served or Varied && !granted).Should().BeFalse();
            state = StalkingCaseFold.Evolve(state, moved)!;
        }
    });

    /// <summary>Which stage each step may follow, said a second time.</summary>
    private static readonly Dictionary<OrderStep, OrderStep[]> After = new()
    {
        [Considered] = [Refused, Discharged, Expired],
        [ApplicationMade] = [Considered],
        [InterimGranted] = [ApplicationMade],
        [Granted] = [ApplicationMade, InterimGranted],
        [Served] = [InterimGranted, Granted, Varied, Renewed],
        [SubjectNotified] = [InterimGranted, Granted, Varied, Renewed],
        [Varied] = [InterimGranted, Granted, Varied, Renewed],
        [Renewed] = [Granted, Varied, Renewed],
        [Discharged] = [InterimGranted, Granted, Varied, Renewed],
        [Expired] = [InterimGranted, Granted, Varied, Renewed],
        [Breached] = [InterimGranted, Granted, Varied, Renewed],
        [Refused] = [ApplicationMade, InterimGranted],
    };

    [Fact]
    [Trait("Rule", "step.*")]
    public void A_step_follows_the_stages_it_may_and_no_other()
    {
        OrderStep[] stages = [Considered, ApplicationMade, InterimGranted, Granted, Varied, Renewed, Refused, Discharged, Expired];
        foreach (var stage in stages)
        {
            var state = Given(Step(Considered, March), Step(stage, March)).State!;
            state.Order!.Stage.Should().Be(stage);
            foreach (var step in OrderRules.All.Select(rule => rule.Step))
            {
                var refused = MoveOrder.Decide(new() { Step = step, On = March }, Open(state)).Refusal;

                (refused == StalkingRefusals.OrderStepOutOfTurn).Should().Be(!After[step].Contains(stage), "{0} after {1}", step, stage);
            }
        }
    }

    [Fact]
    public void Every_step_has_one_rule_with_its_section()
    {
        OrderRules.All.Select(rule => rule.Step).Should().BeEquivalentTo(Enum.GetValues<OrderStep>());
        OrderRules.All.Should().OnlyContain(rule => rule.Source.StartsWith('s') && rule.EffectiveFrom == new DateOnly(2020, 1, 20)).And.OnlyHaveUniqueItems(rule => rule.Id);
    }

    private static Past<StalkingCase> InForce(params StalkingOrderMoved[] since) => Given([Step(Considered, March), Step(ApplicationMade, March), Step(Granted, March), .. since]);

    private static StalkingOrderMoved Step(OrderStep step, DateOnly on) => new(CaseId, step, on, null, null, null, "pas");

    private static Func<StalkingCase, Decision> Moves(OrderStep step, DateOnly on, DateOnly? until = null) =>
        Does(new OrderStepForm { Step = step, On = on, Until = until }, MoveOrder.Decide);
}
