using CaseCoordination.Cases.Matching;

namespace CaseCoordination.Unit.Tests.Cases.Matching;

public sealed class PairCursorTests
{
    [Theory]
    [InlineData(31.4)]
    [InlineData(10)]
    [InlineData(-0.1)]
    public void A_place_in_the_list_is_read_back_as_it_was_written(double score)
    {
        var place = new PairCursor(score, Guid.Parse("01805c3f-7c00-7000-8000-0000000000e1"));

        PairCursor.Parse($"{place}").Should().Be(place);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31.4")]
    [InlineData("NaN_01805c3f7c00700080000000000000e1")]
    [InlineData("31.4_drop")]
    [InlineData("31.4_01805c3f7c00700080000000000000e1_x")]
    public void Anything_else_is_no_place(string? text) => PairCursor.Parse(text).Should().BeNull();
}
