using System.Text.Json;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Reading;
using static CaseCoordination.Privacy.Access.FieldClass;
using static CaseCoordination.Unit.Tests.Referrals.Happened;
using static CaseCoordination.Unit.Tests.Referrals.Reading.Marked;

namespace CaseCoordination.Unit.Tests.Referrals.Reading;

public sealed class ShownFieldsTests
{
    private static readonly HashSet<FieldClass> Everything = [.. Enum.GetValues<FieldClass>()];

    public static TheoryData<string> EveryRole => [.. Roles.Keys];

    [Theory]
    [MemberData(nameof(EveryRole))]
    public void Of_a_person_each_field_is_there_when_its_class_is_shown_and_gone_when_it_is_not(string role)
    {
        foreach (var shown in EverySet)
        {
            var seen = ShownOf(role, shown);
            MarksOf(role).Where(mark => seen.Contains(mark.Mark)).Should().Equal(
                MarksOf(role).Where(mark => shown.Contains(mark.Field)), "[{0}] is shown", string.Join(' ', shown));
        }
    }

    [Fact]
    public void Of_the_details_each_part_is_there_when_its_class_is_shown_and_gone_when_it_is_not()
    {
        foreach (var shown in EverySet)
        {
            var seen = ShownOfDetails(shown);
            MarksOfDetails.Where(mark => seen.Contains(mark.Mark)).Should().Equal(
                MarksOfDetails.Where(mark => shown.Contains(mark.Field)), "[{0}] is shown", string.Join(' ', shown));
        }
    }

    [Fact]
    public void A_judgement_in_words_may_hold_anything_and_is_shown_with_the_grounds_to_who_is_shown_free_text() => EverySet.Should().AllSatisfy(shown =>
        ShownOfDetails(shown).Contains(Judgement).Should().Be(shown.Contains(Narrative) && shown.Overlaps([Offending, Health, SexualViolence])));

    [Theory]
    [MemberData(nameof(EveryRole))]
    public void With_everything_shown_a_person_is_as_they_were_sent(string role) =>
        ShownFields.Of(Person(role), role, Everything).Should().BeEquivalentTo(Person(role));

    [Fact]
    public void With_everything_shown_the_details_are_as_they_were_sent() => ShownFields.Of(Details, Everything).Should().BeEquivalentTo(Details);

    [Fact]
    public void With_nothing_shown_there_is_nothing()
    {
        Roles.Keys.Should().AllSatisfy(role => ShownFields.Of(Person(role), role, new HashSet<FieldClass>()).Should().BeNull());
        ShownFields.Of(Details, new HashSet<FieldClass>()).Should().BeNull();
    }

    [Fact]
    public void Details_without_a_checklist_or_with_an_empty_one_come_through()
    {
        ShownFields.Of(Details with { Dash = null }, Everything)!.Dash.Should().BeNull();
        ShownFields.Of(Details with { Dash = new() { Answers = null } }, Everything)!.Dash!.Answers.Should().BeNull();
    }

    [Fact]
    public void An_answer_to_a_topic_nobody_knows_tells_of_offending()
    {
        var odd = Details with { Dash = new() { Answers = new Dictionary<string, string> { ["D99_NEW"] = "yes" } } };

        ShownFields.Of(odd, new HashSet<FieldClass> { Health })!.Dash!.Answers.Should().BeEmpty();
        ShownFields.Of(odd, new HashSet<FieldClass> { Offending })!.Dash!.Answers.Should().ContainKey("D99_NEW");
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public void A_person_is_on_record_as_opened_just_when_something_of_them_is_shown(string role)
    {
        var named = Received.People[0] with { Role = role };

        EverySet.Should().AllSatisfy(shown => ShownFields.IsShown(named, shown).Should().Be(ShownFields.Of(Person(role), role, shown) is not null));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public void Every_class_that_opens_something_is_one_the_record_can_name(string role)
    {
        var held = ShownFields.HeldBy(Received with { People = [Received.People[0] with { Role = role }] }, ServicesOffered.All["marac"]).ToList();

        held.Should().Contain(MarksOf(role).Concat(MarksOfDetails).Select(mark => mark.Field)).And.Contain([Metadata, Narrative]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Where_nothing_was_told_in_words_no_words_are_held() =>
        ShownFields.HeldBy(Received with { Narrative = null }, ServicesOffered.All["marac"]).Should().NotContain(Narrative);

    [Fact]
    public void The_marks_are_all_in_what_is_sent_so_that_their_absence_means_something()
    {
        var sent = JsonSerializer.Serialize(Roles.Keys.Select(Person), JsonSerializerOptions.Web) + JsonSerializer.Serialize(Details, JsonSerializerOptions.Web);

        sent.Should().ContainAll([Judgement, .. Roles.Keys.SelectMany(MarksOf).Concat(MarksOfDetails).Select(mark => mark.Mark)]);
    }
}
