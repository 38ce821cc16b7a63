using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Plan.Messages;

namespace CaseCoordination.Unit.Tests.Measures;

public sealed class CarryMeasuresTests
{
    private static readonly PlanYear Year = new(2023);
    private static readonly PlanCarriedOver Message = new() { Year = "2023/24", From = "2022/23", Actions = ["1.1", "4.1"] };

    private static readonly MeasureSet Before = new(MeasureSet.IdFor(new(2022)), "2022/23", 3, [.. new[] { "1.1", "1.2", "4.1" }.Select(action => new MeasureDefinition(
        $"{action}a", action, "Counted", "count", "items", "quarterly", false, "higher-is-better", "tunbridge-wells", false, null))]);

    [Fact]
    public void Actions_kept_are_measured_as_they_were_and_no_other()
    {
        var defined = CarryMeasuresHandler.Decide(Message, Year, Before, known: null).Events.Should().ContainSingle().Which.Should().BeOfType<MeasuresDefined>().Subject;

        (defined.PlanYear, defined.Version).Should().Be(("2023/24", 1));
        defined.Measures.Should().Equal(Before.Measures.Where(measure => measure.Action != "1.2"));
    }

    [Fact]
    public void A_year_that_is_measured_already_stays_as_it_is() =>
        CarryMeasuresHandler.Decide(Message, Year, Before, new(MeasureSet.IdFor(Year), "2023/24", 1, [])).ShouldRecordNothing();
}
