using CaseCoordination.Cases.SubjectAccess;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Cases.SubjectAccess;

public sealed class GivingOutTests
{
    private static readonly Gen<string> Roles = Gen.OneOf("victim", "perpetrator", "child", "other-adult", "professional", "a-role-nobody-knows");
    private static readonly Gen<string> Parts = Gen.OneOf("people/0/particulars", "details", "narrative", "consent/rationale", "contentDigest", "reason", "a-part-nobody-knows");

    [Theory]
    [InlineData("victim", "people/0/particulars", GiveOut.Yes)]
    [InlineData("victim", "details", GiveOut.Review)]
    [InlineData("victim", "narrative", GiveOut.Review)]
    [InlineData("victim", "reason", GiveOut.Review)]
    [InlineData("victim", "contentDigest", GiveOut.No)]
    [InlineData("perpetrator", "people/1/particulars", GiveOut.No)]
    [InlineData("child", "people/2/particulars", GiveOut.Review)]
    [InlineData("other-adult", "people/3/particulars", GiveOut.Review)]
    [InlineData("professional", "people/4/particulars", GiveOut.Review)]
    public void What_goes_out_goes_by_who_asks_and_what_it_is(string role, string part, GiveOut give) => GivingOut.Decide(role, part).Give.Should().Be(give);

    [Fact]
    public void Nothing_goes_out_unread_but_the_victims_own_particulars() => Always.Holds(Gen.Select(Roles, Parts), it =>
        (GivingOut.Decide(it.Item1, it.Item2).Give == GiveOut.Yes).Should().Be(it is ("victim", "people/0/particulars")));

    [Fact]
    public void A_perpetrator_is_told_nothing_not_even_that_there_is_something() => Always.Holds(Parts, part =>
        GivingOut.Decide("perpetrator", part).Give.Should().Be(GiveOut.No));

    [Fact]
    public void Every_answer_says_why() => Always.Holds(Gen.Select(Roles, Parts), it => GivingOut.Decide(it.Item1, it.Item2).Why.Should().MatchRegex(@"^[A-Z].+[.?]$"));
}
