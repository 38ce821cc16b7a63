using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

public sealed class AddCriterionTests
{
    private static readonly CriterionForm Judged = new() { Criterion = "professional-judgement", Reason = Reason };

    private static readonly object[] Returned = [Accepted[0], (MaracReferralScreened)Accepted[1] with { Criteria = [], Outcome = ScreeningOutcome.ReturnedToReferrer }, Accepted[2]];

    [Fact]
    public void The_coordinator_adds_one_with_the_reason_sealed()
    {
        var added = AddCriterion.Decide(Judged, Open(Coordinator, Accepted)).One<CriterionAdded>();

        (added.Criterion, added.AddedOn).Should().Be((ReferralCriterion.ProfessionalJudgement, Today));
        Privacy.Sealing.TestKeys.OfZephyrine.Open(added.Reason).Should().Be(Reason);
    }

    [Fact]
    public void Whoever_else_does_not() => AddCriterion.Decide(Judged, Open(Police, Accepted)).ShouldRefuse("not-yours-to-do");

    [Fact]
    public void A_case_returned_is_heard_after_all()
    {
        After(Returned).Status.Should().Be(CaseStatus.Returned);
        var added = AddCriterion.Decide(Judged, Open(Chair, Returned)).One<CriterionAdded>();

        After([.. Returned, added]).Should().BeEquivalentTo(new { Status = CaseStatus.Accepted, Outcome = ScreeningOutcome.ThresholdMet });
    }

    [Theory]
    [InlineData("visible-high-risk")]
    [InlineData("repeat")]
    [InlineData(null)]
    public void A_score_and_a_repeat_are_found_by_rule_and_not_judged(string? criterion) =>
        AddCriterion.Decide(Judged with { Criterion = criterion }, Open(Coordinator, Accepted)).ShouldRefuse("marac-not-acceptable");

    [Fact]
    public void Met_already_it_is_not_added_twice() =>
        AddCriterion.Decide(Judged with { Criterion = "potential-escalation" }, Open(Coordinator, Accepted)).ShouldRecordNothing();

    [Fact]
    [Trait("Rule", "marac-criteria-only-added")]
    public void Whatever_happens_to_a_case_no_criterion_once_met_is_ever_gone() => Always.Holds(Gen.OneOf(SomethingElse()).Array[0, 12], later =>
    {
        var state = After(Accepted);
        foreach (var @event in later)
        {
            var after = MaracCaseFold.Evolve(state, @event)!;
            after.Criteria.Should().Contain(state.Criteria);
            state = after;
        }
    });

    private static object[] SomethingElse() =>
    [
        new CriterionAdded(CaseId, ReferralCriterion.ProfessionalJudgement, Sealed(Reason), Today),
        new RepeatFound(CaseId, Guid.Empty, Today, Today, Certain: false, "r", Today),
        new RepeatConfirmed(CaseId, Guid.Empty, Sealed(Reason), Today),
        new RepeatDismissed(CaseId, Guid.Empty, Sealed(Reason), Today),
        new CaseDeferred(CaseId, MeetingId, Sealed(Reason), null, Today),
        new CaseDeclined(CaseId, "out-of-area", Sealed(Reason), Today),
        Accepted[1],
    ];
}
