using CaseCoordination.Referrals.Intake;
using static CaseCoordination.Unit.Tests.Referrals.Forms;

namespace CaseCoordination.Unit.Tests.Referrals.Intake;

public sealed class ConsentTests
{
    private const string Why = "She is in danger tonight; sharing is the only way to reach her safely.";

    public static TheoryData<string> WithoutConsent => [.. FormWords.ConsentStatuses.Except([FormWords.ConsentGiven]).Order()];

    public static TheoryData<string> EveryBasis => [.. FormWords.Bases.Order()];

    [Fact]
    public void Consent_given_needs_no_reasons() => With(new ConsentOnForm { Status = "given" }).ShouldBeTakenIn();

    [Theory]
    [MemberData(nameof(WithoutConsent))]
    public void Without_it_basis_and_rationale_are_needed(string status) => With(new ConsentOnForm { Status = status }).ShouldBeFaulted(
        ("/consent/basis", "missing"),
        ("/consent/rationale", "missing"));

    [Theory]
    [MemberData(nameof(WithoutConsent))]
    public void Without_it_but_with_basis_and_rationale_the_referral_is_taken_in(string status) =>
        With(new ConsentOnForm { Status = status, Basis = "vital-interests", Rationale = Why }).ShouldBeTakenIn();

    [Theory]
    [MemberData(nameof(EveryBasis))]
    public void Each_lawful_basis_will_do(string basis) =>
        With(new ConsentOnForm { Status = "refused", Basis = basis, Rationale = Why }).ShouldBeTakenIn();

    [Fact]
    public void A_basis_without_a_rationale_is_not_enough() =>
        With(new ConsentOnForm { Status = "refused", Basis = "vital-interests" }).ShouldBeFaulted("/consent/rationale", "missing");

    [Fact]
    public void A_rationale_without_a_basis_is_not_enough() =>
        With(new ConsentOnForm { Status = "refused", Rationale = Why }).ShouldBeFaulted("/consent/basis", "missing");

    [Fact]
    public void A_rationale_of_white_space_gives_no_reason() =>
        With(new ConsentOnForm { Status = "refused", Basis = "vital-interests", Rationale = " \n" }).ShouldBeFaulted("/consent/rationale", "missing");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void What_the_victim_said_is_needed(string? status) =>
        With(new ConsentOnForm { Status = status }).Check().Should().Contain(f => f.Pointer == "/consent/status" && f.Code == "missing");

    [Fact]
    public void Words_outside_the_lists_are_not_taken() => With(new ConsentOnForm { Status = "yes", Basis = "because", Rationale = Why }).ShouldBeFaulted(
        ("/consent/status", "unknown-word"),
        ("/consent/basis", "unknown-word"));

    [Theory]
    [InlineData(4_000, false)]
    [InlineData(4_001, true)]
    public void The_rationale_has_room_for_4000_characters(int characters, bool refused)
    {
        var form = With(new ConsentOnForm { Status = "refused", Basis = "public-task", Rationale = new string('x', characters) });

        form.Check().Select(f => (f.Pointer, f.Code)).Should().Equal(refused ? [("/consent/rationale", "too-long")] : []);
    }
}
