using System.Collections.Immutable;
using CaseCoordination.Places;
using CaseCoordination.Places.Clocks;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>An exclusion from the proposal to its end.</summary>
public sealed class ExclusionTests
{
    private static readonly ExclusionForm Form = new() { Reference = "PW-0417", Scheme = "pubwatch", Basis = "conviction-violence" };

    [Fact]
    [Trait("Rule", "exclusion-who")]
    public void Only_who_runs_or_polices_the_scheme_records_one()
    {
        MoveExclusion.Propose(Form, Guid.CreateVersion7(), By("stp"), Today).Events.Should().ContainSingle();
        MoveExclusion.Propose(Form, Guid.CreateVersion7(), By("davss"), Today).Refusal.Should().Be(PlaceRefusals.NotTheScheme);
        Decide(ExclusionStep.NoticeServed, Standing(ExclusionStatus.Proposed), by: "davss").Refusal.Should().Be(PlaceRefusals.NotTheScheme);
    }

    [Fact]
    public void It_is_known_by_a_number_and_by_codes_and_never_by_a_name() =>
        MoveExclusion.Propose(new() { Reference = "Ignatius Brambleworth", Scheme = "pub", Basis = "he hit her" }, Guid.CreateVersion7(), By("stp"), Today)
            .Refusal!.Faults!.Select(f => f.Pointer).Should().Equal("/reference", "/scheme", "/basis");

    [Fact]
    [Trait("Rule", "exclusion.*")]
    public void A_step_follows_only_where_its_rule_says()
    {
        foreach (var status in Enum.GetValues<ExclusionStatus>())
        {
            foreach (var rule in MoveExclusion.Steps)
            {
                var state = Standing(status) with { Appealed = rule.Step == ExclusionStep.AppealDismissed };

                (Decide(rule.Step, state).Refusal is null).Should().Be(rule.From.Contains(status), $"{rule.Step} after {status}");
            }
        }
    }

    [Fact]
    public void An_appeal_is_made_once_leaves_it_in_force_and_is_dismissed_only_while_it_stands()
    {
        var appealed = Standing(ExclusionStatus.InForce) with { Appealed = true };

        appealed.IsInForce.Should().BeTrue();
        Decide(ExclusionStep.Appealed, appealed).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
        Decide(ExclusionStep.AppealDismissed, appealed with { Appealed = false }).Refusal.Should().Be(PlaceRefusals.OutOfTurn);
    }

    [Theory]
    [Trait("Rule", "exclusion-expires")]
    [InlineData("2022-06-30T22:59:00Z", false)]
    [InlineData("2022-06-30T23:01:00Z", true)]
    public void It_is_in_force_on_its_last_day_by_the_London_clock_and_ends_with_it(string now, bool ends)
    {
        var state = Standing(ExclusionStatus.InForce) with { Until = new(2022, 6, 30) };

        var expired = CheckExclusionHandler.Decide(new() { ExclusionId = state.Id, LastDay = new(2022, 6, 30) }, state, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        (expired is not null).Should().Be(ends);
    }

    [Fact]
    public void A_clock_ends_nothing_that_was_lifted_runs_longer_or_is_for_life()
    {
        var (check, late) = (new CaseCoordination.Places.Messages.CheckExclusion { ExclusionId = Guid.Empty, LastDay = new(2022, 6, 30) }, new DateTimeOffset(2022, 7, 2, 0, 0, 0, TimeSpan.Zero));

        CheckExclusionHandler.Decide(check, Standing(ExclusionStatus.Lifted) with { Until = check.LastDay }, late).Should().BeNull();
        CheckExclusionHandler.Decide(check, Standing(ExclusionStatus.InForce) with { Until = new(2022, 8, 31) }, late).Should().BeNull();
        CheckExclusionHandler.Decide(check, Standing(ExclusionStatus.InForce), late).Should().BeNull();
    }

    [Fact]
    public void Only_its_coming_into_force_sets_a_last_day_and_one_that_is_still_to_come()
    {
        var served = Standing(ExclusionStatus.NoticeServed);

        Decide(ExclusionStep.CameIntoForce, served, Today.AddDays(-1)).Refusal!.Faults!.Single().Pointer.Should().Be("/until");
        Decide(ExclusionStep.CameIntoForce, served, Today).Refusal.Should().BeNull();
        Decide(ExclusionStep.Lifted, served, Today).Refusal!.Faults!.Single().Pointer.Should().Be("/until");
        PlaceFollowing.Of(Decide(ExclusionStep.CameIntoForce, served).Events.Single()).Should().BeEmpty("for life there is no clock");
        PlaceFollowing.Of(Decide(ExclusionStep.CameIntoForce, served, Today).Events.Single()).Should().ContainSingle();
    }

    private static Exclusion Standing(ExclusionStatus status) =>
        new(Guid.CreateVersion7(), "PW-0417", "pubwatch", "conviction-violence", status, Appealed: false, Today, Today, null, 0, Today, ["stp"], 1, 1);

    private static CaseCoordination.Kernel.Decision Decide(ExclusionStep step, Exclusion state, DateOnly? until = null, string by = "stp") =>
        MoveExclusion.Decide(step, new() { Until = until }, new OpenMatter<Exclusion>(state, null, By(by), new Standing(ImmutableArray<string>.Empty, new HashSet<FieldClass>(), new HashSet<FieldClass>(), null), new(2022, 5, 10, 9, 0, 0, TimeSpan.Zero)));
}
