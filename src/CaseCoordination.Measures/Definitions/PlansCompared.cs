using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Definitions;

/// <summary>
/// What one year's measure is in another year's. The number of an action is of its own plan: that it means the same in
/// another is taken for granted only where that year measures it under the same code and title.
/// </summary>
/// <param name="sets">The measures of every year there are any of.</param>
internal sealed class PlansCompared(IReadOnlyCollection<MeasureSet> sets, PlanYear year)
{
    /// <summary>The years whose plans mean the same action, as printed; its own is always one.</summary>
    public IReadOnlySet<string> Meaning(MeasureDefinition measure) =>
        sets.Where(set => SameIn(set, measure) is not null).Select(set => set.PlanYear).Append(year.Printed).ToHashSet();

    /// <summary>Last year's definition of the same; null where there is none.</summary>
    public MeasureDefinition? LastYears(MeasureDefinition measure)
    {
        var last = new PlanYear(year.StartYear - 1).Printed;
        return sets.Where(set => set.PlanYear == last).Select(set => SameIn(set, measure)).FirstOrDefault();
    }

    private static MeasureDefinition? SameIn(MeasureSet set, MeasureDefinition measure) =>
        set.Measures.FirstOrDefault(other => other.Code == measure.Code && other.Title == measure.Title);
}
