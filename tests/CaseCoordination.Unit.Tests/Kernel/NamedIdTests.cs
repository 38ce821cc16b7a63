using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class NamedIdTests
{
    private static readonly Gen<string[]> Names = Gen.String[Gen.Char["ab:1"], 0, 4].Array[0, 4];

    [Theory]
    [InlineData("f0a8b0d3-aa0e-802a-af66-6621accf46b8", "routing-rules")]
    [InlineData("e3f70ee9-961b-865e-a09e-8bcdd6419357", "partnership-plan", "2022/23")]
    [InlineData("f03f9db6-17a3-8e47-8c9f-3b97c1eb5539", "priority-action", "2022/23", "2.1")]
    public void The_id_of_a_name_is_the_same_for_ever(string id, params string[] parts) => NamedId.From(parts).Should().Be(Guid.Parse(id));

    [Fact]
    public void Where_one_part_ends_matters() => NamedId.From("ab", "c").Should().NotBe(NamedId.From("a", "bc"));

    [Fact]
    public void A_part_cannot_pass_itself_off_as_two() => NamedId.From("a1:b").Should().NotBe(NamedId.From("a", "b"));

    [Fact]
    public void Different_parts_give_different_ids_and_equal_parts_the_same() => Always.Holds(Gen.Select(Names, Names), pair =>
        (NamedId.From(pair.Item1) == NamedId.From(pair.Item2)).Should().Be(pair.Item1.SequenceEqual(pair.Item2)));

    [Fact]
    public void It_says_it_is_of_version_8() => Always.Holds(Names, parts =>
    {
        var id = NamedId.From(parts);

        id.Version.Should().Be(8);
        id.Variant.Should().BeInRange(0x8, 0xB);
    });
}
