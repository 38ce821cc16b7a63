using CaseCoordination.Marac;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.RepeatCases;

public sealed class MissedRepeatsTests
{
    private static readonly Guid Later = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c2");
    private static readonly PastCase First = Of(After(Accepted), position: 10);
    private static readonly MaracCase Again = After(Accepted) with { Id = Later, ReferredOn = new(2022, 9, 1) };

    [Fact]
    public void A_pair_the_rule_finds_and_nobody_did_is_missed() => MissedRepeats.In([First, At(Again, new(2022, 8, 20), position: 20)]).Should().BeEquivalentTo(
        [new { CaseId = Later, EarlierCaseId = CaseId, Anchor = new DateOnly(2022, 5, 3), IncidentOn = new DateOnly(2022, 8, 20), Certain = true, EarlierKnownLater = false }]);

    [Fact]
    public void It_says_when_the_earlier_referral_came_in_after_the_later_one() =>
        MissedRepeats.In([First, At(Again, new(2022, 8, 20), position: 5)]).Single().EarlierKnownLater.Should().BeTrue();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void What_was_found_is_not_missed_whatever_became_of_it(bool? confirmed) =>
        MissedRepeats.In([First, At(Again with { Repeat = new(CaseId, new(2022, 5, 3), confirmed) }, new(2022, 8, 20), position: 20)]).Should().BeEmpty();

    [Fact]
    public void Outside_the_window_or_of_other_people_nothing_is_missed()
    {
        MissedRepeats.In([First, At(Again, new(2023, 5, 4), position: 20)]).Should().BeEmpty();
        MissedRepeats.In([First, At(Again, new(2022, 8, 20), position: 20, "somebody else")]).Should().BeEmpty();
        MissedRepeats.In([First, At(Again with { Status = CaseStatus.Voided }, new(2022, 8, 20), position: 20)]).Should().BeEmpty();
    }

    private static PastCase At(MaracCase state, DateOnly incident, long position, string his = "his ref") =>
        Of(state with { Described = state.Described! with { IncidentOn = incident } }, position, his);

    private static PastCase Of(MaracCase state, long position, string his = "his ref") => new(
        state,
        CaseTokens.Of(state.Id,
        [
            new PersonInReferral(Guid.Parse("01805c3f-7c00-7000-8000-000000000001"), "victim", null, "unknown", null, ["ref"], ["ref"]),
            new PersonInReferral(Guid.Empty, "perpetrator", null, "unknown", null, [his], [his]),
        ]),
        position);
}
