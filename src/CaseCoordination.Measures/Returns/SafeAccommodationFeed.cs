using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Returns;

/// <summary>
/// What the district can tell the county for its yearly return on accommodation-based support. The county files it; the
/// district co-operates. Counts of households alone: where anybody is housed is nobody's to send.
/// </summary>
/// <remarks>Source: Domestic Abuse Act 2021 Part 4 (ss.57 to 61); the return's fields as the annual statistics publish them.</remarks>
/// <param name="NotCollected">Fields of the return nothing here can answer.</param>
public sealed record SafeAccommodationFeed(
    Quarter Quarter,
    int AskedInQuarter,
    int AskedInYear,
    IReadOnlyDictionary<string, int> AskedInYearBySex,
    IReadOnlyDictionary<string, int> EndedInYearByOutcome,
    IReadOnlyList<string> NotCollected)
{
    private const string Service = "safe-accommodation";

    public static readonly string[] Facts = ["referral.received", "referral.outcome"];

    /// <param name="facts">From 1 April to the quarter's end.</param>
    public static SafeAccommodationFeed Of(Quarter quarter, IReadOnlyCollection<Fact> facts)
    {
        var asked = facts.Where(fact => fact.Name == "referral.received" && fact.Dimensions.GetValueOrDefault("kind") == Service).DistinctBy(fact => fact.Key).ToList();
        var ended = facts.Where(fact => fact.Name == "referral.outcome" && fact.Dimensions.GetValueOrDefault("service") == Service).DistinctBy(fact => fact.Key);
        return new(
            quarter,
            asked.Count(fact => fact.OccurredOn >= quarter.StartsOn && fact.OccurredOn <= quarter.EndsOn),
            asked.Count,
            By(asked, "victim-sex"),
            By(ended, "outcome"),
            ["Children supported", "Specialist characteristics", "Type of accommodation", "Households in support at the year's end"]);
    }

    private static Dictionary<string, int> By(IEnumerable<Fact> facts, string dimension) =>
        facts.GroupBy(fact => fact.Dimensions.GetValueOrDefault(dimension) ?? "not-known").OrderBy(of => of.Key, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.Count());
}
