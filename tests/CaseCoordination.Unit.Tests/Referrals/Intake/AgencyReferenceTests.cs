using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class AgencyReferenceTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("KP/2022/004711")]
    [InlineData("kp_2022.4711-b")]
    [InlineData("A234567890123456789012345678901234567890123456789012345678901234")]
    public void It_is_letters_digits_and_a_few_signs(string reference) => (Valid with { AgencyReference = reference }).ShouldBeTakenIn();

    [Theory]
    [InlineData("Quillfeather")]
    [InlineData("KP/no-number")]
    public void Without_a_digit_it_might_be_a_name(string reference) => ShouldBeNoReference(reference);

    [Theory]
    [InlineData("Zephyrine Quillfeather 1")]
    [InlineData("KP 2022")]
    [InlineData("KP2022\n")]
    [InlineData("\u00C91")]
    [InlineData("KP\u0661")]
    [InlineData("/2022")]
    [InlineData("KP#1")]
    [InlineData("A2345678901234567890123456789012345678901234567890123456789012345")]
    public void Spaces_other_signs_and_more_than_64_characters_are_not_taken(string reference) => ShouldBeNoReference(reference);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void It_is_needed(string? reference) => (Valid with { AgencyReference = reference }).ShouldBeFaulted("/agencyReference", "missing");

    private static void ShouldBeNoReference(string reference) =>
        (Valid with { AgencyReference = reference }).ShouldBeFaulted("/agencyReference", "not-a-reference");
}
