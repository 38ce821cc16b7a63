using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.Events;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Cases.Matching;

public sealed class TellApartTests
{
    private static readonly DateOnly Today = new(2022, 6, 1);
    private static readonly Viewer Coordinator = new("coordinator", "twbc-cst", "tunbridge-wells", new HashSet<string> { Role.Coordinator });

    private static readonly Candidate Pair = new(
        Candidate.IdOf(TestKeys.OfZephyrine.PersonId, TestKeys.OfIgnatius.PersonId),
        TestKeys.OfZephyrine.PersonId, TestKeys.OfIgnatius.PersonId, default, default, "victim", "victim", 20, "likely", null, [], "date-of-birth:same", false, 1);

    private static readonly PairForm Different = new() { Decision = PairForm.Different, Reason = "Sisters." };

    [Fact]
    public void Two_people_stay_two_until_they_agree_otherwise()
    {
        var told = Decided(Different, null);

        told!.Holds(Pair).Should().BeTrue();
        told.Holds(Pair with { Pattern = "date-of-birth:same telephone:same" }).Should().BeFalse("that is new evidence");
        Decision(Different, told).Events.Should().BeEmpty("it is said already");
    }

    [Fact]
    public void Put_right_so_that_they_agree_less_they_stay_two_and_so_that_they_agree_more_somebody_looks_again()
    {
        var told = Decided(Different, null)!;
        var earlier = new EarlierAgreement(Pair.Pattern, Pair.Score);

        told.Holds(Pair with { Pattern = "date-of-birth:different", Score = 3, Band = MatchBand.TooLittle, Earlier = [earlier] }).Should().BeTrue();
        told.Holds(Pair with { Pattern = "date-of-birth:same telephone:same", Score = 31, Earlier = [earlier] }).Should().BeFalse();
    }

    [Fact]
    public void It_can_be_taken_back_and_said_again()
    {
        var undone = Decided(new() { Decision = PairForm.Undo, Reason = "Misread." }, Decided(Different, null));

        undone!.Holds(Pair).Should().BeFalse();
        Decided(Different, undone)!.Holds(Pair).Should().BeTrue();
    }

    [Fact]
    public void The_reason_is_sealed() =>
        TestKeys.OfZephyrine.Open(((PeopleToldApart)Decision(Different, null).Events[0]).Reason!.Value).Should().Be("Sisters.");

    [Fact]
    public void Only_the_coordinator_says_so() =>
        TellApart.Decide(Different, Pair, null, Coordinator with { Roles = new HashSet<string> { Role.Chair } }, TestKeys.OfZephyrine, Today).Refusal.Should().Be(CaseFileRefusals.NotYours);

    [Fact]
    public void A_pair_is_the_same_whichever_comes_first() =>
        Candidate.IdOf(Pair.One, Pair.Other).Should().Be(Candidate.IdOf(Pair.Other, Pair.One));

    private static Decision Decision(PairForm form, PairDecision? earlier) => TellApart.Decide(form, Pair, earlier, Coordinator, TestKeys.OfZephyrine, Today);

    private static PairDecision? Decided(PairForm form, PairDecision? earlier) => Decision(form, earlier).Events.Aggregate(earlier, PairDecisionFold.Evolve);
}
