using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Unit.Tests.Measures.Assessment;

/// <summary>Counts of a published assessment put right, each with its reason; what was published stays.</summary>
public sealed class RestateAssessmentTests
{
    private static readonly StrategicAssessment Published = StrategicAssessmentFold.Evolve(
        Year.After(Year.PublishedRows), Logged.At(new AssessmentPublished(StrategicAssessment.IdFor(Year.Plan), "2022/23", new(2022, 3, 1), "twbc-cst"), version: 2))!;

    [Fact]
    public void A_count_is_restated_with_what_stood_before_and_why_and_the_table_follows()
    {
        var restated = Restate($"{Year.Own},robbery,2021,28,Two were recorded late.,=1").Events.Should().ContainSingle().Which.Should().BeOfType<AssessmentRestated>().Subject;

        (restated.Number, restated.Counts.Single()).Should().Be((1, new RestatedCount(new(Year.Own, "robbery", 2021, 28, "=1"), 26, "Two were recorded late.")));
        Restate($"{Year.Own},robbery,2021,28,Two were recorded late.,").Events.Cast<AssessmentRestated>().Single().Counts.Single().Count.Position.Should().Be("=1", "what is not sent stays");
        Restate($"{Year.Own},robbery,2021,28,Two were recorded late.,--").Events.Cast<AssessmentRestated>().Single().Counts.Single().Count.Position.Should().BeNull();
        var after = StrategicAssessmentFold.Evolve(Published, Logged.At(restated, version: 3))!;
        Year.TableOf(after).Should().Contain("Robbery 28 39 -28.2% -11 =1 =1");
        (after.PublishedOn, after.Restatements.Length).Should().Be((Published.PublishedOn, 1));
    }

    [Fact]
    public void A_row_needs_a_reason_and_something_new_and_parts_still_add_up()
    {
        Faults($"{Year.Own},robbery,2021,28,,=1").Should().Equal(("/lines/2/because", "not-a-text"));
        Faults($"{Year.Own},robbery,2021,26,Looked at again.,=1").Should().Equal(("/lines/2/count", "unchanged"));
        Faults($"{Year.Own},drug-trafficking,2021,60,Found late.,=3").Should().Equal(("/lines/2/count", "does-not-add-up"));
        Faults($"{Year.Own},robbery,2019,28,Late.,").Should().Equal(("/lines/2/year", "not-its-year"));
        Restate($"{Year.Own},drug-trafficking,2021,60,Found late.,=3", $"{Year.Own},drug-offences,2021,219,Found late.,2").Refusal.Should().BeNull("both are told at once");
    }

    [Fact]
    public void Only_what_is_published_is_restated_and_only_by_the_team()
    {
        RestateAssessment.Decide("", Year.After(Year.PublishedRows), Year.Tables, Year.By("twbc-cst"), Year.Today).ShouldRefuse(AssessmentRefusals.NotPublished);
        RestateAssessment.Decide("", null, Year.Tables, Year.By("twbc-cst"), Year.Today).ShouldRefuse(AssessmentRefusals.NotPublished);
        RestateAssessment.Decide("", Published, Year.Tables, Year.By("kp"), Year.Today).Refusal!.Code.Should().Be("not-yours-to-do");
    }

    private static Decision Restate(params string[] rows) =>
        RestateAssessment.Decide($"district,type,year,count,because,position\n{string.Join('\n', rows)}\n", Published, Year.Tables, Year.By("twbc-cst"), Year.Today);

    private static IEnumerable<(string, string)> Faults(params string[] rows) => Restate(rows).Refusal!.Faults!.Select(fault => (fault.Pointer, fault.Code));
}
