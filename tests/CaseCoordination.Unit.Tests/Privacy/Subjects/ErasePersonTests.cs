using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Subjects;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Privacy.Subjects.Decided;

namespace CaseCoordination.Unit.Tests.Privacy.Subjects;

public sealed class ErasePersonTests
{
    public static TheoryData<string> EveryBasis => [.. ErasePerson.Bases];

    [Theory]
    [MemberData(nameof(EveryBasis))]
    public void A_person_is_erased_on_a_ground_that_is_named(string basis) =>
        Given().When(Erasing(basis)).ShouldRecord(new PersonErased(Zephyrine, basis, Officer, Today));

    [Fact]
    public void The_grounds_are_these() =>
        ErasePerson.Bases.Should().BeEquivalentTo("retention-expired", "right-to-erasure", "filed-in-error", "court-order");

    [Theory]
    [InlineData(null)]
    [InlineData("because")]
    public void Without_a_ground_nobody_is(string? basis) => Given().When(Erasing(basis)).ShouldRefuse(SubjectRefusals.NotOneOf("/basis", ErasePerson.Bases));

    [Theory]
    [MemberData(nameof(EveryBasis))]
    public void A_hold_forbids_it_on_any_ground_and_is_named(string basis) =>
        Given(Held, HeldForInquiry).When(Erasing(basis)).ShouldRefuse(SubjectRefusals.Held(["litigation", "public-inquiry"]));

    [Fact]
    public void One_hold_of_two_lifted_the_other_still_forbids_it() =>
        Given(Held, HeldForInquiry, HoldOver).When(Erasing("court-order")).ShouldRefuse(SubjectRefusals.Held(["public-inquiry"]));

    [Fact]
    public void Every_hold_lifted_it_can_be_done() =>
        Given(Held, HoldOver).When(Erasing("court-order")).ShouldRecord(new PersonErased(Zephyrine, "court-order", Officer, Today));

    [Fact]
    public void What_was_decided_to_be_kept_is_not_disposed_of_by_the_schedule_before_that_day()
    {
        Given(KeptLonger).When(Erasing("retention-expired")).ShouldRefuse(SubjectRefusals.KeptUntil(KeptLonger.Until));
        Given(KeptLonger).When(it => ErasePerson.Decide(it, "retention-expired", Officer, KeptLonger.Until.AddDays(-1))).Refusal.Should().NotBeNull();
        Given(KeptLonger).When(it => ErasePerson.Decide(it, "retention-expired", Officer, KeptLonger.Until)).Refusal.Should().BeNull();
    }

    [Theory]
    [InlineData("right-to-erasure")]
    [InlineData("filed-in-error")]
    [InlineData("court-order")]
    public void But_a_persons_right_a_mistake_and_a_court_do_not_wait_for_it(string basis) =>
        Given(KeptLonger).When(Erasing(basis)).ShouldRecord(new PersonErased(Zephyrine, basis, Officer, Today));

    [Fact]
    public void Erased_once_on_whatever_ground_there_is_nothing_to_do() => Given(Erased).When(Erasing("court-order")).ShouldRecordNothing();

    private static Func<SubjectRecord, Decision> Erasing(string? basis) => subject => ErasePerson.Decide(subject, basis, Officer, Today);
}
