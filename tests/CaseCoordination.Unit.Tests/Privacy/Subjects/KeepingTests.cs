using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Messages;
using CaseCoordination.Privacy.Subjects;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;
using static CaseCoordination.Unit.Tests.Privacy.Subjects.Decided;

namespace CaseCoordination.Unit.Tests.Privacy.Subjects;

/// <summary>Restrictions, holds, and keeping longer than the schedule says.</summary>
public sealed class KeepingTests
{
    public static TheoryData<string> EveryGround => [.. RestrictProcessing.Grounds];

    public static TheoryData<string> EveryHold => [.. HoldData.Kinds];

    public static TheoryData<string> EveryReason => [.. KeepLonger.Reasons];

    [Theory]
    [MemberData(nameof(EveryGround))]
    public void Data_is_kept_and_not_used_on_a_ground_that_is_named(string ground) =>
        Given().When(Restricting(ground)).ShouldRecord(new ProcessingRestricted(Zephyrine, ground, Officer, Today));

    [Fact]
    public void Without_a_ground_it_goes_on_being_used()
    {
        Given().When(Restricting(null)).ShouldRefuse(SubjectRefusals.NotOneOf("/ground", RestrictProcessing.Grounds));
        Given().When(Restricting("because")).ShouldRefuse(SubjectRefusals.NotOneOf("/ground", RestrictProcessing.Grounds));
    }

    [Fact]
    public void What_a_death_asks_to_be_held_is_held_once_and_stops_an_erasure()
    {
        HoldPeople asked = new() { Matters = [Zephyrine], Hold = "domestic-homicide-review", Reference = $"MARAC-{Zephyrine:N}", By = "twbc-cst" };
        LegalHoldPlaced held = new(Zephyrine, asked.Hold, asked.Reference, "twbc-cst", Today);

        Given().When(it => WhenPeopleHeldHandler.Decide(asked, it, Today)).ShouldRecord(held);
        Given(held).When(it => WhenPeopleHeldHandler.Decide(asked, it, Today)).ShouldRecordNothing();
        Given(held).When(it => ErasePerson.Decide(it, "retention-expired", Officer, Today)).ShouldRefuse(SubjectRefusals.Held([asked.Hold]));
        Given(Erased).When(it => WhenPeopleHeldHandler.Decide(asked, it, Today)).ShouldRefuse(SubjectRefusals.Erased);
    }

    [Fact]
    public void A_restriction_is_lifted_once_and_can_be_made_again()
    {
        Given(Restricted).When(it => LiftRestriction.Decide(it, Officer, Today)).ShouldRecord(new RestrictionLifted(Zephyrine, Officer, Today));
        Given(Restricted, Lifted).When(it => LiftRestriction.Decide(it, Officer, Today)).ShouldRecordNothing();
        Given(Restricted, Lifted).When(Restricting("unlawful")).ShouldRecord(new ProcessingRestricted(Zephyrine, "unlawful", Officer, Today));
    }

    [Theory]
    [MemberData(nameof(EveryHold))]
    public void A_hold_is_placed_under_the_other_bodys_reference_and_lifted(string kind)
    {
        var placed = new LegalHoldPlaced(Zephyrine, kind, "REF/2030_01.a-b", Officer, Today);

        Given().When(Holding(kind, "REF/2030_01.a-b")).ShouldRecord(placed);
        Given(placed).When(Lifting(kind)).ShouldRecord(new LegalHoldLifted(Zephyrine, kind, "REF/2030_01.a-b", Officer, Today));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Zephyrine Quillfeather")]
    [InlineData("Quillfeather;1994")]
    [InlineData("Zoë")]
    [InlineData("REF-12345678901234567890123456789012345678")]
    public void A_reference_is_short_and_no_name(string? reference) => Given().When(Holding("litigation", reference)).ShouldRefuse(SubjectRefusals.NoReference(40));

    [Fact]
    public void A_reference_may_have_forty_characters() => Given().When(Holding("litigation", new('7', 40))).Refusal.Should().BeNull();

    [Fact]
    public void There_is_no_other_hold()
    {
        Given().When(Holding("hunch", "REF/1")).ShouldRefuse(SubjectRefusals.NotOneOf("/hold", HoldData.Kinds));
        Given().When(Holding(null, "REF/1")).ShouldRefuse(SubjectRefusals.NotOneOf("/hold", HoldData.Kinds));
        Given(Held).When(Lifting("hunch")).ShouldRefuse(SubjectRefusals.NotOneOf("/hold", HoldData.Kinds));
        Given(Held).When(Lifting(null)).ShouldRefuse(SubjectRefusals.NotOneOf("/hold", HoldData.Kinds));
    }

    [Fact]
    public void A_hold_that_is_not_there_is_not_lifted() => Given(Held).When(Lifting("public-inquiry")).ShouldRecordNothing();

    [Theory]
    [MemberData(nameof(EveryReason))]
    public void It_is_kept_longer_until_a_day_for_a_reason(string why) =>
        Given().When(Keeping(Today.AddDays(1), why)).ShouldRecord(new RetentionExtended(Zephyrine, Today.AddDays(1), why, Officer, Today));

    [Fact]
    public void Neither_without_a_reason_nor_without_a_day_to_come_nor_for_more_than_ten_years()
    {
        Given().When(Keeping(Today.AddYears(1), null)).ShouldRefuse(SubjectRefusals.NotOneOf("/why", KeepLonger.Reasons));
        Given().When(Keeping(Today.AddYears(1), "habit")).ShouldRefuse(SubjectRefusals.NotOneOf("/why", KeepLonger.Reasons));
        Given().When(Keeping(null, "ongoing-risk")).ShouldRefuse(SubjectRefusals.UntilWhen(10));
        Given().When(Keeping(Today, "ongoing-risk")).ShouldRefuse(SubjectRefusals.UntilWhen(10));
        Given().When(Keeping(Today.AddYears(10).AddDays(1), "ongoing-risk")).ShouldRefuse(SubjectRefusals.UntilWhen(10));
        Given().When(Keeping(Today.AddYears(10), "ongoing-risk")).Refusal.Should().BeNull();
    }

    [Fact]
    public void Of_an_erased_person_nothing_is_left_to_keep_hold_or_restrict()
    {
        Given(Erased).When(Restricting("unlawful")).ShouldRefuse(SubjectRefusals.Erased);
        Given(Erased).When(Holding("litigation", "REF/1")).ShouldRefuse(SubjectRefusals.Erased);
        Given(Erased).When(Keeping(Today.AddYears(1), "ongoing-risk")).ShouldRefuse(SubjectRefusals.Erased);
        Given(Restricted, Erased).When(it => LiftRestriction.Decide(it, Officer, Today)).ShouldRecordNothing();
    }

    [Fact]
    public void Every_decision_leaves_its_mark_and_its_opposite_takes_it_away()
    {
        var unwritten = SubjectRecord.Unwritten(Zephyrine);

        Given(Restricted).State.Should().BeEquivalentTo(unwritten with { Restricted = true });
        Given(Restricted, Lifted).State.Should().BeEquivalentTo(unwritten);
        Given(Held).State!.Holds.Should().Equal(new LegalHold("litigation", "KB-2030-000117"));
        Given(Held, HoldOver).State.Should().BeEquivalentTo(unwritten);
        Given(KeptLonger).State.Should().BeEquivalentTo(unwritten with { KeepUntil = KeptLonger.Until });
        Given(Restricted, Erased).State.Should().BeEquivalentTo(unwritten with { ErasedOn = Erased.ErasedOn, ErasedFor = "right-to-erasure" });
        SubjectFold.Evolve(null, "an event of another kind").Should().BeNull();
    }

    private static Func<SubjectRecord, Decision> Restricting(string? ground) => subject => RestrictProcessing.Decide(subject, ground, Officer, Today);

    [Fact]
    public void Two_holds_of_one_kind_are_two()
    {
        var other = Held with { Reference = "KB-2030-000118" };

        Given(Held, other).When(Lifting("litigation", "KB-2030-000117")).ShouldRecord(HoldOver with { LiftedOn = Today });
        Given(Held, other, HoldOver).State!.Holds.Should().Equal(new LegalHold("litigation", "KB-2030-000118"));
    }

    private static Func<SubjectRecord, Decision> Holding(string? kind, string? reference) => subject => HoldData.Decide(subject, kind, reference, Officer, Today);

    private static Func<SubjectRecord, Decision> Lifting(string? kind, string? reference = "REF/2030_01.a-b") => subject => LiftHold.Decide(subject, kind, reference, Officer, Today);

    private static Func<SubjectRecord, Decision> Keeping(DateOnly? until, string? why) => subject => KeepLonger.Decide(subject, until, why, Officer, Today);
}
