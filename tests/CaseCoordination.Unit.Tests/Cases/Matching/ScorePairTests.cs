using CaseCoordination.Cases.Matching;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Cases.Matching;

public sealed class ScorePairTests
{
    private static readonly DateOnly MadeOn = new(2022, 5, 3);

    private static readonly Particulars Her = new()
    {
        GivenName = "Margaret",
        FamilyName = "Wibbleton",
        DateOfBirth = new(1988, 3, 7),
        Sex = "female",
        Address = new("TN1 1ZZ"),
        Contact = new("07700 900555"),
    };

    /// <summary>Few values each, so that agreement of every level comes up.</summary>
    private static readonly Gen<Particulars> Anybody = Gen.Select(
        Among<string?>("Margaret", "Peggy", "Margarat", "M", "Tuesday", null),
        Among<string?>("Wibbleton", "Wibleton", "Snoddle", null),
        Among<DateOnly?>(new(1988, 3, 7), new(1988, 7, 3), new(1988, 3, 8), new(1971, 12, 30), null),
        Among<string?>("TN1 1ZZ", "tn1 1zz", "TN1 1ZY", "ME9 9XX", null),
        Among<string?>("07700 900555", "+44 7700 900555", "07700 900556", "07700 900999", null),
        Among<string?>("female", "male", null),
        (given, family, born, postcode, telephone, sex) => new Particulars
        {
            GivenName = given,
            FamilyName = family,
            DateOfBirth = born,
            Address = new(postcode),
            Contact = new(telephone),
            Sex = sex,
        });

    [Fact]
    public void Whichever_comes_first_the_score_is_the_same() => Always.Holds(Gen.Select(Anybody, Anybody), pair =>
    {
        var (one, other) = (Score(pair.Item1, pair.Item2), Score(pair.Item2, pair.Item1));

        (one.Score, one.Band, one.Doubt, one.Pattern).Should().Be((other.Score, other.Band, other.Doubt, other.Pattern));
    });

    [Fact]
    public void More_agreement_never_lowers_the_score() => Always.Holds(Gen.Select(Anybody, Anybody), pair =>
    {
        var (one, other) = pair;
        var before = Score(one, other).Score;

        // Whatever they both have, made the same.
        Score(one, one.GivenName is null || other.GivenName is null ? other : other with { GivenName = one.GivenName }).Score.Should().BeGreaterThanOrEqualTo(before);
        Score(one, one.FamilyName is null || other.FamilyName is null ? other : other with { FamilyName = one.FamilyName }).Score.Should().BeGreaterThanOrEqualTo(before);
        Score(one, one.DateOfBirth is null || other.DateOfBirth is null ? other : other with { DateOfBirth = one.DateOfBirth }).Score.Should().BeGreaterThanOrEqualTo(before);
        Score(one, one.Address!.Postcode is null || other.Address!.Postcode is null ? other : other with { Address = one.Address }).Score.Should().BeGreaterThanOrEqualTo(before);
        Score(one, one.Contact!.Telephone is null || other.Contact!.Telephone is null ? other : other with { Contact = one.Contact }).Score.Should().BeGreaterThanOrEqualTo(before);
    });

    [Fact]
    [Trait("Rule", "people.candidates-scored")]
    public void A_closer_level_of_a_field_always_weighs_more()
    {
        string[] closest = ["same", "variant", "slip", "similar", "near", "different"];
        foreach (var field in MatchWeights.All.SelectMany(set => set.Odds.GroupBy(odds => (set.Version, odds.Field))))
        {
            field.OrderBy(odds => Array.IndexOf(closest, odds.Level)).Select(odds => odds.Weight).Should().BeInDescendingOrder($"{field.Key.Field} of set {field.Key.Version}");
        }

        MatchWeights.All.Should().BeInAscendingOrder(set => set.EffectiveFrom).And.OnlyContain(set => set.Possible < set.Likely);
        Score(Her, Her with { Contact = null, Address = null }).Band.Should().Be("likely", "a whole name and a birth are enough to look at");
        Score(Her, Her with { DateOfBirth = new(1971, 12, 30), Address = null, Contact = null }).Band.Should().BeNull("a name alone is not");
    }

    [Fact]
    [Trait("Rule", "people.certain-link")]
    public void Only_a_strong_identifier_that_nothing_contradicts_is_certain()
    {
        var numbered = Her with { NhsNumber = "943 476 5919" };
        Score(numbered, new() { NhsNumber = "9434765919", GivenName = "Peggy" }).Band.Should().Be("certain");
        Score(Her with { PersonReference = "P-7" }, Her with { PersonReference = "P-7" }).Band.Should().Be("certain");
        Score(Her, Her).Band.Should().Be("likely");
        Score(Her with { PersonReference = "P-7" }, Her with { PersonReference = "P-7" }, "davss").Band.Should().Be("likely", "another agency's numbers are another's");
        Score(numbered, numbered with { GivenName = "Tuesday", DateOfBirth = new(1990, 1, 1) }).Should().BeEquivalentTo(new { Band = "possible", Doubt = "contradicted-identifier" });
        Always.Holds(Gen.Select(Anybody, Anybody), pair => Score(pair.Item1, pair.Item2).Band.Should().NotBe("certain"));
    }

    [Fact]
    [Trait("Rule", "people.twins-not-likely")]
    public void Twins_at_one_address_are_neither_certain_nor_likely()
    {
        var sister = Her with { GivenName = "Tuesday" };

        Score(Her, sister).Should().BeEquivalentTo(new { Band = "possible", Doubt = "twins" });
        Score(Her with { PersonReference = "HH-1" }, sister with { PersonReference = "HH-1" }).Band.Should().Be("possible", "the reference is the household's");
    }

    [Theory]
    [InlineData("Peggy", "Wibbleton", "1988-03-07", "given-name:variant")]
    [InlineData("Margaret", "Wibleton", "1988-03-07", "family-name:similar")]
    [InlineData("Margaret", "Wibbleton", "1988-07-03", "date-of-birth:slip")]
    [InlineData("Margaret", "Wibbleton", "1988-03-01", "date-of-birth:slip")]
    [InlineData("Wibbleton", "Margaret", "1988-03-07", "family-name:similar")]
    [InlineData("Márgarét", "WIBBLE-TON", "1988-03-07", "given-name:same")]
    [InlineData("M", "Wibbleton", "1988-03-07", "given-name:similar")]
    public void A_slip_is_seen_for_what_it_is(string given, string family, string born, string reason)
    {
        var score = Score(Her, new() { GivenName = given, FamilyName = family, DateOfBirth = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) });

        score.Pattern.Should().Contain(reason);
        score.Band.Should().NotBeNull();
    }

    [Theory]
    [InlineData("Oleksandra", "Олександра", "given-name:same")]
    [InlineData("Aleksandra", "Олександра", "given-name:variant")]
    [InlineData("Mohammed", "Muhamad", "given-name:variant")]
    public void A_name_written_in_another_alphabet_or_spelling_is_met(string one, string other, string reason) =>
        Score(Her with { GivenName = one }, Her with { GivenName = other }).Pattern.Should().Contain(reason);

    [Fact]
    public void A_former_name_is_met_by_the_names_she_also_goes_by() =>
        Score(Her, Her with { FamilyName = "Snoddle", Aliases = ["Margaret Wibbleton"] }).Pattern.Should().Contain("family-name:variant");

    [Fact]
    public void A_field_one_of_them_lacks_says_nothing() => Score(Her, new() { FamilyName = "Wibbleton" }).Reasons.Should().ContainSingle();

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static MatchScore Score(Particulars one, Particulars other, string otherAgency = "kp") =>
        ScorePair.Decide(Profile.Of(one, "kp", MadeOn), Profile.Of(other, otherAgency, MadeOn), MatchWeights.Current);
}
