using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Unit.Tests.Cases.Wording;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("one-stop-shop", "One stop shop", "one stop shop")]
    [InlineData("marac", "MARAC", "MARAC")]
    [InlineData("isva-offer", "ISVA offer", "ISVA offer")]
    [InlineData("referral.received", "Referral received", "referral received")]
    [InlineData("pass", "Pass", "pass")]
    [InlineData("", "", "")]
    public void A_code_is_read_out_as_words_and_initials_as_initials(string code, string alone, string within)
    {
        PlainWords.Of(code).Should().Be(alone);
        PlainWords.Within(code).Should().Be(within);
    }

    [Fact]
    public void A_place_has_capitals_but_for_its_and() =>
        (PlainWords.Place("west-kent"), PlainWords.Place("tonbridge-and-malling")).Should().Be(("West Kent", "Tonbridge and Malling"));
}
