using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Unit.Tests.Privacy.Access;

public sealed class NeedToKnowTests
{
    private sealed record Matter(string Name, IReadOnlyList<string> Parties) : IHaveParties;

    private static readonly Matter Ours = new("ours", ["kp", "twbc-cst"]);
    private static readonly Matter Theirs = new("theirs", ["davss", "twbc-cst"]);
    private static readonly Matter Nobodys = new("nobody's", []);

    private static readonly PerpetratorSide Programme = new(new HashSet<string> { "cdap" }, new HashSet<string> { "cdap" });

    public static TheoryData<string> EveryRole => [.. Role.All];

    [Fact]
    public void An_agency_sees_what_it_is_party_to_and_nothing_else() => SeenBy(AViewer("kp")).Should().Equal(Ours);

    [Fact]
    public void An_agency_that_is_party_to_nothing_sees_nothing() => SeenBy(AViewer("fm")).Should().BeEmpty();

    [Fact]
    public void Part_of_a_code_is_another_agency() => SeenBy(AViewer("twbc")).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(EveryRole))]
    public void The_coordinator_and_the_chair_see_all_a_practitioner_their_agencys_and_nobody_else_anything(string role)
    {
        IEnumerable<Matter> all = role switch
        {
            Role.Coordinator or Role.Chair => [Ours, Theirs, Nobodys],
            Role.Practitioner => [Ours],
            _ => [],
        };

        SeenBy(AViewer("kp", role)).Should().Equal(all);
    }

    [Fact]
    public void The_perpetrators_side_sees_its_own_list_whatever_its_people_are() => SeenBy(AViewer("cdap", Role.Coordinator)).Should().BeEmpty();

    [Fact]
    public void Several_roles_add_up() => SeenBy(AViewer("fm", Role.Analyst, Role.Chair)).Should().Equal(Ours, Theirs, Nobodys);

    private static List<Matter> SeenBy(Viewer viewer) =>
        [.. NeedToKnow.Narrow(new[] { Ours, Theirs, Nobodys }.AsQueryable(), viewer, Programme)];

    private static Viewer AViewer(string agency, params string[] roles) => new("subject-1", agency, "tunbridge-wells", roles.ToHashSet());
}
