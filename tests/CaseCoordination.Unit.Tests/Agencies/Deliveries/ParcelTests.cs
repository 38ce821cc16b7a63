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

    [Fact]
    [Trait("Rule", "webhook-retries")]
    public void It_is_tried_ten_times_over_three_days()
    {
        var schedule = RetrySchedule.Default;

        Enumerable.Range(1, 9).Select(schedule.AfterFailure).Should().BeInAscendingOrder().And.NotContainNulls();
        schedule.AfterFailure(10).Should().BeNull();
        schedule.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).Should().BeGreaterThan(TimeSpan.FromDays(3), "over a weekend and into Monday");
    }
}
