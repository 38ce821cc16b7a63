using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Unit.Tests.Plan;

/// <summary>What was recorded towards an action, put right later by whoever saw what it says now.</summary>
public sealed class CorrectEntryTests
{
    private static readonly PlanYear Year = new(2022);
    private static readonly DateOnly Today = new(2022, 9, 1);
    private static readonly Guid Id = NamedId.From("entry");

    private static readonly ActivityReported Patrol = new(
        PriorityAction.IdFor(Year, "2.3"), Id, "2022/23", "2.3", "stpastors", "SP-7",
        new("patrol", new(2022, 5, 14), "tunbridge-wells", new Dictionary<string, decimal> { ["people"] = 41, ["hours"] = 6.5m }, new Dictionary<string, string>(), []));

    private static readonly MilestoneReached Funded = new(PriorityAction.IdFor(Year, "5.20"), Id, "2022/23", "5.20", "pas", "caseworker-funded", new(2022, 6, 30), 12, new(2023, 6, 29), null);
    private static readonly EvidenceFiled Filed = new(PriorityAction.IdFor(Year, "5.21"), Id, "2022/23", "5.21", "fm", "strategy-aspect", "Walk and talk plan", "plan", new(2022, 8, 1), "Team folder");
    private static readonly ProgressRated Rated = new(PriorityAction.IdFor(Year, "5.21"), Id, "2022/23", "5.21", "fm", 1, "green", null, new(2022, 7, 4));

    [Fact]
    public void Who_recorded_an_activity_or_runs_the_plan_puts_it_right_and_nobody_else()
    {
        Corrected("stpastors", 7).Events.Should().ContainSingle().Which.Should().BeOfType<ActivityCorrected>().Which.Content.Quantities["hours"].Should().Be(7);
        Corrected("twbc-cst", 7).Events.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Agency = "stpastors", By = "twbc-cst", AgencyReference = "SP-7" });
        Corrected("kp", 7).ShouldRefuse(PlanRefusals.NotYours);
        Corrected("stpastors", 6.5m).ShouldRecordNothing();
        Corrected("stpastors", 7, of: Action("2.1")).ShouldRefuse(PlanRefusals.ActionUnknown);
        Corrected("stpastors", 7, seen: 1).ShouldRefuse(MatterRefusals.MovedOn);
    }

    [Fact]
    public void What_was_withdrawn_is_neither_corrected_nor_withdrawn_again()
    {
        var withdrawn = CorrectActivity.Decide(new ActivityWithdrawal { Reason = "recorded-twice" }, At(Patrol, "stpastors")).Events.Should().ContainSingle().Subject;
        CorrectActivity.Decide(new ActivityWithdrawal { Reason = "other" }, At(withdrawn, "stpastors")).ShouldRefuse(PlanRefusals.Withdrawn);

        var gone = CorrectEntry.Decide(new EntryWithdrawal { Reason = "wrong-action" }, At(Funded, "pas")).Events.Should().ContainSingle().Subject;
        gone.Should().Be(new PlanEntryWithdrawn(Funded.ActionId, Id, "2022/23", "5.20", "pas", PlanEntry.Milestone, "caseworker-funded", new(2022, 6, 30), "wrong-action", Today));
        Milestone(new() { Reason = "other" }, At(gone, "pas")).ShouldRefuse(PlanRefusals.EntryWithdrawn);
    }

    [Fact]
    public void A_milestone_reached_may_turn_out_missed_and_says_why()
    {
        Milestone(new() { Reason = "known-better", Milestone = new() { Milestone = "caseworker-funded", Outcome = "missed", On = new(2022, 6, 30), Reason = "no-funding" } }, At(Funded, "twbc-cst")).ShouldRecord(
            new MilestoneCorrected(Funded.ActionId, Id, "2022/23", "5.20", "pas", "twbc-cst", "known-better", new("caseworker-funded", "missed", new(2022, 6, 30), 0, null, "no-funding", null), Today));
        Milestone(new() { Reason = "other", Milestone = Same }, At(Funded, "pas")).ShouldRecordNothing();
        Milestone(new() { Milestone = Same with { Worth = 121 } }, At(Funded, "pas")).Refusal!.Faults!.Select(f => f.Pointer).Should().Equal("/reason", "/milestone/worth");
        Milestone(new() { Reason = "other", Milestone = Same }, At(Filed, "fm") with { Type = PlanEntry.Milestone }).ShouldRefuse(PlanRefusals.ActionUnknown);
        Milestone(new() { Reason = "other", Milestone = Same }, At(Funded, "pas") with { Seen = 6 }).ShouldRefuse(MatterRefusals.MovedOn);
    }

    [Fact]
    public void Evidence_and_progress_are_put_right_whole()
    {
        EvidenceForm form = new() { Shows = "strategy-aspect", Title = "Walk and talk plan, second edition", Type = "plan", DatedOn = new(2022, 8, 2), KeptAt = null };
        CorrectEntry.Decide(new EvidenceCorrection { Reason = "typing-error", Evidence = form }, At(Filed, "fm"), TestKinds.All).ShouldRecord(
            new EvidenceCorrected(Filed.ActionId, Id, "2022/23", "5.21", "fm", "fm", "typing-error", new("strategy-aspect", "Walk and talk plan, second edition", "plan", new(2022, 8, 2), null), Today));

        CorrectEntry.Decide(new ProgressCorrection { Reason = "known-better", Progress = new() { Quarter = "Q1", Rating = "amber", Narrative = "Funding is late." } }, At(Rated, "fm")).ShouldRecord(
            new ProgressCorrected(Rated.ActionId, Id, "2022/23", "5.21", "fm", "fm", "known-better", new(1, "amber", "Funding is late.", Rated.RatedOn), Today));
    }

    [Fact]
    public void An_action_stands_as_its_last_word_was_put_right_and_as_before_when_that_is_withdrawn()
    {
        var (first, second) = (NamedId.From("first"), NamedId.From("second"));
        var stated = new object[] { Rated with { EntryId = first }, Rated with { EntryId = second, Quarter = 2, Rating = "amber" } }.Aggregate(Action("5.21"), (a, e) => PriorityActionFold.Evolve(a, e)!);

        var better = PriorityActionFold.Evolve(stated, new ProgressCorrected(stated.Id, second, "2022/23", "5.21", "fm", "fm", "other", new(2, "blue", null, Today), Today))!;
        var mendedBefore = PriorityActionFold.Evolve(stated, new ProgressCorrected(stated.Id, first, "2022/23", "5.21", "fm", "fm", "other", new(1, "red", "Late.", Today), Today))!;
        var back = PriorityActionFold.Evolve(stated, new PlanEntryWithdrawn(stated.Id, second, "2022/23", "5.21", "fm", PlanEntry.Progress, "amber", Today, "other", Today))!;

        (stated.Progress!.Rating, better.Progress!.Rating, mendedBefore.Progress!.Rating, back.Progress!.Rating).Should().Be(("amber", "blue", "amber", "green"));
        ImmutableArray.Create(better, back).Should().OnlyContain(action => action.Stated.Length > 0);
    }

    private static MilestoneForm Same => new() { Milestone = "caseworker-funded", Outcome = "reached", On = new(2022, 6, 30), Worth = 12, HoldsUntil = new(2023, 6, 29) };

    private static Decision Milestone(MilestoneCorrection form, EntryAtHand at) => CorrectEntry.Decide(form, at, evidenceKnown: false, TestKinds.All);

    private static Decision Corrected(string by, decimal hours, PriorityAction? of = null, long seen = 7) => CorrectActivity.Decide(
        new ActivityCorrection
        {
            Reason = "typing-error",
            Activity = new() { Kind = "patrol", OccurredOn = new(2022, 5, 14), Quantities = new Dictionary<string, decimal> { ["hours"] = hours, ["people"] = 41 } },
        },
        At(Patrol, by) with { Action = of ?? Action("2.3"), Seen = seen },
        TestKinds.All);

    /// <summary>As recorded at version 7, which they saw.</summary>
    private static EntryAtHand At(object recorded, string by)
    {
        var entry = PlanEntriesProjection.EntryOf(recorded)! with { Version = 7 };
        return new(Action(entry.Number), entry, entry.Type, by, 7, Year, Today);
    }

    private static PriorityAction Action(string number) => PriorityActionFold.Evolve(null, new ActionAdopted(
        PriorityAction.IdFor(Year, number), PartnershipPlan.IdFor(Year), "2022/23", number, number[0] - '0', "Made up", ["pas"], "Made up", "Made up"))!;
}
