using System.Text.Json;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Privacy.Sealing;

public sealed class SealedTests
{
    private const string Stored = "s1.01805c3f7c0070008000000000000001.AAECAwQFBgcICQoL";
    private static readonly Sealed Value = new(TestKeys.Zephyrine, "AAECAwQFBgcICQoL");

    [Fact]
    public void It_is_stored_as_version_person_and_box() => Value.ToString().Should().Be(Stored);

    [Fact]
    public void The_stored_form_is_read_back() => Sealed.Parse(Stored).Should().Be(Value);

    [Theory]
    [InlineData("")]
    [InlineData("AAECAwQFBgcICQoL")]
    [InlineData("s2.01805c3f7c0070008000000000000001.AAECAwQFBgcICQoL")]
    [InlineData("S1.01805c3f7c0070008000000000000001.AAECAwQFBgcICQoL")]
    [InlineData("s1.01805c3f7c0070008000000000000001")]
    [InlineData("s1.01805c3f7c0070008000000000000001.AAEC.AwQF")]
    [InlineData("s1.01805c3f-7c00-7000-8000-000000000001.AAECAwQFBgcICQoL")]
    [InlineData("s1.zephyrine.AAECAwQFBgcICQoL")]
    public void Any_other_text_is_not_taken_for_one(string text) =>
        FluentActions.Invoking(() => Sealed.Parse(text)).Should().Throw<FormatException>();

    [Fact]
    public void In_JSON_it_is_one_string()
    {
        JsonSerializer.Serialize(Value).Should().Be($"\"{Stored}\"");
        JsonSerializer.Deserialize<Sealed>($"\"{Stored}\"").Should().Be(Value);
    }

    [Fact]
    public void In_JSON_it_is_never_null() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Sealed>("null")).Should().Throw<JsonException>();

    [Fact]
    public void In_JSON_one_that_may_be_missing_is_null_when_it_is()
    {
        JsonSerializer.Serialize<Sealed?>(null).Should().Be("null");
        JsonSerializer.Deserialize<Sealed?>("null").Should().BeNull();
    }
}
