using System.Text;
using CaseCoordination.Agencies.Deliveries;

namespace CaseCoordination.Unit.Tests.Agencies.Deliveries;

public sealed class ParcelTests
{
    /// <summary>The published example every library of Standard Webhooks is tried with.</summary>
    [Fact]
    public void It_is_signed_as_the_published_example_is()
    {
        var parcel = new Parcel("msg_p5jXN8AQM9LWM0D4loKWxJek", 0, "test", Encoding.UTF8.GetBytes("{\"test\": 2432232314}"));

        parcel.Signed(1614265330, [Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]).Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Theory]
    [InlineData(200, true, null)]
    [InlineData(204, true, null)]
    [InlineData(302, false, "redirected")]
    [InlineData(404, false, "receiver-refused")]
    [InlineData(410, false, "gone")]
    [InlineData(429, false, "too-many")]
    [InlineData(503, false, "receiver-failed")]
    public void Nothing_but_2xx_is_a_success(int status, bool delivered, string? error) =>
        (Sent.Answered(status).Delivered, Sent.Answered(status).Error).Should().Be((delivered, error));

    [Theory]
    [InlineData(429, 60)]
    [InlineData(503, 60)]
    [InlineData(500, null)]
    [InlineData(204, null)]
    public void Only_a_receiver_that_is_busy_or_away_says_when_it_wants_to_be_told_again(int status, int? seconds) =>
        Sent.Answered(status, TimeSpan.FromSeconds(60)).LeaveAloneFor.Should().Be(seconds is { } kept ? TimeSpan.FromSeconds(kept) : null);

    [Fact]
    [Trait("Rule", "webhook-retries")]
    public void What_a_receiver_asks_for_lengthens_a_wait_and_never_shortens_it_or_makes_it_longer_than_the_longest() => Always.Holds(
        CsCheck.Gen.Select(CsCheck.Gen.Int[1, 9], CsCheck.Gen.Int[-100, 1_000_000]), asked =>
        {
            var (schedule, (failures, seconds)) = (RetrySchedule.Default, asked);

            var wait = schedule.AfterFailure(failures, TimeSpan.FromSeconds(seconds))!.Value;

            wait.Should().BeGreaterThanOrEqualTo(schedule.Waits[failures - 1]).And.BeLessThanOrEqualTo(schedule.Waits[^1]);
            new[] { schedule.Waits[failures - 1], TimeSpan.FromSeconds(seconds), schedule.Waits[^1] }.Should().Contain(wait);
            schedule.AfterFailure(10, TimeSpan.FromSeconds(seconds)).Should().BeNull();
        });

    [Fact]
    [Trait("Rule", "webhook-retries")]
    public void It_is_tried_ten_times_over_three_days()
    {
        var schedule = RetrySchedule.Default;

        Enumerable.Range(1, 9).Select(failures => schedule.AfterFailure(failures)).Should().BeInAscendingOrder().And.NotContainNulls();
        schedule.AfterFailure(10).Should().BeNull();
        schedule.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).Should().BeGreaterThan(TimeSpan.FromDays(3), "over a weekend and into Monday");
    }
}
