using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Unit.Tests.Privacy;
using static CaseCoordination.Unit.Tests.Isva.FamilyMatters;

namespace CaseCoordination.Unit.Tests.Isva;

/// <summary>Whom to tell by when; and to nobody but the service that there is anything to tell.</summary>
public sealed class TellingsDueTests
{
    private static readonly IsvaCjStageMoved ChargedWithRights =
        new(CaseId, CjStage.Reported, CjStage.Charged, null, EnhancedRights: true, Today.AddDays(3), null, null, Today, "fm");

    [Fact]
    public void A_decision_is_to_be_told_until_it_was()
    {
        Of("fm", ChargedWithRights).Should().Equal(Today.AddDays(3));
        Of("fm", ChargedWithRights, new IsvaVictimTold(CaseId, CjStage.Charged, Today, true, Today, "fm")).Should().BeEmpty();
        Of("fm", ChargedWithRights, new IsvaVictimTold(CaseId, CjStage.Reported, Today, true, Today, "fm")).Should().Equal([Today.AddDays(3)], "another was told");
        Of("fm", ChargedWithRights, Withdrawn).Should().BeEmpty();
        Of("fm", ChargedWithRights, Closed).Should().BeEmpty();
    }

    [Fact]
    public void Who_only_coordinates_is_not_shown_that_there_is_a_decision() =>
        IsvaWork.Of(Told(ChargedWithRights), AtWork.Coordinating(Today, "twbc-cst")).Should().BeEmpty();

    private static IEnumerable<DateOnly?> Of(string agency, params object[] since) => IsvaWork.Of(Told(since), AtWork.On(Today, agency)).Select(item => item.DueOn);

    private static TellingsDue Told(params object[] since) => since.Prepend(Opened).Aggregate((TellingsDue?)null, TellingsDueFold.Evolve)!;
}
