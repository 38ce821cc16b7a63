using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Exploitation;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Asb.Ladder;

/// <summary>
/// Whatever people try in whatever order, what is on record at the end keeps the law. The histories are made by the real
/// decisions; the laws are told anew, from the events alone.
/// </summary>
public sealed class GuardHistoriesTests
{
    private static readonly string[] Conducts = ["noise", "noise", "noise", "littering"];
    private static readonly string[] Steps = ["advice", "warning-letter-1", "parental-agreement", "parental-agreement", "aba", "cpw", "cpw", "cpn", "cpn", "cpn", "fpn", "fpn", "prosecution", "injunction", "cbo", "dispersal"];
    private static readonly string[] Kinds = ["step", "step", "step", "incident", "incident", "breach", "pathway", "undo"];

    private static readonly Gen<Move> Moves = Gen.Select(
        Gen.Select(Gen.OneOf(Kinds), Gen.OneOf(Steps), Gen.OneOf(Conducts), Gen.Int[0, 90]),
        Gen.Select(Gen.Int[0, 30], Gen.Bool, Gen.Bool, Gen.Int[0, 40]),
        Gen.Select(Gen.Int[0, 12_000], Gen.Int[0, 2], Gen.Bool),
        (a, b, c) => new Move(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4, c.Item1, c.Item2, c.Item3));

    private static readonly Gen<(int Age, string Exploitation, Move[] Moves)> Histories =
        Gen.Select(Gen.OneOf(Gen.Int[5 * 365, 10 * 365], Gen.Int[10 * 365, 22 * 365], Gen.Int[10 * 365, 22 * 365]), Gen.OneOf("yes", "no", "no", "unknown"), Moves.Array[1, 45]);

    [Fact]
    public void No_notice_without_a_warning_for_the_same_conduct_whose_time_is_over_and_the_conduct_going_on() => Holds("cpn", (at, before, _) =>
    {
        var conduct = ConductOf(at, before);
        var undone = before.OfType<InterventionEnded>().Where(e => e.Reason is "withdrawn" or "quashed" or "superseded" or "refused-to-sign").Select(e => e.Number);
        before.OfType<InterventionServed>().Where(w => w.Step == "cpw" && ConductOf(w, before) == conduct && w.ComplyBy < at.ServedOn && !undone.Contains(w.Number))
            .Should().Contain(w => before.OfType<AsbIncidentLogged>().Any(i => i.Conduct == conduct && i.OccurredOn > w.ComplyBy)
                || before.OfType<BreachConfirmed>().Any(b => b.Number == w.Number && b.OccurredOn > w.ComplyBy));
        at.ChallengeUntil.Should().Be(at.ServedOn.AddDays(20));
    });

    [Fact]
    public void No_warning_notice_penalty_or_prosecution_under_sixteen() =>
        Holds(["cpw", "cpn", "fpn", "prosecution"], (at, _, born) => Age.On(at.ServedOn, born).Should().BeGreaterThanOrEqualTo(16));

    [Fact]
    public void Nobody_under_ten_meets_more_than_advice_and_a_parental_agreement() => Holds([], (at, _, born) =>
        (Age.On(at.ServedOn, born) >= 10 || at.Step is "advice" or "parental-agreement").Should().BeTrue());

    [Fact]
    public void A_young_persons_injunction_has_the_youth_offending_team_consulted_and_twelve_months_at_most() => Holds("injunction", (at, _, born) =>
    {
        if (Age.On(at.ServedOn, born) < 18)
        {
            at.YotConsultedOn.Should().NotBeNull().And.BeOnOrBefore(at.ServedOn);
            at.EndsOn.Should().NotBeNull().And.BeOnOrBefore(at.StartsOn.AddMonths(12));
        }
    });

    [Fact]
    public void An_order_on_conviction_keeps_its_lengths_and_a_young_persons_its_reviews() => Holds("cbo", (at, _, born) =>
    {
        if (Age.On(at.ServedOn, born) < 18)
        {
            at.EndsOn.Should().NotBeNull().And.BeOnOrAfter(at.StartsOn.AddMonths(12)).And.BeOnOrBefore(at.StartsOn.AddMonths(36));
            ReviewDays.Cover(at.StartsOn, at.EndsOn!.Value, at.ReviewsOn).Should().BeTrue();
        }
        else
        {
            (at.EndsOn is null || at.EndsOn >= at.StartsOn.AddMonths(24)).Should().BeTrue();
        }
    });

    [Fact]
    public void An_agreement_has_two_signatories_a_parent_under_eighteen_and_an_end() => Holds("aba", (at, before, born) =>
    {
        before.OfType<InterventionProposed>().Single(p => p.Number == at.Number).Signatories.Distinct().Count().Should().BeGreaterThanOrEqualTo(2);
        (at.ParentSigned || Age.On(at.ServedOn, born) >= 18).Should().BeTrue();
        at.EndsOn.Should().NotBeNull();
    });

    [Fact]
    public void A_penalty_answers_a_confirmed_offence_within_its_maximum_and_gives_fourteen_days() => Holds(["fpn", "prosecution"], (at, before, _) =>
    {
        before.OfType<BreachConfirmed>().Should().Contain(b => b.Step == "cpn" || b.Step == "cbo" || b.Step == "dispersal");
        if (at.Step == "fpn")
        {
            at.Pence.Should().BeInRange(1, 10_000);
            at.PayBy.Should().Be(at.ServedOn.AddDays(14));
        }
    });

    [Fact]
    public void Who_may_be_exploited_meets_nothing_but_advice_before_that_was_looked_into() => Holds([], (at, before, _) =>
        (at.Step == "advice" || before.OfType<AsbCaseOpened>().Single().Exploitation != "yes" || before.OfType<ExploitationPathwayConsidered>().Any()).Should().BeTrue());

    [Fact]
    public void No_step_is_passed_over_without_a_reason() => Always.Holds(Histories, history =>
        Play(history).OfType<InterventionProposed>().Where(p => p.Skipped.Count > 0 && p.Rationale is null).Should().BeEmpty());

    [Fact]
    public void The_histories_reach_every_step_they_try()
    {
        var served = new HashSet<string>();
        Always.Holds(Histories, history => served.UnionWith(Play(history).OfType<InterventionServed>().Select(e => e.Step)));

        served.Should().BeEquivalentTo(Steps.Distinct(), "a law about what never happens says nothing");
    }

    private static void Holds(string step, Action<InterventionServed, IReadOnlyList<object>, DateOnly> law) => Holds([step], law);

    /// <summary>Of each step served, with what had happened before it.</summary>
    private static void Holds(string[] steps, Action<InterventionServed, IReadOnlyList<object>, DateOnly> law) => Always.Holds(Histories, history =>
    {
        var events = Play(history);
        foreach (var (served, i) in events.Select((e, i) => (e, i)).Where(e => e.e is InterventionServed s && (steps.Length == 0 || steps.Contains(s.Step))))
        {
            law((InterventionServed)served, [.. events.Take(i)], BornFor(history.Age));
        }
    });

    private static string ConductOf(InterventionServed served, IReadOnlyList<object> before) =>
        before.OfType<InterventionProposed>().Single(p => p.Number == served.Number).Conduct;

    private static DateOnly BornFor(int days) => Story.Start.AddDays(-days);

    private static IReadOnlyList<object> Play((int Age, string Exploitation, Move[] Moves) history)
    {
        var story = new Story(history.Exploitation, born: BornFor(history.Age));
        foreach (var move in history.Moves)
        {
            move.Make(story.After(move.Days));
        }

        return story.Events;
    }

    private sealed record Move(
        string Kind, string Step, string Conduct, int Days, int Comply, bool Yot, bool Parent, int EndMonths, int Pence, int Signatories, bool Reasons)
    {
        /// <summary>Tries; what is refused leaves nothing behind.</summary>
        public void Make(Story story)
        {
            var last = story.State.Interventions.Values.LastOrDefault(one => one.ServedOn is not null && one.EndReason is null);
            switch (Kind)
            {
                case "incident":
                    story.Incident(Conduct);
                    break;
                case "pathway":
                    story.Do(open => ConsiderExploitation.Decide(new() { Outcome = "not-indicated", Why = "Looked into with the panel." }, open));
                    break;
                case "breach" when last is not null:
                    story.Breach(last.Number);
                    break;
                case "undo" when last is not null:
                    story.Do(open => EndIntervention.Decide(new() { Reason = "withdrawn", EndedOn = story.Today }, last.Number, open));
                    break;
                case "step":
                    story.By(Step == "dispersal" && Parent ? "kp" : "twbc-cst").Step(
                        Step,
                        form => form with
                        {
                            ComplyBy = form.ServedOn!.Value.AddDays(Comply),
                            YotConsultedOn = Yot ? form.ServedOn : null,
                            ParentSigned = Parent,
                            EndsOn = Step == "dispersal" ? form.ServedOn.Value.AddDays(EndMonths % 4) : EndMonths == 0 ? null : form.ServedOn.Value.AddMonths(EndMonths),
                            Pence = Pence,
                        },
                        Conduct,
                        Reasons ? "Serious enough to begin here." : null,
                        signatories: [.. Story.Agencies.Keys.Take(Signatories)]);
                    break;
                default:
                    break;
            }
        }
    }
}
