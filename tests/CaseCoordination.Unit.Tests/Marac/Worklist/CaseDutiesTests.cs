using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Worklist;
using CaseCoordination.Unit.Tests.Privacy;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Marac.Worklist;

/// <summary>What agencies owe in a case, from when they take it on until it is done or no longer theirs.</summary>
public sealed class CaseDutiesTests
{
    private static readonly Guid CaseId = NamedId.From("duties");
    private static readonly Guid ActionId = NamedId.From("duties-action");
    private static readonly DateOnly Agreed = new(2022, 5, 4);
    private static readonly DateOnly DueOn = new(2022, 5, 11);

    private static readonly MaracActionAgreed Action = new(CaseId, ActionId, "lookahead", "idva-contact", DueOn, TestKeys.OfZephyrine.Seal("Ring her."), Agreed);
    private static readonly ResearchRequested Research = new(CaseId, "kp", DueOn, Agreed);

    [Fact]
    public void An_action_is_on_the_list_of_who_has_it_until_it_is_done_or_given_on()
    {
        Of("lookahead", Action).Should().Equal((MaracWork.Action, "idva-contact", DueOn));
        Of("kp", Action).Should().BeEmpty();
        Of("lookahead", Action, new MaracActionReassigned(CaseId, ActionId, "lookahead", "kp", DueOn.AddDays(7), Agreed)).Should().BeEmpty();
        Of("kp", Action, new MaracActionReassigned(CaseId, ActionId, "lookahead", "kp", DueOn.AddDays(7), Agreed)).Should().Equal((MaracWork.Action, "idva-contact", DueOn.AddDays(7)));
        Of("lookahead", Action, new MaracActionCompleted(CaseId, ActionId, "lookahead", Action.Text, DueOn)).Should().BeEmpty();
    }

    [Fact]
    public void Research_waits_until_it_is_answered_or_the_meeting_is_over()
    {
        Of("kp", Research).Should().Equal((MaracWork.Research, null, DueOn));
        Of("kp", Research, new ResearchAnswered(CaseId, "kp", NothingKnown: true, null, DueOn)).Should().BeEmpty();
        Of("kp", Research, new CaseHeard(CaseId, ActionId, DueOn, "kp", false, [], new("female", "25-34", "no", "no", "no", 0, 0))).Should().BeEmpty();
    }

    [Fact]
    public void Who_has_a_conflict_of_interest_owes_nothing_and_learns_nothing()
    {
        var excluded = Told(Action, Research, new AgencyExcluded(CaseId, "kp", ActionId, DueOn));

        excluded.Parties.Should().Equal("lookahead");
        MaracWork.Of(excluded, AtWork.On(DueOn, "kp")).Should().BeEmpty();
    }

    [Fact]
    public void A_repeat_found_waits_for_the_coordinator_and_for_nobody_once_it_is_settled()
    {
        var found = new MaracCaseSummary(CaseId, ActionId, "kp", Agreed, CaseStatus.Submitted, [], null, null, Settled: false, [], 1, 1) { RepeatOpen = true };

        MaracWork.RepeatsOf(found, AtWork.Coordinating(DueOn)).Select(item => (item.Kind, item.Id, item.Since)).Should().Equal((MaracWork.Repeat, CaseId, Agreed));
        MaracWork.RepeatsOf(found, AtWork.On(DueOn, "kp")).Should().BeEmpty();
        MaracWork.RepeatsOf(found with { RepeatOpen = false }, AtWork.Coordinating(DueOn)).Should().BeEmpty();
    }

    private static IEnumerable<(string, string?, DateOnly?)> Of(string agency, params object[] events) =>
        MaracWork.Of(Told(events), AtWork.On(Agreed, agency)).Select(item => (item.Kind, item.What, item.DueOn));

    private static CaseDuties Told(params object[] events) => Logged.Stream(events).Aggregate((CaseDuties?)null, CaseDutiesFold.Evolve)!;
}
