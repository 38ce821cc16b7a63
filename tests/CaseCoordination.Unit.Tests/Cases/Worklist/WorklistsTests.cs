using CaseCoordination.Cases.Worklist;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Unit.Tests.Cases.Worklist;

public sealed class WorklistsTests
{
    private static readonly DateOnly Today = new(2022, 5, 10);

    [Fact]
    public void Kinds_come_in_the_order_of_their_sources_and_in_each_what_is_due_first_in_front()
    {
        var list = Worklists.Order(Today, [Item("b", 1, due: null), Item("a", 2, due: 1), Item("b", 3, due: 4), Item("b", 4, due: -1), Item("unheard-of", 5, due: 0)], ["a", "b"]);

        list.Groups.Where(group => group.Kind != "unheard-of").Select(group => (group.Kind, string.Join(' ', group.Items.Select(item => item.What)))).Should().Equal(("a", "2"), ("b", "4 3 1"));
        (list.Count, list.Late).Should().Be((5, 1), "what is due today is not late");
    }

    private static WorkItem Item(string kind, int number, int? due) =>
        new(kind, WorkPlace.Referral, NamedId.From("work", $"{number}"), Today.AddDays(-3), due is { } days ? Today.AddDays(days) : null) { What = $"{number}" };
}
