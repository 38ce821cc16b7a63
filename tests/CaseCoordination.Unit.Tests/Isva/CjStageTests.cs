using CaseCoordination.Isva;
using CaseCoordination.Isva.CriminalJustice;
using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Messages;
using CaseCoordination.Kernel;
using CsCheck;
using static CaseCoordination.Unit.Tests.Isva.FamilyMatters;

namespace CaseCoordination.Unit.Tests.Isva;

/// <summary>The criminal case beside the support, and what the Victims' Code asks.</summary>
public sealed class CjStageTests
{
    private static readonly WorkingDays WorkingDays = new(new HashSet<DateOnly>());

    /// <summary>A Friday.</summary>
    private static readonly DateOnly Friday = new(2022, 7, 1);

    private static readonly IsvaCjStageMoved Dropped = new(
        CaseId, CjStage.Reported, CjStage.NfaPolice, null, EnhancedRights: true, new(2022, 7, 4), new(2022, 10, 1), null, Friday, "fm");

    [Theory]
    [Trait("Rule", "victims-code-2021")]
    [InlineData(null, "2022-07-04")]
    [InlineData(true, "2022-07-04")]
    [InlineData(false, "2022-07-08")]
    public void Of_a_decision_the_victim_is_told_within_one_working_day_or_five_without_enhanced_rights(bool? enhanced, string by) => Given()
        .When(Moves(new() { To = CjStage.NfaPolice, On = Friday, EnhancedRights = enhanced })).Events.Should().ContainSingle().Which.As<IsvaCjStageMoved>()
        .TellBy.Should().Be(DateOnly.Parse(by, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_the_victim_did_nobody_need_tell_them() =>
        Given().When(Moves(new() { To = CjStage.UnderInvestigation, On = Friday })).Events.Should().ContainSingle().Which.As<IsvaCjStageMoved>().TellBy.Should().BeNull();

    [Theory]
    [Trait("Rule", "victims-code-2021")]
    [InlineData(1, true)]
    [InlineData(7, true)]
    public void A_review_is_asked_for_after_a_decision_not_to_go_on(int later, bool inTime)
    {
        Given().When(Moves(new() { To = CjStage.VrrRequested, On = Friday })).Refusal!.Faults!.Single().Code.Should().Be("nothing-to-review");
        Given(Dropped).When(Moves(new() { To = CjStage.VrrRequested, On = Friday.AddDays(later) })).Events.Should().ContainSingle().Which.As<IsvaCjStageMoved>().InTime.Should().Be(inTime);
    }

    [Fact]
    [Trait("Rule", "victims-code-2021")]
    public void After_three_months_a_review_is_late_and_still_recorded() => Given(Dropped with { MovedOn = new(2022, 3, 1), ReviewUntil = new(2022, 6, 1) })
        .When(Moves(new() { To = CjStage.VrrRequested, On = new(2022, 6, 2) })).Events.Should().ContainSingle().Which.As<IsvaCjStageMoved>().InTime.Should().BeFalse();

    [Fact]
    public void A_verdict_says_which_and_nothing_else_does()
    {
        Given().When(Moves(new() { To = CjStage.Verdict, On = Friday })).Refusal!.Faults!.Single().Pointer.Should().Be("/verdict");
        Given().When(Moves(new() { To = CjStage.Charged, On = Friday, Verdict = Verdict.Acquitted })).Refusal!.Faults!.Single().Pointer.Should().Be("/verdict");
        Given().When(Moves(new() { To = CjStage.Verdict, On = Friday, Verdict = Verdict.HungJury })).Events.Should().ContainSingle();
    }

    /// <summary>On and back, at any time of the support: wherever both stand, and the support stays where it is.</summary>
    [Fact]
    public void It_moves_from_any_stage_to_any_other_and_leaves_the_support_alone() => Always.Holds(
        Gen.Select(Gen.Int[0, Life.Length], Gen.Enum<CjStage>().Array[1, 10]), tried =>
        {
            var (lived, stages) = tried;
            var state = Given([.. Life.Take(lived)]).State!;
            foreach (var (to, i) in stages.Select((to, i) => (to, i)))
            {
                var form = new CjStageForm { To = to, On = Friday.AddDays(-20 + i), Verdict = to == CjStage.Verdict ? Verdict.Stayed : null };
                var decision = MoveCjStage.Decide(form, Open(state), WorkingDays);
                if (to == CjStage.VrrRequested && state.ReviewUntil is null && decision.Refusal is not null)
                {
                    continue;
                }

                decision.Refusal.Should().BeNull();
                var moved = decision.Events.Aggregate(state, (s, e) => IsvaCaseFold.Evolve(s, e)!);
                (moved.Status, moved.CjStage).Should().Be((state.Status, to));
                state = moved;
            }
        });

    [Fact]
    public void Moves_are_told_in_their_order_and_never_before_they_happen()
    {
        Given(Dropped).When(Moves(new() { To = CjStage.Charged, On = Friday.AddDays(-1) })).Refusal!.Faults!.Single().Code.Should().Be("out-of-order");
        Given().When(Moves(new() { To = CjStage.Charged, On = Today.AddDays(1) })).Refusal!.Faults!.Single().Code.Should().Be("out-of-order");
        Given(Dropped).When(Moves(new() { To = CjStage.NfaPolice, On = Friday })).ShouldRecordNothing();
    }

    [Fact]
    public void Telling_them_ends_the_clock_and_says_whether_it_was_in_time()
    {
        Given(Dropped).When(Does(new TellingForm { Stage = CjStage.NfaPolice, On = new(2022, 7, 4) }, TellVictim.Decide))
            .ShouldRecord(new IsvaVictimTold(CaseId, CjStage.NfaPolice, Friday, InTime: true, new(2022, 7, 4), "fm"));
        Given(Dropped).When(Does(new TellingForm { Stage = CjStage.NfaPolice, On = new(2022, 7, 5) }, TellVictim.Decide))
            .Events.Should().ContainSingle().Which.As<IsvaVictimTold>().InTime.Should().BeFalse();
        Given(Dropped).When(Does(new TellingForm { Stage = CjStage.Charged, On = Friday }, TellVictim.Decide)).Refusal!.Faults!.Single().Code.Should().Be("nothing-to-tell");
    }

    [Fact]
    public void Not_told_it_is_overdue_once_the_day_is_over_and_is_raised_once()
    {
        var check = new CheckVictimTold { CaseId = CaseId, DecidedOn = Friday, DueOn = new(2022, 7, 4) };
        var after = new DateTimeOffset(2022, 7, 5, 2, 0, 0, TimeSpan.Zero);
        var raised = new IsvaTellingOverdue(CaseId, CjStage.NfaPolice, Friday, new(2022, 7, 4), new(2022, 7, 5));

        CheckVictimToldHandler.Decide(check, Given(Dropped).State!, after).Should().Equal(raised);
        CheckVictimToldHandler.Decide(check, Given(Dropped).State!, after.AddHours(-4)).Should().BeEmpty("in London the day is not over");
        foreach (var since in (object[])[raised, new IsvaVictimTold(CaseId, CjStage.NfaPolice, Friday, true, Friday, "fm"), Withdrawn, Closed])
        {
            CheckVictimToldHandler.Decide(check, Given(Dropped, since).State!, after).Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_rule_says_since_when_and_from_where() =>
        VictimsCode.All.Should().OnlyContain(rule => rule.Source.Length > 0 && rule.EffectiveFrom == new DateOnly(2021, 4, 1)).And.OnlyHaveUniqueItems(rule => rule.Id);

    private static Func<IsvaCase, Decision> Moves(CjStageForm form) => state => MoveCjStage.Decide(form, Open(state), WorkingDays);
}
