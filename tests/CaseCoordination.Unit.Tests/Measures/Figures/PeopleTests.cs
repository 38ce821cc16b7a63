using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Programme;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>Different people are counted over the links the coordinator made.</summary>
public sealed class PeopleTests
{
    private const string Letters = "abcdef";

    private static readonly Gen<char> AnyOne = Gen.Int[0, Letters.Length - 1].Select(n => Letters[n]);
    private static readonly Gen<(char, char)[]> AnyLinks = Gen.Select(AnyOne, AnyOne).Where(pair => pair.Item1 != pair.Item2).Array[0, 8];

    /// <summary>Attendances, links and unlinks, each at a place of its own in the log.</summary>
    private static readonly Gen<Fact[]> AnyStory = Gen.Select(Gen.Int[0, 3], AnyOne, AnyOne).Array[0, 14].Select(story => story
        .SelectMany((it, n) => it.Item1 switch
        {
            _ when it.Item2 == it.Item3 || it.Item1 < 2 => Attends(it.Item2, 1000 + (n * 10)),
            2 => Linked(it.Item2, it.Item3, 1000 + (n * 10)),
            _ => Unlinked(it.Item2, it.Item3, 1000 + (n * 10)),
        })
        .ToArray());

    [Fact]
    public void Linked_people_are_one_and_unlinked_they_are_two_again()
    {
        Fact[] three = [.. Attends('a', 1), .. Attends('b', 11), .. Attends('c', 21)];

        Supported(three).Value.Should().Be(3);
        Supported([.. three, .. Linked('a', 'b', 31)]).Value.Should().Be(2);
        Supported([.. three, .. Linked('a', 'b', 31), .. Linked('b', 'c', 41)]).Value.Should().Be(1, "over two links they are one");
        Supported([.. three, .. Linked('a', 'b', 31), .. Linked('b', 'c', 41), .. Unlinked('a', 'b', 51)]).Value.Should().Be(2);
        Supported([.. three, .. Linked('a', 'b', 31), .. Unlinked('a', 'b', 41), .. Linked('b', 'a', 51)]).Value.Should().Be(2, "of a pair the last word stands, whichever is named first");
    }

    [Fact]
    public void A_link_holds_for_every_quarter_whenever_it_was_made()
    {
        Fact[] facts = [.. Attends('a', 1), .. Attends('b', 11), .. Attends('a', 21, new(2022, 7, 5)), .. Attends('b', 31, new(2022, 8, 5)), .. Linked('a', 'b', 41)];

        (Supported(facts, 1).Value, Supported(facts, 2).Value).Should().Be((1m, 1m), "the link was made in the second quarter");
    }

    [Fact]
    public void Who_was_linked_to_somebody_not_counted_is_still_one()
    {
        Fact[] overAThird = [.. Attends('a', 1), .. Attends('c', 11), .. Linked('a', 'b', 21), .. Linked('b', 'c', 31)];

        Supported(overAThird).Value.Should().Be(1, "b was never on the programme");
    }

    [Fact]
    public void Several_sessions_and_the_completion_of_one_man_are_one_man_and_no_other_service_counts()
    {
        Fact[] often = [.. Attends('a', 1), .. Attends('a', 11, Day.AddDays(7)), .. Attends('a', 21, Day.AddDays(14))];

        Supported(often).Value.Should().Be(1);
        Supported(often.Select(f => f with { Dimensions = new Dictionary<string, string>(f.Dimensions) { ["service"] = "outreach" } })).Status.Should().Be(FigureStatus.NoReturn);
        Supported(often.Select(f => f with { Dimensions = new Dictionary<string, string>(f.Dimensions) { ["step"] = "suitability-interview-held" } })).Status.Should().Be(FigureStatus.NoReturn);
    }

    [Fact]
    public void In_any_order_and_by_whichever_name_first_the_same_people_are_one() => Always.Holds(
        AnyLinks.SelectMany(links => Gen.Select(Gen.Const(links), Gen.Shuffle(links), Gen.Bool.Array[links.Length])),
        it =>
        {
            var (links, shuffled, turned) = it;
            var one = LinkedPeople.Of(links.Select(Ids));
            var other = LinkedPeople.Of(shuffled.Select((pair, n) => Ids(turned[n] ? (pair.Item2, pair.Item1) : pair)));

            other.Should().BeEquivalentTo(one);
        });

    [Fact]
    public void Two_are_one_exactly_where_links_lead_from_one_to_the_other() => Always.Holds(AnyLinks, links =>
    {
        var same = LinkedPeople.Of(links.Select(Ids));

        foreach (var (one, other) in Letters.SelectMany(one => Letters.Select(other => (one, other))))
        {
            (One(same, one) == One(same, other)).Should().Be(Leads(links, one, other), "{0} and {1}", one, other);
        }
    });

    [Fact]
    public void In_any_order_of_arrival_the_figure_and_its_parts_are_the_same() => Always.Holds(
        AnyStory.SelectMany(facts => Gen.Select(Gen.Const(facts), Gen.Shuffle(facts))),
        it =>
        {
            var (inOrder, shuffled) = (Supported(it.Item1), Supported(it.Item2));

            (shuffled.Status, shuffled.Value).Should().Be((inOrder.Status, inOrder.Value));
            shuffled.Facts.Select(f => (f.Id, f.Person, shuffled.Adds(f))).Should().Equal(inOrder.Facts.Select(f => (f.Id, f.Person, inOrder.Adds(f))));
        });

    [Fact]
    public void The_parts_add_up_to_the_figure_which_is_never_more_than_unlinked_and_never_less_than_one() => Always.Holds(AnyStory, facts =>
    {
        var figure = Supported(facts);
        var apart = Supported(facts.Where(f => f.Name is not (People.Linked or People.Unlinked)));

        figure.Facts.Sum(figure.Adds).Should().Be(figure.Value ?? 0);
        (figure.Value ?? 0).Should().BeLessThanOrEqualTo(apart.Value ?? 0);
        figure.Value.Should().NotBe(0, "nothing told is no return, and who is told of is somebody");
    });

    [Fact]
    public void Unlinking_everybody_gives_back_the_figure_there_was() => Always.Holds(AnyLinks, links =>
    {
        Fact[] all = [.. Letters.SelectMany((letter, n) => Attends(letter, 1 + (n * 10)))];
        Fact[] back = [.. all, .. links.SelectMany((pair, n) => Linked(pair.Item1, pair.Item2, 1000 + n)), .. links.SelectMany((pair, n) => Unlinked(pair.Item2, pair.Item1, 2000 + n))];

        Supported(back).Value.Should().Be(Letters.Length);
    });

    [Fact]
    public void As_of_a_position_only_the_links_made_by_then_hold()
    {
        var (figure, people) = Read([.. Attends('a', 1), .. Attends('b', 11), .. Linked('a', 'b', 50), .. Unlinked('a', 'b', 60)]);

        new[] { 49L, 50, 59, 60 }.Select(position => figure.By(people.AsOf(position)).Value).Should().Equal(2, 1, 1, 2);
    }

    private static (Guid, Guid) Ids((char One, char Other) pair) => (Person(pair.One), Person(pair.Other));

    private static Guid One(IReadOnlyDictionary<Guid, Guid> same, char letter) => same.GetValueOrDefault(Person(letter), Person(letter));

    private static bool Leads((char, char)[] links, char from, char to)
    {
        var reached = new HashSet<char> { from };
        while (links.Where(pair => reached.Contains(pair.Item1) != reached.Contains(pair.Item2)).Select(pair => new[] { pair.Item1, pair.Item2 }).FirstOrDefault() is { } next)
        {
            reached.UnionWith(next);
        }

        return reached.Contains(to);
    }
}
