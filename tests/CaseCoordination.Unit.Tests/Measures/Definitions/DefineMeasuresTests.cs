using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Definitions;

public sealed class DefineMeasuresTests
{
    private static readonly MeasuresDefined First = new("2022/23", 1, [Measure("count")]);
    private static readonly MeasuresDefined Second = new("2022/23", 2, [Measure("sum"), Uncollected("rate")]);

    [Fact]
    public void The_first_set_is_defined() => Given().WhenAnything(Defining(First)).ShouldRecord(First);

    [Fact]
    public void A_later_version_is_defined() => Given(First).WhenAnything(Defining(Second)).ShouldRecord(Second);

    [Fact]
    public void A_version_defined_before_or_an_earlier_one_records_nothing()
    {
        Given(First, Second).WhenAnything(Defining(First)).ShouldRecordNothing();
        Given(First, Second).WhenAnything(Defining(Second with { Measures = [] })).ShouldRecordNothing();
    }

    [Fact]
    public void A_later_version_replaces_the_whole_set() => Given(First, Second).State.Should().BeEquivalentTo(
        new MeasureSet(MeasureSet.IdFor(new PlanYear(2022)), "2022/23", 2, [.. Second.Measures]));

    [Fact]
    public void The_measures_of_a_year_are_one_stream()
    {
        MeasureSet.IdFor(new PlanYear(2022)).Should().Be(Guid.Parse("06c3dccf-0255-84c4-b5fa-785000e39714"));
        MeasureSet.IdFor(new PlanYear(2023)).Should().NotBe(MeasureSet.IdFor(new PlanYear(2022)));
    }

    private static Past<MeasureSet> Given(params object[] history) =>
        Past.Of<MeasureSet>((state, happened) => MeasureSetFold.Evolve(state, MeasureSet.IdFor(new PlanYear(2022)), happened), history);

    private static Func<MeasureSet?, Decision> Defining(MeasuresDefined set) =>
        known => DefineMeasuresHandler.Decide(new() { Year = new PlanYear(2022), Version = set.Version, Measures = set.Measures }, known);
}
