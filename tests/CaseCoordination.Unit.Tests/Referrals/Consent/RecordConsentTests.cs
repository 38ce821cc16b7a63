using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Consent;

public sealed class RecordConsentTests
{
    private const string Necessity = "He knows where she works and waits for her.";
    private const string Proportionality = "Only the MARAC's agencies are told of it.";

    private static readonly ConsentForm Override = new()
    {
        Status = "overridden",
        Basis = "vital-interests",
        Necessity = Necessity,
        Proportionality = Proportionality,
    };

    [Theory]
    [InlineData("given")]
    [InlineData("refused")]
    public void What_she_says_now_is_recorded_by_whom_and_when(string status) =>
        Given(Received).When(Says(new() { Status = status })).ShouldRecord(new ConsentRecorded(ReferralId, Zephyrine, status, null, null, null, "kp", Today));

    [Fact]
    public void Overriding_it_takes_a_basis_and_both_reasons_sealed_under_her_key()
    {
        var recorded = Given(Received, Routed with { Services = [Routed.Services[0]] }).When(Says(Override)).Events.Should().ContainSingle().Which.Should().BeOfType<ConsentRecorded>().Subject;

        (recorded.Status, recorded.Basis, recorded.By, recorded.RecordedOn).Should().Be(("overridden", "vital-interests", "kp", Today));
        OfZephyrine.Open(recorded.Necessity!.Value).Should().Be(Necessity);
        OfZephyrine.Open(recorded.Proportionality!.Value).Should().Be(Proportionality);
    }

    [Fact]
    public void A_withdrawal_names_everyone_who_holds_it_also_who_has_declined() =>
        Given(Received, Routed, Declined(Outreach)).When(Says(new() { Status = "withdrawn" })).ShouldRecord(
            new ConsentWithdrawn(ReferralId, Zephyrine, [new("kp", "referrer"), new("davss", Outreach), new("twbc-cst", Conference)], "kp", Today));

    [Fact]
    public void Before_it_went_anywhere_only_its_sender_holds_it() =>
        Given(Received).When(Says(new() { Status = "withdrawn" })).ShouldRecord(new ConsentWithdrawn(ReferralId, Zephyrine, [new("kp", "referrer")], "kp", Today));

    [Fact]
    public void Withdrawn_twice_nothing_is_recorded() => Given(Received, Withdrawn).When(Says(new() { Status = "withdrawn" })).ShouldRecordNothing();

    [Fact]
    public void Given_again_and_withdrawn_again_everyone_is_told_again() =>
        Given(Received, Withdrawn, GivenAgain).When(Says(new() { Status = "withdrawn" })).Events.Should().ContainSingle().Which.Should().BeOfType<ConsentWithdrawn>();

    [Fact]
    public void What_works_with_consent_alone_cannot_be_forced()
    {
        Given(Received with { Kind = "isva" }).When(Says(Override)).ShouldRefuse(ReferralRefusals.ConsentNeeded("isva"));
        Given(Received, Routed with { Services = [new("isva", "eiss", [ToMarac])] }).When(Says(Override))
            .ShouldRefuse(ReferralRefusals.ConsentNeeded("isva"));
    }

    [Theory]
    [InlineData("given")]
    [InlineData("refused")]
    [InlineData("withdrawn")]
    public void But_there_too_she_may_give_refuse_and_withdraw(string status) =>
        Given(Received with { Kind = "isva" }).When(Says(new() { Status = status })).Events.Should().ContainSingle();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("perhaps")]
    [InlineData("Given")]
    [InlineData("not-sought-unsafe")]
    public void There_is_nothing_else_to_say(string? status) => ShouldBeFaulted(new() { Status = status }, ("/status", "not-one-of"));

    [Fact]
    public void Overriding_it_without_reasons_is_told_all_that_is_missing() => ShouldBeFaulted(
        new() { Status = "overridden" }, ("/basis", "not-one-of"), ("/necessity", "length"), ("/proportionality", "length"));

    [Fact]
    public void Consent_is_no_basis_of_going_on_without_it() => ShouldBeFaulted(Override with { Basis = "consent" }, ("/basis", "not-one-of"));

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void A_reason_has_twenty_to_two_thousand_characters(int characters, bool faulty)
    {
        var text = new string('x', characters);

        (Given(Received).When(Says(Override with { Necessity = text })).Refusal?.Faults?.Single().Pointer).Should().Be(faulty ? "/necessity" : null);
        (Given(Received).When(Says(Override with { Proportionality = text })).Refusal?.Faults?.Single().Pointer).Should().Be(faulty ? "/proportionality" : null);
    }

    [Fact]
    public void Blanks_are_no_reason() => ShouldBeFaulted(Override with { Necessity = "x" + new string(' ', 50) }, ("/necessity", "length"));

    [Theory]
    [InlineData("given")]
    [InlineData("refused")]
    [InlineData("withdrawn")]
    public void Reasons_belong_to_overriding_alone(string status)
    {
        ShouldBeFaulted(new() { Status = status, Basis = "vital-interests" }, ("/status", "not-overridden"));
        ShouldBeFaulted(new() { Status = status, Necessity = Necessity }, ("/status", "not-overridden"));
        ShouldBeFaulted(new() { Status = status, Proportionality = Proportionality }, ("/status", "not-overridden"));
    }

    private static void ShouldBeFaulted(ConsentForm form, params (string Pointer, string Code)[] faults)
    {
        var decision = Given(Received).When(Says(form));

        decision.Events.Should().BeEmpty();
        decision.Refusal!.Code.Should().Be("consent-not-acceptable");
        decision.Refusal.Faults!.Select(fault => (fault.Pointer, fault.Code)).Should().Equal(faults);
    }

    private static Past<Referral> Given(params object[] history) => Past.Of<Referral>(ReferralFold.Evolve, history);

    private static Func<Referral, Decision> Says(ConsentForm form) => referral => RecordConsent.Decide(form, new(
        referral, OfZephyrine, new("subject-1", "kp", "tunbridge-wells", new HashSet<string>()), new([Party.Referrer], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null), new DateTimeOffset(Today, new(9, 0), TimeSpan.Zero)), ServicesOffered.Agreed);
}
