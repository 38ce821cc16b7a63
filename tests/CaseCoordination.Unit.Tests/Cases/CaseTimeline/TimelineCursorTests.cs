using CaseCoordination.Cases.CaseTimeline;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Cases.CaseTimeline;

public sealed class TimelineCursorTests
{
    /// <summary>Each page is a query compiled, which takes its while.</summary>
    private const int Times = 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_put_together_hold_every_entry_once_and_in_order(bool newestFirst) => Always.Holds(Gen.Select(Kept.Any, Gen.Int[1, 9]), it =>
    {
        var (all, size) = it;
        var walked = Walk(all, size, newestFirst, between: _ => []);

        walked.Should().Equal(Ordered(all, newestFirst));
    }, Times);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Late_entries_that_come_in_between_two_pages_double_nothing_and_take_nothing_away(bool newestFirst) =>
        Always.Holds(Gen.Select(Kept.Any, Gen.Int[1, 9], Gen.Int[0, 30]), it =>
        {
            var (all, size, daysBefore) = it;
            var walked = Walk(all, size, newestFirst, between: page => page < 10 ? [Kept.At(1_000 + page, daysBefore)] : []);

            walked.Should().OnlyHaveUniqueItems();
            walked.Where(all.Contains).Should().Equal(Ordered(all, newestFirst));
        }, Times);

    [Fact]
    public void A_cursor_is_read_as_it_was_written() => Always.Holds(Kept.Any, all =>
    {
        foreach (var entry in all)
        {
            TimelineCursor.Read(TimelineCursor.Of(entry).ToString()).Should().Be(TimelineCursor.Of(entry));
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("20220503")]
    [InlineData("20220503.")]
    [InlineData("20220503.-1")]
    [InlineData("20221340.7")]
    [InlineData("20220503.7.8")]
    [InlineData("20220503.99999999999999999999")]
    public void What_is_no_cursor_is_not_taken_for_one(string text) => TimelineCursor.Read(text).Should().BeNull();

    private static List<KeptEntry> Walk(IReadOnlyList<KeptEntry> all, int size, bool newestFirst, Func<int, IReadOnlyList<KeptEntry>> between)
    {
        var (known, walked, asked) = (all.ToList(), new List<KeptEntry>(), new TimelineAsked { Size = size, NewestFirst = newestFirst });
        for (var page = 0; page < 200; page++)
        {
            var found = known.AsQueryable().Asked(asked).Take(size + 1).ToList();
            walked.AddRange(found.Take(size));
            if (found.Count <= size)
            {
                return walked;
            }

            asked = asked with { After = TimelineCursor.Read(TimelineCursor.Of(found[size - 1]).ToString()) };
            known.AddRange(between(page));
        }

        throw new InvalidOperationException("The walk never ended.");
    }

    private static IEnumerable<KeptEntry> Ordered(IEnumerable<KeptEntry> all, bool newestFirst) =>
        newestFirst ? all.OrderByDescending(e => (e.HappenedOn, e.Position)) : all.OrderBy(e => (e.HappenedOn, e.Position));
}
