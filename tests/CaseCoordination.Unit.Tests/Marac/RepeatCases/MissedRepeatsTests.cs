using CaseCoordination.Marac;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.RepeatCases;

public sealed class MissedRepeatsTests
{
    private static readonly Guid Later = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c2");
    private static readonly PastCase First = Of(After(Accepted), position: 10);
    private static readonly MaracCase Again = After(Accepted) with
    {
        Id = Later,
        ReferredOn = new(2022, 9, 1),
        VictimId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000b1"),
        PerpetratorIds = [Guid.Parse("01805c3f-7c00-7000-8000-0000000000b2")],
    };

    [Fact]
    public void A_pair_the_rule_finds_and_nobody_did_is_missed() => In([First, At(Again, new(2022, 8, 20), position: 20)]).Should().BeEquivalentTo(
        [new { CaseId = Later, EarlierCaseId = CaseId, Anchor = new DateOnly(2022, 5, 3), IncidentOn = new DateOnly(2022, 8, 20), Certain = true, EarlierKnownLater = false }]);

    [Fact]
    public void It_says_when_the_earlier_referral_came_in_after_the_later_one() =>
        In([First, At(Again, new(2022, 8, 20), position: 5)]).Single().EarlierKnownLater.Should().BeTrue();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void What_was_found_is_not_missed_whatever_became_of_it(bool? confirmed) =>
        In([First, At(Again with { Repeat = new(CaseId, new(2022, 5, 3), confirmed) }, new(2022, 8, 20), position: 20)]).Should().BeEmpty();

    [Fact]
    public void Outside_the_window_or_of_other_people_nothing_is_missed()
    {
        In([First, At(Again, new(2023, 5, 4), position: 20)]).Should().BeEmpty();
        In([First, At(Again, new(2022, 8, 20), position: 20, "somebody else")]).Should().BeEmpty();
        In([First, At(Again with { Status = CaseStatus.Voided }, new(2022, 8, 20), position: 20)]).Should().BeEmpty();
    }

    [Fact]
    public void Two_people_linked_by_a_person_are_one_and_unlinked_they_are_two_again()
    {
        var (other, his) = (Guid.NewGuid(), Guid.NewGuid());
        var later = At(Again with { VictimId = other, PerpetratorIds = [his] }, new(2022, 8, 20), position: 20) with { Tokens = null };
        var linked = new Dictionary<Guid, Guid> { [other] = First.Case.VictimId, [his] = First.Case.PerpetratorIds[0] };

        MissedRepeats.In([First, later], linked).Should().ContainSingle().Which.Should().BeEquivalentTo(new { CaseId = Later, EarlierCaseId = CaseId, Certain = true, Linked = true });
        MissedRepeats.In([First, later], new Dictionary<Guid, Guid> { [other] = First.Case.VictimId }).Should().BeEmpty("another perpetrator is another case");
        In([First, later]).Should().BeEmpty();
    }

    private static IReadOnlyList<MissedRepeat> In(IReadOnlyList<PastCase> past) => MissedRepeats.In(past, new Dictionary<Guid, Guid>());

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
