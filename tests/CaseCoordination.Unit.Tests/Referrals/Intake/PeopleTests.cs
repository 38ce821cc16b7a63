using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class PeopleTests
{
    private static readonly PersonOnForm Doctor = new() { Role = "professional", GivenName = "Octavia" };

    [Fact]
    public void Several_perpetrators_children_and_others_may_be_named() =>
        With(Perpetrator, Child, Victim, Perpetrator with { Relationship = "sibling" }, Doctor, new PersonOnForm { Role = "other-adult" }).ShouldBeTakenIn();

    [Fact]
    public void Two_victims_make_two_referrals() => With(Victim, Perpetrator, Victim).ShouldBeFaulted("/people", "one-victim");

    [Fact]
    public void No_victim_makes_none() => With(Perpetrator, Child).ShouldBeFaulted("/people", "one-victim");

    [Fact]
    public void A_perpetrator_is_needed() => With(Victim, Child).ShouldBeFaulted("/people", "no-perpetrator");

    [Fact]
    public void A_perpetrator_may_be_without_a_name_and_an_age() =>
        WithPerpetrator(new PersonOnForm { Role = "perpetrator", Relationship = "other-relative" }).ShouldBeTakenIn();

    [Fact]
    public void Nobody_at_all_lacks_both() => With().ShouldBeFaulted(("/people", "one-victim"), ("/people", "no-perpetrator"));

    [Fact]
    public void Twenty_people_may_be_named() => With([Victim, Perpetrator, .. Enumerable.Repeat(Doctor, 18)]).ShouldBeTakenIn();

    [Fact]
    public void Twenty_one_are_too_many() => With([Victim, Perpetrator, .. Enumerable.Repeat(Doctor, 19)]).ShouldBeFaulted("/people", "too-many");

    [Fact]
    public void An_empty_entry_is_named_by_its_place() => With(Victim, Perpetrator, null!).ShouldBeFaulted("/people/2", "missing");

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("", "missing")]
    [InlineData("aunt", "unknown-word")]
    public void Everyone_has_a_role_of_the_list(string? role, string code) =>
        With(Victim, Perpetrator, Doctor with { Role = role }).Check().Should().Contain(f => f.Pointer == "/people/2/role" && f.Code == code);

    [Fact]
    public void The_sex_is_one_of_the_list() => WithVictim(Victim with { Sex = "woman" }).ShouldBeFaulted("/people/0/sex", "unknown-word");

    [Fact]
    public void The_sex_may_be_left_out() => WithVictim(Victim with { Sex = null }).ShouldBeTakenIn();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void The_victims_two_names_are_needed(string? name) => WithVictim(Victim with { GivenName = name, FamilyName = name }).ShouldBeFaulted(
        ("/people/0/givenName", "missing"),
        ("/people/0/familyName", "missing"));

    [Fact]
    public void Names_and_references_have_room_for_100_characters()
    {
        var (full, over) = (new string('x', 100), new string('x', 101));

        WithVictim(Victim with { GivenName = full, FamilyName = full, PersonReference = full }).ShouldBeTakenIn();
        WithVictim(Victim with { GivenName = over, FamilyName = over, PersonReference = over }).ShouldBeFaulted(
            ("/people/0/personReference", "too-long"),
            ("/people/0/givenName", "too-long"),
            ("/people/0/familyName", "too-long"));
    }

    [Fact]
    public void Twenty_other_names_of_200_characters_each_may_be_given() =>
        WithVictim(Victim with { Aliases = [.. Enumerable.Repeat(new string('x', 200), 20)] }).ShouldBeTakenIn();

    public static TheoryData<string?[]> TooManyOrTooLong => new([.. Enumerable.Repeat("x", 21)], [new string('x', 201)], ["Zeph", null]);

    [Theory]
    [MemberData(nameof(TooManyOrTooLong))]
    public void More_of_them_longer_ones_and_empty_entries_are_not_taken(string?[] aliases) =>
        WithVictim(Victim with { Aliases = aliases! }).ShouldBeFaulted("/people/0/aliases", "too-long");
}
