using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class PersonalConnectionTests
{
    public static TheoryData<string> Connected => [.. FormWords.PersonalConnections.Order()];

    public static TheoryData<string> Unconnected => [.. FormWords.OtherConnections.Order()];

    [Theory]
    [MemberData(nameof(Connected))]
    public void Abuse_between_people_personally_connected_is_heard(string relationship) => By(relationship).ShouldBeTakenIn();

    [Theory]
    [Trait("Rule", "intake-marac-connected")]
    [MemberData(nameof(Unconnected))]
    public void Abuse_by_anyone_else_is_for_another_service(string relationship) =>
        By(relationship).ShouldBeFaulted("/people/1/relationship", "not-personally-connected");

    [Theory]
    [InlineData("boyfriend")]
    [InlineData("Ex-Partner")]
    public void A_word_outside_the_lists_is_not_taken(string relationship) => By(relationship).ShouldBeFaulted("/people/1/relationship", "unknown-word");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void It_is_needed(string? relationship) => By(relationship).ShouldBeFaulted("/people/1/relationship", "missing");

    [Fact]
    public void It_is_needed_of_each_perpetrator() => With(Victim, Perpetrator, Perpetrator with { Relationship = null }, Perpetrator with { Relationship = "friend" })
        .ShouldBeFaulted(("/people/2/relationship", "missing"), ("/people/3/relationship", "not-personally-connected"));

    private static ReferralForm By(string? relationship) => WithPerpetrator(Perpetrator with { Relationship = relationship });
}
