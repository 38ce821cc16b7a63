using CaseCoordination.Marac;
using CaseCoordination.Marac.Events;

namespace CaseCoordination.Unit.Tests.Marac;

public sealed class MaracCaseFoldTests
{
    private static readonly Guid ReferralId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly Guid CaseId = MaracCase.IdFor(ReferralId);
    private static readonly Guid Victim = Guid.Parse("01805c3f-7c00-7000-8000-000000000001");
    private static readonly Guid Perpetrator = Guid.Parse("01805c3f-7c00-7000-8000-000000000002");

    private static readonly MaracCaseOpened Opened = new(CaseId, ReferralId, "kp", Victim, [Perpetrator], new(2022, 5, 3));

    private static readonly MaracReferralScreened Screened =
        new(CaseId, ReferralId, "safelives-2015", null, null, null, [], ScreeningOutcome.ReturnedToReferrer, new(2022, 5, 4));

    [Fact]
    public void A_referral_opens_the_same_case_however_often_its_message_arrives()
    {
        MaracCase.IdFor(ReferralId).Should().Be(CaseId);
        MaracCase.IdFor(Victim).Should().NotBe(CaseId);
        MaracCase.IdFor(Guid.Empty).Should().Be(Guid.Parse("ba63fec4-e0ee-8822-98b2-efcf2f7044c2"));
    }

    [Fact]
    public void A_case_opened_is_one_victim_with_the_perpetrators_named_not_yet_screened() =>
        After(Opened).Should().BeEquivalentTo(new MaracCase(CaseId, ReferralId, Victim, [Perpetrator], Outcome: null)
        {
            ReferringAgency = "kp",
            ReferredOn = new(2022, 5, 3),
        });

    [Fact]
    public void Screening_gives_it_an_outcome_and_the_last_one_counts()
    {
        After(Opened, Screened)!.Outcome.Should().Be(ScreeningOutcome.ReturnedToReferrer);
        After(Opened, Screened, Screened with { Outcome = ScreeningOutcome.ThresholdMet })!.Outcome.Should().Be(ScreeningOutcome.ThresholdMet);
    }

    [Fact]
    public void Opening_it_again_and_events_of_another_kind_change_nothing() =>
        After(Opened, Screened, Opened with { ReferralId = Perpetrator }, "an event of another kind").Should().BeEquivalentTo(After(Opened, Screened));

    [Fact]
    public void What_comes_before_it_is_opened_is_passed_over() => After(Screened).Should().BeNull();

    private static MaracCase? After(params object[] events) => Past.Of<MaracCase>(MaracCaseFold.Evolve, events).State;
}
