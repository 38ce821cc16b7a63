using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class MomentsTests
{
    private static readonly Gen<DateTimeOffset> Any =
        Gen.Select(Gen.Long[0, TimeSpan.TicksPerDay * 3650], Gen.Int[-14, 14])
            .Select((ticks, hours) => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(hours)).AddTicks(ticks));

    [Fact]
    public void What_is_finer_than_a_microsecond_is_cut_not_rounded() =>
        new DateTimeOffset(2022, 5, 3, 9, 30, 0, TimeSpan.Zero).AddTicks(1_234_569).AsKept()
            .Should().BeExactly(new DateTimeOffset(2022, 5, 3, 9, 30, 0, TimeSpan.Zero).AddTicks(1_234_560));

    [Fact]
    public void The_offset_stays() =>
        new DateTimeOffset(2022, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)).AddTicks(7).AsKept()
            .Should().BeExactly(new DateTimeOffset(2022, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)));

    [Fact]
    public void A_moment_kept_is_kept_as_it_is_and_lies_less_than_a_microsecond_back() => Always.Holds(Any, moment =>
    {
        var kept = moment.AsKept();

        kept.AsKept().Should().BeExactly(kept);
        kept.Offset.Should().Be(moment.Offset);
        (moment - kept).Ticks.Should().BeInRange(0, TimeSpan.TicksPerMicrosecond - 1);
    });
}
