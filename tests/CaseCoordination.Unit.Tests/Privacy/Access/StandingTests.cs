using CaseCoordination.Privacy.Access;
using CsCheck;
using static CaseCoordination.Privacy.Access.FieldClass;
using static CaseCoordination.Unit.Tests.Privacy.Access.Anyone;

namespace CaseCoordination.Unit.Tests.Privacy.Access;

/// <summary>How anyone stands to a matter, whatever they are and whatever they did.</summary>
public sealed class StandingTests
{
    private static readonly FieldClass[] OfTheOtherSide = [VictimIdentity, SafeContact, VictimAddress, Children, Health, SexualViolence, Narrative];

    [Fact]
    public void Who_has_no_part_no_role_and_no_open_glass_stands_nowhere() => Always.Holds(
        Gen.OneOf(In(WorkersRoles, NoParts, ClosedGlasses), In(OnlookersRoles, NoParts, ClosedGlasses)),
        it => it.Standing.Should().BeNull());

    [Fact]
    public void Analyst_data_protection_officer_and_operator_do_not_see_what_their_agency_does() => Always.Holds(
        In(OnlookersRoles, Parts, ClosedGlasses),
        it => it.Standing.Should().BeNull());

    [Fact]
    public void Whoever_works_on_cases_stands_where_their_agency_has_a_part_and_says_which() => Always.Holds(
        In(WorkersRoles, Parts, NoGlass).Where(it => it.Parts.Length > 0),
        it => it.Standing!.Parts.Should().Equal(it.Parts));

    [Fact]
    public void The_perpetrators_side_learns_nothing_of_the_other_whatever_else_it_is_party_to_and_whatever_glass_there_is() => Always.Holds(
        OnThePerpetratorsSide,
        it =>
        {
            it.Shown.Should().NotIntersectWith(OfTheOtherSide);
            (it.Standing?.BehindGlass ?? new HashSet<FieldClass>()).Should().NotIntersectWith(OfTheOtherSide);
        },
        times: 2000);

    [Fact]
    public void The_perpetrators_side_cannot_break_a_glass_where_it_has_no_part() => Always.Holds(
        In(AnyRoles, NoParts, Glasses, PerpetratorAgency),
        it =>
        {
            it.Standing.Should().BeNull();
            MayOpen(it).Should().BeEmpty();
        });

    [Fact]
    public void Without_a_glass_nothing_is_both_shown_and_behind_it() => Always.Holds(
        InAnySituation,
        it => it.WithoutGlass.Standing?.Shown.Should().NotIntersectWith(it.WithoutGlass.Standing!.BehindGlass));

    [Fact]
    public void A_broken_glass_shows_nothing_that_was_not_behind_it() => Always.Holds(
        InAnySituation,
        it => it.Shown.Should().BeSubsetOf(it.WithoutGlass.Shown.Union(MayOpen(it.WithoutGlass))),
        times: 2000);

    [Fact]
    public void A_broken_glass_takes_nothing_away() => Always.Holds(InAnySituation, it => it.WithoutGlass.Shown.Should().BeSubsetOf(it.Shown));

    [Fact]
    public void An_open_glass_opens_all_it_was_broken_for_and_a_second_one_as_well() => Always.Holds(
        In(AnyRoles, Parts, OpenGlass.Array[1, 3]),
        it =>
        {
            var brokenFor = it.Glasses.SelectMany(glass => glass.Classes).Intersect(MayOpen(it.WithoutGlass));
            brokenFor.Should().BeSubsetOf(it.Shown);
            it.Standing?.Glass.Should().Be(it.Glasses.OrderBy(glass => glass.From).Last().Id);
        });

    [Fact]
    public void A_closed_glass_opens_nothing() => Always.Holds(
        In(AnyRoles, Parts, ClosedGlasses),
        it => it.Standing.Should().BeEquivalentTo(it.WithoutGlass.Standing));

    [Fact]
    public void Parts_add_up() => Always.Holds(
        In(AnyRoles, Parts, NoGlass).Where(it => it.Parts.Length > 1 && it.Standing is not null),
        it =>
        {
            var one = it.Parts.Select(part => it.As(part).Standing!).ToList();

            it.Standing!.Shown.Should().BeEquivalentTo(one.SelectMany(standing => standing.Shown).Distinct());
            it.Standing.BehindGlass.Should().BeEquivalentTo(one.SelectMany(standing => standing.BehindGlass).Except(it.Shown).Distinct());
        });

    [Fact]
    public void Coordinator_and_chair_see_no_address_and_no_sexual_violence_unless_their_agency_sent_it_or_needs_it() => Always.Holds(
        In(AnyRoles.Select(roles => roles.Append(Role.Coordinator).ToArray()), Parts, ClosedGlasses).Where(it => !it.Parts.Contains(Party.Referrer)),
        it =>
        {
            it.Shown.Contains(VictimAddress).Should().Be(it.Parts.Contains("sanctuary") || it.Parts.Contains("safe-accommodation"));
            it.Shown.Contains(SexualViolence).Should().Be(it.Parts.Contains("isva"));
        });

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Chair)]
    public void Where_their_agency_has_no_part_address_and_sexual_violence_stay_behind_the_glass(string role)
    {
        var theirs = new Situation(new("subject-1", "twbc-cst", "tunbridge-wells", new HashSet<string> { role }), [], []);

        theirs.Shown.Should().NotContain([VictimAddress, SexualViolence]);
        theirs.Standing!.BehindGlass.Should().Contain([VictimAddress, SexualViolence]);
        (theirs with { Glasses = [Broken(Now, Now.AddMinutes(5), VictimAddress)] }).Shown.Should().Contain(VictimAddress).And.NotContain(SexualViolence);
    }

    [Fact]
    public void A_glass_is_open_from_its_first_moment_and_no_longer_at_its_last()
    {
        var glass = Broken(Now, Now.AddMinutes(5), VictimAddress);

        glass.IsOpenAt(Now.AddTicks(-1)).Should().BeFalse();
        glass.IsOpenAt(Now).Should().BeTrue();
        glass.IsOpenAt(Now.AddMinutes(5).AddTicks(-1)).Should().BeTrue();
        glass.IsOpenAt(Now.AddMinutes(5)).Should().BeFalse();
    }

    /// <summary>What the door for emergencies would let them open; it asks without a database.</summary>
    private static IReadOnlySet<FieldClass> MayOpen(Situation it) =>
        new NeedToKnow(null!, OtherSide, TimeProvider.System).BehindGlass(it.Viewer, it.Standing);
}
