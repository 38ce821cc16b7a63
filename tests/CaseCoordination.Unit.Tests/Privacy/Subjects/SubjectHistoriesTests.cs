using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Subjects;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Subjects.Decided;

namespace CaseCoordination.Unit.Tests.Privacy.Subjects;

/// <summary>Whatever is asked about a person's data, in whichever order.</summary>
public sealed class SubjectHistoriesTests
{
    /// <summary>Something asked, with its name for whoever reads that it failed.</summary>
    private sealed record Asked(string What, Func<SubjectRecord, Decision> Decide)
    {
        public override string ToString() => What;
    }

    private static readonly Gen<Asked> Anything = Gen.OneOf<Asked>(
    [
        .. ErasePerson.Bases.Order().Select(basis => new Asked($"erase: {basis}", it => ErasePerson.Decide(it, basis, Officer, Today))),
        .. RestrictProcessing.Grounds.Order().Select(ground => new Asked($"restrict: {ground}", it => RestrictProcessing.Decide(it, ground, Officer, Today))),
        new("lift the restriction", it => LiftRestriction.Decide(it, Officer, Today)),
        .. HoldData.Kinds.Order().Select(kind => new Asked($"hold: {kind}", it => HoldData.Decide(it, kind, "REF/1", Officer, Today))),
        .. HoldData.Kinds.Order().Select(kind => new Asked($"lift the hold: {kind}", it => LiftHold.Decide(it, kind, "REF/1", Officer, Today))),
        new("keep a year", it => KeepLonger.Decide(it, Today.AddYears(1), "ongoing-risk", Officer, Today)),
        new("keep five years", it => KeepLonger.Decide(it, Today.AddYears(5), "case-reopened", Officer, Today)),
        new("something unheard of", it => HoldData.Decide(it, "hunch", "REF/1", Officer, Today)),
    ]);

    private static readonly Gen<Asked> AnythingButErasure = Anything.Where(asked => !asked.What.StartsWith("erase", StringComparison.Ordinal));

    [Fact]
    public void The_same_asked_again_records_nothing() => Always.Holds(Gen.Select(Anything.Array[0, 8], Anything), it =>
    {
        var once = After(it.Item1.Append(it.Item2));

        it.Item2.Decide(once).Events.Should().BeEmpty();
    });

    [Fact]
    public void What_was_refused_is_refused_again_and_what_was_done_is_not() => Always.Holds(Gen.Select(AnythingButErasure.Array[0, 8], Anything), it =>
    {
        var before = After(it.Item1);

        (it.Item2.Decide(Following(before, it.Item2)).Refusal?.Code).Should().Be(it.Item2.Decide(before).Refusal?.Code);
    });

    [Fact]
    public void As_long_as_a_hold_lasts_nothing_erases() => Always.Holds(Gen.Select(AnythingButErasure.Array[0, 8], Gen.OneOf([.. ErasePerson.Bases.Order()])), it =>
    {
        var subject = After(it.Item1);

        (ErasePerson.Decide(subject, it.Item2, Officer, Today).Refusal?.Code == "legal-hold").Should().Be(subject.Holds.Count > 0);
    });

    [Fact]
    public void Nobody_is_ever_erased_and_held_or_erased_and_restricted() => Always.Holds(Anything.Array[0, 12], all =>
    {
        var subject = After(all);

        (subject.ErasedOn is not null && (subject.Holds.Count > 0 || subject.Restricted)).Should().BeFalse();
    });

    [Fact]
    public void Once_erased_nothing_changes_any_more() => Always.Holds(Anything.Array[1, 8], all =>
        all.Should().AllSatisfy(asked => asked.Decide(Given(Erased).State!).Events.Should().BeEmpty()));

    private static SubjectRecord After(IEnumerable<Asked> all) => all.Aggregate(Given().State!, Following);

    private static SubjectRecord Following(SubjectRecord subject, Asked asked) => asked.Decide(subject).Events.Aggregate((SubjectRecord?)subject, SubjectFold.Evolve)!;
}
