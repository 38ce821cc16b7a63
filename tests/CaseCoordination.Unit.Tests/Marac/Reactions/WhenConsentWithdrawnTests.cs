using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reactions;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Unit.Tests.Marac.Reactions;

public sealed class WhenConsentWithdrawnTests
{
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly ConsentWithdrawnForService Withdrawn = new() { ReferralId = ReferralId, Service = "marac", Agency = "twbc-cst" };

    [Fact]
    [Trait("Rule", "marac-consent-withdrawn")]
    public void A_case_that_meets_a_criterion_is_kept_in_the_public_interest() => Answer(ScreeningOutcome.ThresholdMet).Should().Be(
        new AcknowledgeWithdrawal { ReferralId = ReferralId, By = "twbc-cst", Keeps = true, Basis = "substantial-public-interest" });

    [Fact]
    [Trait("Rule", "marac-consent-withdrawn")]
    public void A_case_below_every_threshold_is_let_go() => ShouldLetGo(Answer(ScreeningOutcome.ReturnedToReferrer));

    [Fact]
    public void So_is_one_not_screened_yet_and_one_there_is_not()
    {
        ShouldLetGo(Answer(outcome: null));
        ShouldLetGo(WhenConsentWithdrawnHandler.Answer(Withdrawn, opened: null));
    }

    [Fact]
    public void The_ground_it_names_is_one_a_holder_may_keep_data_on() =>
        CaseCoordination.Referrals.Intake.FormWords.Bases.Should().Contain(Answer(ScreeningOutcome.ThresholdMet).Basis);

    private static void ShouldLetGo(AcknowledgeWithdrawal answer) =>
        answer.Should().Be(new AcknowledgeWithdrawal { ReferralId = ReferralId, By = "twbc-cst", Keeps = false, Basis = null });

    private static AcknowledgeWithdrawal Answer(ScreeningOutcome? outcome) =>
        WhenConsentWithdrawnHandler.Answer(Withdrawn, new(MaracCase.IdFor(ReferralId), ReferralId, Guid.Empty, [], outcome));
}
