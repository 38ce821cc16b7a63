using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.WhatIf;

/// <summary>How much of a quarter's data came after the quarter, by the agency it came from.</summary>
public sealed record LateData(Quarter Quarter, long KnownTo, IReadOnlyList<AgencyLateness> Agencies)
{
    /// <summary>Events of the quarter under its figures; one that many figures count is one.</summary>
    public static LateData Of(FiguresOfQuarter figures)
    {
        var quarter = figures.Quarter;
        var events = figures.Figures.SelectMany(figure => figure.Facts)
            .Where(fact => fact.OccurredOn >= quarter.StartsOn && fact.OccurredOn <= quarter.EndsOn).DistinctBy(fact => fact.Source.EventId);
        return new(
            quarter,
            figures.KnownTo,
            [.. events.GroupBy(AgencyOf).Select(ofAgency => Lateness(ofAgency.Key, [.. ofAgency], quarter)).OrderByDescending(one => one.AfterQuarter).ThenBy(one => one.Agency, StringComparer.Ordinal)]);
    }

    private static AgencyLateness Lateness(string agency, List<Fact> events, Quarter quarter)
    {
        List<int> late = [.. events.Select(fact => LondonDay.Of(fact.Source.RecordedAt).DayNumber - quarter.EndsOn.DayNumber).Where(days => days > 0)];
        return new(agency, events.Count, late.Count, Math.Round(100m * late.Count / events.Count, 1, MidpointRounding.AwayFromZero), late.Count == 0 ? null : late.Max());
    }

    private static string AgencyOf(Fact fact) =>
        fact.Dimensions.GetValueOrDefault("agency") ?? fact.Dimensions.GetValueOrDefault("referring-agency") ?? "not-known";
}

/// <summary>One agency's data of the quarter.</summary>
/// <param name="AfterQuarter">How many events were recorded after the quarter's last day.</param>
/// <param name="LongestDays">Days from that day to the latest; null where none came late.</param>
public sealed record AgencyLateness(string Agency, int Events, int AfterQuarter, decimal Percent, int? LongestDays);

/// <summary>Reads how late a quarter's data came.</summary>
public sealed class LateDataReads(QuarterlyFigures figures)
{
    /// <summary>Null where the quarter is not measured here.</summary>
    public async Task<LateData?> Read(Viewer viewer, Quarter quarter, CancellationToken ct) =>
        await figures.Read(viewer, quarter, ct) is { } read ? LateData.Of(read) : null;
}
