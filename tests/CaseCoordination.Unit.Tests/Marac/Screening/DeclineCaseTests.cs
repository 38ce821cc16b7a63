using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

public sealed class DeclineCaseTests
{
    private static readonly DeclineForm Form = new() { Reason = "criterion-not-borne-out", Why = Reason };

    private static readonly object[] ByScore = [Accepted[0], (MaracReferralScreened)Accepted[1] with { Criteria = [new(ReferralCriterion.VisibleHighRisk, "")] }, Accepted[2]];

    [Fact]
    public void The_chair_signs_it_off_and_the_referrer_is_told()
    {
        var declined = DeclineCase.Decide(Form, Open(Chair, Accepted)).One<CaseDeclined>();

        TellReferrerHandler.Answer(After([.. Accepted, declined])).Should().BeOfType<DeclineReferral>()
            .Which.Should().BeEquivalentTo(new { ReferralId, By = "twbc-cst", Reason = "criterion-not-borne-out" });
    }

    [Fact]
    [Trait("Rule", "marac-declined-by-chair")]
    public void The_coordinator_cannot() => DeclineCase.Decide(Form, Open(Coordinator, Accepted)).ShouldRefuse("not-yours-to-do");

    [Fact]
    [Trait("Rule", "marac-declined-by-chair")]
    public void A_score_of_visible_high_risk_is_never_judged_away()
    {
        DeclineCase.Decide(Form, Open(Chair, ByScore)).ShouldRefuse("marac-not-acceptable");
        DeclineCase.Decide(Form with { Reason = "out-of-area" }, Open(Chair, ByScore)).One<CaseDeclined>();
    }

    [Fact]
    public void Nobody_declines_without_a_reason() => DeclineCase.Decide(Form with { Why = "no" }, Open(Chair, Accepted)).ShouldRefuse("marac-not-acceptable");

    [Fact]
    public void What_is_listed_already_is_deferred_first() => DeclineCase.Decide(Form, Open(Chair, Listed)).ShouldRefuse("not-now");
}
