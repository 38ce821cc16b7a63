using CaseCoordination.Kernel;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Consent;

/// <summary>What whoever was told of a withdrawal answers, and what is told of it all.</summary>
public sealed class WithdrawalTests
{
    private static readonly WithdrawalAnswer LetsGo = new() { Keeps = false };
    private static readonly WithdrawalAnswer Keeps = new() { Keeps = true, Basis = "substantial-public-interest" };

    [Fact]
    public void A_holder_lets_go() =>
        Given(Received, Routed, Withdrawn).When(Answers("davss", LetsGo)).ShouldRecord(new WithdrawalAcknowledged(ReferralId, "davss", false, null, Today));

    [Fact]
    public void A_holder_keeps_it_on_a_ground_that_is_named() => Given(Received, Routed, Withdrawn).When(Answers("twbc-cst", Keeps)).ShouldRecord(
        new WithdrawalAcknowledged(ReferralId, "twbc-cst", true, "substantial-public-interest", Today));

    [Fact]
    public void Who_lets_go_needs_no_ground_and_none_is_recorded() =>
        Given(Received, Routed, Withdrawn).When(Answers("davss", LetsGo with { Basis = "vital-interests" })).ShouldRecord(
            new WithdrawalAcknowledged(ReferralId, "davss", false, null, Today));

    [Fact]
    public void Who_answered_before_has_answered() => Given(Received, Routed, Withdrawn, Kept).When(Answers("twbc-cst", LetsGo)).ShouldRecordNothing();

    [Fact]
    public void Who_was_not_told_has_nothing_to_answer()
    {
        Given(Received, Routed, Withdrawn).When(Answers("fm", LetsGo)).ShouldRefuse(ReferralRefusals.NothingWithdrawn);
        Given(Received, Routed).When(Answers("davss", LetsGo)).ShouldRefuse(ReferralRefusals.NothingWithdrawn);
    }

    [Theory]
    [InlineData(null, null, "/keeps")]
    [InlineData(null, "vital-interests", "/keeps")]
    [InlineData(true, null, "/basis")]
    [InlineData(true, "consent", "/basis")]
    public void An_answer_says_whether_and_why_it_is_kept(bool? keeps, string? basis, string pointer)
    {
        var decision = Given(Received, Routed, Withdrawn).When(Answers("davss", new() { Keeps = keeps, Basis = basis }));

        decision.Events.Should().BeEmpty();
        decision.Refusal!.Faults!.Select(fault => fault.Pointer).Should().Equal(pointer);
    }

    [Fact]
    public void Only_what_she_agreed_to_reaches_a_service_that_needs_her_consent()
    {
        foreach (var consent in new[] { "refused", "overridden", "withdrawn", "not-sought-unsafe", "" })
        {
            ConsentRules.Allows(ServicesOffered.All["isva"], consent).Should().BeFalse();
            ConsentRules.Allows(null, consent).Should().BeFalse("a service nobody has defined is asked nothing without it");
            ConsentRules.Allows(ServicesOffered.All["marac"], consent).Should().BeTrue();
        }

        ConsentRules.Allows(ServicesOffered.All["isva"], "given").Should().BeTrue();
    }

    [Fact]
    public void What_was_said_with_the_referral_stands_until_something_else_is_said() =>
        Told(Received with { Consent = new("refused", "safeguarding", null) }, Routed).Should().BeEquivalentTo(new ConsentState(
            ReferralId,
            "refused",
            "safeguarding",
            null,
            [new("kp", "referrer", null, null, null), new("davss", Outreach, null, null, null), new("twbc-cst", Conference, null, null, null)],
            Version: 2));

    [Fact]
    public void What_was_said_last_is_told_with_its_basis_or_without_one()
    {
        var refused = Received with { Consent = new("refused", "safeguarding", null) };

        Told(refused, Overridden).Should().BeEquivalentTo(new { Status = "overridden", Basis = "vital-interests" });
        Told(refused, Overridden, GivenAgain).Should().BeEquivalentTo(new { Status = "given", Basis = (string?)null });
        Told(refused, Overridden, Withdrawn, Kept).Should().BeEquivalentTo(new { Status = "withdrawn", Basis = (string?)null, Withdrawn.WithdrawnOn });
    }

    [Fact]
    public void Of_each_who_was_told_it_is_told_what_they_answered() => Told(Received, Routed, Withdrawn, Kept).Holders.Should().BeEquivalentTo(
        (ConsentHolder[])[
            new("kp", "referrer", null, null, null),
            new("twbc-cst", Conference, Kept.AcknowledgedOn, true, "substantial-public-interest"),
            new("davss", Outreach, null, null, null),
        ],
        o => o.WithStrictOrdering());

    [Fact]
    public void Withdrawn_again_an_answer_to_the_first_time_is_none_to_the_second()
    {
        object[] history = [Received, Routed, Withdrawn, Kept, GivenAgain, Withdrawn with { WithdrawnOn = new(2022, 6, 1) }];

        Told(history).Holders.Should().OnlyContain(holder => holder.AcknowledgedOn == null && holder.Keeps == null && holder.Basis == null);
        Given(history).When(Answers("twbc-cst", LetsGo)).Events.Should().ContainSingle();
        Told([.. history, Kept with { Keeps = false, Basis = null }]).Holders.Single(holder => holder.Agency == "twbc-cst").Keeps.Should().BeFalse();
    }

    [Fact]
    public void Of_no_referral_there_is_nothing_to_tell() => Consents.Tell([Withdrawn], 1).Should().BeNull();

    private static ConsentState Told(params object[] history) => Consents.Tell(history, history.Length)!;

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> Answers(string agency, WithdrawalAnswer answer) =>
        referral => AcknowledgeWithdrawalHandler.Decide(answer, referral, agency, Today);
}
