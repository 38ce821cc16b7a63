using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Events;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Plan;

public sealed class PriorityActionTests
{
    private static readonly ActionAdopted Adopted = Numbered(2, 1);

    private static readonly ActivityRecorded Recorded = new(
        Adopted.ActionId, Guid.Parse("01805c3f-7c00-7000-8000-0000000000a1"), "2022/23", "2.1", "kenward", "outreach", new(2022, 5, 14), null, 12, []);

    [Fact]
    public void An_action_adopted_is_what_the_plan_printed_with_nothing_done_yet() => After(Adopted).Should().BeEquivalentTo(new PriorityAction(
        Adopted.ActionId, "2022/23", "2.1", 2, "Deliver outreach", ["kenward"], "Kenward Trust", "Number of engagements", Activities: 0));

    [Fact]
    public void Each_activity_counts_once() => After(Adopted, Recorded, Recorded, Recorded)!.Activities.Should().Be(3);

    [Fact]
    public void What_comes_before_its_adoption_and_a_second_adoption_are_passed_over()
    {
        After(Recorded).Should().BeNull();
        After(Adopted, Recorded, Adopted, "an event of another kind")!.Activities.Should().Be(1);
    }

    [Fact]
    public void Action_1_2_comes_before_1_10_and_both_before_2_1() => Sorted(Numbered(2, 1), Numbered(1, 10), Numbered(1, 2)).Should().Equal("1.2", "1.10", "2.1");

    [Fact]
    public void Actions_stand_in_printed_order_however_they_are_found()
    {
        ActionAdopted[] printed = [.. from priority in Enumerable.Range(1, 3) from place in Enumerable.Range(1, 12) select Numbered(priority, place)];

        Always.Holds(Gen.Shuffle(printed), found => Sorted(found).Should().Equal(printed.Select(a => a.Number)), times: 50);
    }

    private static IEnumerable<string> Sorted(params ActionAdopted[] actions) => actions.Select(a => After(a)!).OrderBy(a => a.Order).Select(a => a.Number);

    private static ActionAdopted Numbered(int priority, int place) => new(
        PriorityAction.IdFor(new PlanYear(2022), $"{priority}.{place}"), PartnershipPlan.IdFor(new PlanYear(2022)), "2022/23", $"{priority}.{place}", priority,
        "Deliver outreach", ["kenward"], "Kenward Trust", "Number of engagements");

    private static PriorityAction? After(params object[] events) => Past.Of<PriorityAction>(PriorityActionFold.Evolve, events).State;
}
