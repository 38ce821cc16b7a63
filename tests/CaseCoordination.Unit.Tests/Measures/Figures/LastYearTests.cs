using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>An action's number means what its own year's plan says: nothing is compared by the number alone.</summary>
public sealed class LastYearTests
{
    private static readonly Quarter Second = new(2022, 2);
    private static readonly MeasureDefinition Hours = Counted.Measure("sum", from: "activities") with
    {
        Code = "2.3c",
        Title = "Hours of patrol",
        Feed = new("activity.hours", null, new Dictionary<string, string> { ["action"] = "2.3" }, "activities"),
    };

    private static readonly Fact[] Both = [Patrol(40, new(2022, 8, 1), "2022/23", 1), Patrol(30, new(2021, 8, 1), "2021/22", 2)];

    [Fact]
    public void Where_last_years_plan_is_not_here_there_is_nothing_to_compare_with_and_a_reason()
    {
        var compared = Compare(Hours, Both);

        (compared.Now.Value, compared.LastYear.Value, compared.Change).Should().Be((40m, null, null));
        compared.NotCompared.Should().StartWith("Last year's plan does not measure this");
    }

    [Fact]
    public void Where_last_years_number_meant_another_action_it_is_not_compared()
    {
        var another = Set(2021, Hours with { Title = "Knives handed in" });

        Compare(Hours, Both, another).Should().BeEquivalentTo(new { Change = (decimal?)null, LastYear = new { Value = (decimal?)null } });
        Compare(Hours, Both, another).NotCompared.Should().NotBeNull();
    }

    [Fact]
    public void Where_last_year_measured_the_same_its_own_definition_says_how_much_it_was()
    {
        var halved = Hours with { Feed = Hours.Feed! with { Where = new Dictionary<string, string> { ["action"] = "2.3", ["kind"] = "patrol" } } };
        Fact[] facts = [.. Both, Patrol(9, new(2021, 9, 1), "2021/22", 3) with { Dimensions = new Dictionary<string, string> { ["action"] = "2.3", ["kind"] = "other", [Fact.PlanYear] = "2021/22" } }];

        var compared = Compare(Hours, facts, Set(2021, halved));

        (compared.LastYear.Value, compared.Change, compared.NotCompared).Should().Be((30m, 10m, null));
    }

    [Fact]
    public void What_stands_under_no_actions_number_is_compared_whatever_the_plans_say()
    {
        var referrals = Counted.Measure("count");
        Fact[] facts = [Counted.Fact("begun", new(2022, 8, 1), position: 1), Counted.Fact("begun", new(2021, 8, 1), position: 2), Counted.Fact("begun", new(2021, 8, 2), position: 3)];

        var compared = Compare(referrals, facts);

        (compared.LastYear.Value, compared.Change, compared.NotCompared).Should().Be((2m, -1m, null));
    }

    [Fact]
    public void A_figure_reported_under_this_plan_for_last_years_quarter_is_compared()
    {
        var people = Hours with { Kind = "distinct", Feed = new(ReportedFigures.Fact, null, new Dictionary<string, string> { ["measure"] = "2.3c" }, "reports") };
        Fact Reported(DateOnly from, DateOnly to, decimal value, string plan, long position) => Counted.Fact(ReportedFigures.Fact, to, $"{position}", value, position) with
        {
            Dimensions = new Dictionary<string, string>
            {
                ["measure"] = "2.3c",
                [Fact.PlanYear] = plan,
                [ReportedFigures.From] = ReportedFigures.Day(from),
                [ReportedFigures.To] = ReportedFigures.Day(to),
            },
        };
        Fact[] facts = [Reported(new(2021, 7, 1), new(2021, 9, 30), 12, "2022/23", 1), Reported(new(2021, 7, 1), new(2021, 9, 30), 99, "2021/22", 2), Reported(new(2022, 7, 1), new(2022, 9, 30), 15, "2022/23", 3)];

        Compare(people, facts).Change.Should().Be(3, "what was reported under last year's number may be of another action");
    }

    [Fact]
    public void What_lasts_from_last_years_plan_counts_on_where_its_action_is_the_same_one()
    {
        var groups = Hours with { Kind = "in-force", Feed = new("activity.hours", "activity.ended", new Dictionary<string, string> { ["action"] = "2.3" }, "activities") };
        Fact[] lasting = [Patrol(1, new(2021, 8, 1), "2021/22", 1)];

        Compare(groups, lasting, Set(2021, groups)).Now.Value.Should().Be(1);
        Compare(groups, lasting).Now.Status.Should().Be(FigureStatus.NoReturn);
    }

    private static ComparedFigure Compare(MeasureDefinition measure, Fact[] facts, params MeasureSet[] others)
    {
        var plans = new PlansCompared([Set(2022, measure), .. others], new(2022));
        var lastYears = plans.LastYears(measure);
        return ComparedFigure.Of(measure, Second, new KeptFacts(facts).Of(measure, lastYears, plans.Meaning(measure)), lastYears);
    }

    private static MeasureSet Set(int year, MeasureDefinition measure) => new(MeasureSet.IdFor(new(year)), new PlanYear(year).Printed, 1, [measure]);

    private static Fact Patrol(decimal hours, DateOnly on, string plan, long position) => Counted.Fact("activity.hours", on, $"{position}", hours, position) with
    {
        Dimensions = new Dictionary<string, string> { ["action"] = "2.3", ["kind"] = "patrol", [Fact.PlanYear] = plan },
    };
}
