using CaseCoordination.Cases.People;

namespace CaseCoordination.Unit.Tests.Cases.People;

public sealed class CaseSoughtTests
{
    [Theory]
    [InlineData("Wibbleton 1988-03-07", "Wibbleton")]
    [InlineData("1988-03-07 de la Wibble", "de la Wibble")]
    public void A_line_with_a_date_in_it_is_a_family_name_and_a_birth(string query, string name) =>
        CaseSought.Of(query).Should().Be(new CaseSought { FamilyName = name, DateOfBirth = new(1988, 3, 7) });

    [Theory]
    [InlineData("KP/2022/004711")]
    [InlineData("P-7 88")]
    [InlineData("1988-13-07")]
    public void A_line_without_one_is_a_reference(string query) => CaseSought.Of(query).Should().Be(new CaseSought { Reference = query });
}
