using CaseCoordination.Cases.Wording;
using CaseCoordination.Unit.Tests.Cases.Timeline;

namespace CaseCoordination.Unit.Tests.Cases.Wording;

public sealed class PlainWordsTests
{
    /// <summary>Short words that are words; any other is letters that stand for something.</summary>
    private static readonly HashSet<string> Short =
    [
        "a", "add", "age", "ago", "all", "an", "and", "any", "as", "at", "be", "by", "co", "did", "do", "due", "end", "ex", "few", "fly", "for", "her", "his", "in", "is", "it", "its", "me", "met", "my",
        "new", "no", "non", "not", "of", "off", "on", "one", "or", "out", "own", "per", "ran", "run", "say", "sex", "tag", "ten", "the", "to", "too", "two", "up", "use", "via", "was", "who", "why", "yes", "yet", "you",
    ];

    [Theory]
    [InlineData("one-stop-shop", "One stop shop", "one stop shop")]
    [InlineData("marac", "MARAC", "MARAC")]
    [InlineData("isva-offer", "ISVA offer", "ISVA offer")]
    [InlineData("referral.received", "Referral received", "referral received")]
    [InlineData("pass", "Pass", "pass")]
    [InlineData("cpw", "Community protection warning", "community protection warning")]
    [InlineData("10-13", "10 to 13", "10 to 13")]
    [InlineData("", "", "")]
    public void A_code_is_read_out_as_words_and_initials_as_initials(string code, string alone, string within)
    {
        PlainWords.Of(code).Should().Be(alone);
        PlainWords.Within(code).Should().Be(within);
    }

    [Fact]
    public void A_place_has_capitals_but_for_its_and() =>
        (PlainWords.Place("west-kent"), PlainWords.Place("tonbridge-and-malling")).Should().Be(("West Kent", "Tonbridge and Malling"));

    [Fact]
    public void No_list_of_codes_reads_out_as_letters_nobody_knows()
    {
        BareCodes.Everywhere.Should().HaveCountGreaterThan(200, "or the lists were not found");

        BareCodes.Everywhere.Select(one => (one.List, one.Code, Words: PlainWords.Of(one.Code)))
            .Where(one => BareCodes.In(one.Words).Any() || one.Words.Split(' ', ',').Any(word => word.Length is > 0 and <= 3 && !IsWord(word)))
            .Should().BeEmpty();
    }

    private static bool IsWord(string word) => word.All(char.IsAsciiDigit) || word.All(char.IsUpper) || Short.Contains(word.ToLowerInvariant());
}
