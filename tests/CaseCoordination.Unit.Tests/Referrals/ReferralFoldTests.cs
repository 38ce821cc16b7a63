using CaseCoordination.Referrals;
using CsCheck;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals;

public sealed class ReferralFoldTests
{
    private static readonly object[] Anything =
    [
        Received, Routed, Undeliverable, Acknowledged(Conference), Acknowledged(Outreach), Accepted(Conference), Accepted(Outreach),
        Declined(Conference), Declined(Outreach), Acknowledged("isva"), Returned, "an event of another kind",
    ];

    [Fact]
    public void A_referral_received_is_asked_of_nobody_yet()
    {
        var referral = After(Received)!;

        referral.Should().BeEquivalentTo(new { Id = ReferralId, ReferringAgency = "kp", MadeOn = new DateOnly(2022, 5, 3), Routed = false });
        referral.Victim.Should().Be(Received.People[0]);
        referral.Facts["kind"].Should().Be("marac");
        referral.Loops.Should().BeEmpty();
    }

    [Fact]
    public void Once_routed_each_service_has_a_loop_of_its_own()
    {
        var referral = After(Received, Routed)!;

        referral.Routed.Should().BeTrue();
        referral.Loops.Should().BeEquivalentTo(new Dictionary<string, Loop>
        {
            [Conference] = new("twbc-cst", Acknowledged: false, Answer.None),
            [Outreach] = new("davss", Acknowledged: false, Answer.None),
        });
    }

    [Fact]
    public void An_undeliverable_one_counts_as_routed() => After(Received, Undeliverable)!.Routed.Should().BeTrue();

    [Fact]
    public void An_answer_closes_the_loop_of_its_service_alone()
    {
        var referral = After(Received, Routed, Acknowledged(Conference), Accepted(Conference), Declined(Outreach))!;

        referral.Loops[Conference].Should().Be(new Loop("twbc-cst", Acknowledged: true, Answer.Accepted));
        referral.Loops[Outreach].Should().Be(new Loop("davss", Acknowledged: false, Answer.Declined));
    }

    [Fact]
    public void What_comes_before_the_referral_itself_is_passed_over() => After(Routed, Acknowledged(Conference), Returned).Should().BeNull();

    [Fact]
    public void No_order_of_events_makes_it_fail_nor_lets_it_forget_the_referral() => Always.Holds(
        Gen.OneOf(Anything).Array[0, 12],
        events => (After(events)?.Id).Should().Be(events.Contains(Received) ? ReferralId : null));

    private static Referral? After(params object[] events) => Past.Of<Referral>(ReferralFold.Evolve, events).State;
}
