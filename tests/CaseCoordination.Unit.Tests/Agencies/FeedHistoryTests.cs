using CaseCoordination.Agencies.Feed;
using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests.Agencies;

public sealed class FeedHistoryTests
{
    private static readonly DateTimeOffset Then = new(2022, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_entry_was_handed_over_with_the_first_stretch_it_lies_in()
    {
        var handed = FeedHistory.Match([At(1), At(5), At(9)], [Out("webhook", 5, 5, 3), Out("feed", 1, 6, 2), Out("feed", 1, 6, 1)]);

        handed.Should().BeEquivalentTo([new Handed(At(1).EventId, "feed", Then.AddHours(1)), new Handed(At(5).EventId, "feed", Then.AddHours(1))]);
    }

    private static FeedEntry At(long position) =>
        new($"kp {position}", "kp", position, NamedId.From("event", $"{position}"), "referral.accepted", NamedId.From("matter"), "referral", position, null, Then);

    private static HandedOut Out(string by, long from, long until, int hours) => HandedOut.Of("kp", by, from, until, Then.AddHours(hours), null);
}
