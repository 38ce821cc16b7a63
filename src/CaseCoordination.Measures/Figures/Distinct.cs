using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>Each thing once, or each person: the first told of in the log is counted, so that the parts add up to the figure.</summary>
internal static class Distinct
{
    /// <param name="rows">In the order of the log.</param>
    public static Tally Of(MeasureDefinition measure, IReadOnlyList<Fact> rows)
    {
        var firsts = (People.AreCountedBy(measure) ? rows.DistinctBy(f => f.Person ?? f.Source.StreamId) : rows.DistinctBy(f => f.Key)).Select(f => f.Id).ToHashSet();
        return new(firsts.Count, rows) { Firsts = firsts };
    }
}
