using CaseCoordination.Referrals;
using CsCheck;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals;

public sealed class ReferralFoldTests
{
    private static readonly object[] Anything =
    [
        Received, Routed, Undeliverable, Acknowledged(Conference), Acknowledged(Outreach), Accepted(Conference), Accepted(Outreach),
        Declined(Conference), Declined(Outreach), Acknowledged("isva"), Returned, Overridden, Withdrawn, GivenAgain, Kept, Erased, "an event of another kind",
    ];

    [Fact]
    public void A_referral_received_is_asked_of_nobody_yet()
    {
        var referral = After(Received)!;

        referral.Should().BeEquivalentTo(new { Id = ReferralId, ReferringAgency = "kp", MadeOn = new DateOnly(2022, 5, 3), Routed = false });
        referral.Person.Should().Be(Received.People[0]);
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
    public void Its_consent_is_what_was_said_last()
    {
        After(Received)!.Consent.Should().Be("given");
        After(Received, Overridden)!.Consent.Should().Be("overridden");
        After(Received, Overridden, Withdrawn)!.Consent.Should().Be("withdrawn");
        After(Received, Overridden, Withdrawn, GivenAgain)!.Consent.Should().Be("given");
    }

    [Fact]
    public void Who_was_told_of_a_withdrawal_has_it_before_them_until_they_answer_and_again_the_next_time()
    {
        After(Received, Routed)!.ToldOfWithdrawal.Should().BeEmpty();
        After(Received, Routed, Withdrawn, Kept)!.ToldOfWithdrawal.Should().BeEquivalentTo(
            new Dictionary<string, bool> { ["kp"] = false, ["twbc-cst"] = true, ["davss"] = false });
        After(Received, Routed, Withdrawn, Kept, GivenAgain, Withdrawn)!.ToldOfWithdrawal.Values.Should().Equal(false, false, false);
    }

    [Fact]
    public void An_agency_that_holds_it_twice_is_told_once() =>
        After(Received, Withdrawn with { Told = [new("davss", "referrer"), new("davss", Outreach)] })!.ToldOfWithdrawal.Keys.Should().Equal("davss");

    [Fact]
    public void Who_was_erased_is_remembered_by_id() => After(Received, Erased, Erased)!.Erased.Should().Equal(Erased.PersonId);

    [Fact]
    public void What_comes_before_the_referral_itself_is_passed_over() => After(Routed, Acknowledged(Conference), Returned).Should().BeNull();

    [Fact]
    public void No_order_of_events_makes_it_fail_nor_lets_it_forget_the_referral() => Always.Holds(
        Gen.OneOf(Anything).Array[0, 12],
        events => (After(events)?.Id).Should().Be(events.Contains(Received) ? ReferralId : null));

    private static Referral? After(params object[] events) => Past.Of<Referral>(ReferralFold.Evolve, events).State;
}
