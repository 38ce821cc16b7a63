using CaseCoordination.Referrals.Intake;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class PostcodeTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("TN1 1RS", "TN1", "1RS")]
    [InlineData("TN12 6DS", "TN12", "6DS")]
    [InlineData("SW1A 1AA", "SW1A", "1AA")]
    [InlineData("W1A 0AX", "W1A", "0AX")]
    [InlineData("M1 1AE", "M1", "1AE")]
    [InlineData("EC1A 1BB", "EC1A", "1BB")]
    [InlineData("DN55 1PT", "DN55", "1PT")]
    [InlineData("GIR 0AA", "GIR", "0AA")]
    public void It_has_an_outward_and_an_inward_half(string text, string outward, string inward) =>
        Postcode.Parse(text).Should().Be(new Postcode(outward, inward));

    [Theory]
    [InlineData("tn1 1rs")]
    [InlineData("TN11RS")]
    [InlineData("  tN1   1rS ")]
    [InlineData("TN1\u00A01RS")]
    [InlineData("TN1 1RS\n")]
    public void Case_and_spacing_also_a_trailing_new_line_do_not_matter(string text) => Postcode.Parse(text)!.Value.ToString().Should().Be("TN1 1RS");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("TN1 1R")]
    [InlineData("TN1 1RSS")]
    [InlineData("TN1 1RS\n1")]
    [InlineData("TN1-1RS")]
    [InlineData("TN99 9CC")]
    [InlineData("QN1 1AA")]
    [InlineData("TN1 RS1")]
    [InlineData("1TN 1RS")]
    [InlineData("TN\u0661 1RS")]
    [InlineData("GIR 0AB")]
    public void Anything_else_has_no_postcodes_shape(string? text) => Postcode.Parse(text).Should().BeNull();

    [Fact]
    public void The_second_half_never_has_a_letter_that_is_easily_misread() => Always.Holds(Gen.Select(Gen.Char[Letters], Gen.Char[Letters]), pair =>
        (Postcode.Parse($"TN1 1{pair.Item1}{pair.Item2}") is null).Should().Be("CIKMOV".Contains(pair.Item1) || "CIKMOV".Contains(pair.Item2)));
}
