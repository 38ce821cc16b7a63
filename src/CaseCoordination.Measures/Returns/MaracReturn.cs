using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Returns;

/// <summary>How the national return groups the agencies that refer, and whom it measures the cases against.</summary>
/// <param name="Categories">Category by agency code; an agency not on it is <c>other</c>.</param>
/// <param name="Verified">False where the categories have not been checked with the publisher.</param>
public sealed record MaracReturnTable(
    IReadOnlyDictionary<string, string> Categories, string Source, bool Verified, IReadOnlyList<AdultFemales> Populations);

/// <summary>Adult females of a partnership's area, from a day on.</summary>
public sealed record AdultFemales(string Partnership, DateOnly EffectiveFrom, int Count, int FromAge, string Source, bool Verified);

/// <summary>SafeLives' quarterly return for one span: a quarter, or the twelve months to its end.</summary>
/// <param name="Per10kAdultFemales">Null unless the span is twelve months and a population is known.</param>
public sealed record MaracReturn(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DateOnly> Meetings,
    int Cases,
    int Children,
    int RepeatCases,
    decimal? RepeatPercent,
    IReadOnlyDictionary<string, int> ReferralsByAgency,
    decimal? PartnerAgencyPercent,
    CountedTrue MinoritisedEthnicity,
    CountedTrue Lgbt,
    CountedTrue Disabled,
    CountedTrue Male,
    CountedTrue Aged16To17,
    int Perpetrators17OrUnder,
    decimal? Per10kAdultFemales)
{
    private const string Police = "police";
    private const string Unknown = "unknown";

    /// <summary>
    /// Counts cases heard, one for each case and meeting; a deferred case counts nowhere. What is unknown counts as not so,
    /// and stands beside it.
    /// </summary>
    /// <remarks>Source: SafeLives MARAC data, field names; that a deferred case counts 0 is a proposal.</remarks>
    public static MaracReturn Of(DateOnly from, DateOnly to, IEnumerable<Fact> facts, MaracReturnTable table, string partnership)
    {
        var within = facts.Where(f => f.OccurredOn >= from && f.OccurredOn <= to).OrderBy(f => f.Source.Position).ToList();
        var cases = within.Where(f => f.Name == MaracFacts.CaseHeard).DistinctBy(f => f.Key).ToList();
        var byAgency = cases.GroupBy(f => table.Categories.GetValueOrDefault(f.Dimensions["referring-agency"], "other")).OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count());
        var repeats = cases.Count(f => f.Dimensions["repeat"] == "yes");
        return new(
            from,
            to,
            [.. within.Where(f => f.Name == MaracFacts.MeetingHeld).DistinctBy(f => f.Key).Select(f => f.OccurredOn).Order()],
            cases.Count,
            Total(within, "marac.children"),
            repeats,
            Percent(repeats, cases.Count),
            byAgency,
            Percent(cases.Count - byAgency.GetValueOrDefault(Police), cases.Count),
            True(cases, "minoritised-ethnicity", "yes"),
            True(cases, "lgbt", "yes"),
            True(cases, "disabled", "yes"),
            True(cases, "victim-sex", "male", "not-known", "prefer-not-to-say"),
            True(cases, "victim-age-band", "16-17"),
            Total(within, "marac.perpetrators-under-18"),
            PerPopulation(from, to, cases.Count, table, partnership));
    }

    private static int Total(IEnumerable<Fact> facts, string name) => (int)facts.Where(f => f.Name == name).Sum(f => f.Quantity);

    private static CountedTrue True(List<Fact> cases, string dimension, string value, params string[] alsoUnknown)
    {
        var known = cases.Count(f => f.Dimensions[dimension] == value);
        return new(known, Percent(known, cases.Count), cases.Count(f => f.Dimensions[dimension] == Unknown || alsoUnknown.Contains(f.Dimensions[dimension])));
    }

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);

    private static decimal? PerPopulation(DateOnly from, DateOnly to, int cases, MaracReturnTable table, string partnership) =>
        from.AddYears(1).AddDays(-1) == to
        && table.Populations.Where(p => p.Partnership == partnership && p.EffectiveFrom <= to).MaxBy(p => p.EffectiveFrom) is { Count: > 0 } population
            ? Math.Round(10_000m * cases / population.Count, 1, MidpointRounding.AwayFromZero)
            : null;
}

/// <summary>Cases of which something is known to be true, and of how many it is not known.</summary>
public sealed record CountedTrue(int Cases, decimal? Percent, int Unknown);

/// <summary>A quarter's return, with the twelve months to its end.</summary>
/// <param name="YearOnYearPercent">Change of the twelve months' cases against the twelve before; null where there were none.</param>
public sealed record MaracReturns(Quarter Quarter, long KnownTo, MaracReturn InQuarter, MaracReturn InTwelveMonths, decimal? YearOnYearPercent)
{
    public static MaracReturns Of(Quarter quarter, long knownTo, IReadOnlyCollection<Fact> facts, MaracReturnTable table, string partnership)
    {
        var year = MaracReturn.Of(quarter.EndsOn.AddDays(1).AddYears(-1), quarter.EndsOn, facts, table, partnership);
        var before = MaracReturn.Of(year.From.AddYears(-1), year.From.AddDays(-1), facts, table, partnership).Cases;
        return new(
            quarter,
            knownTo,
            MaracReturn.Of(quarter.StartsOn, quarter.EndsOn, facts, table, partnership),
            year,
            before == 0 ? null : Math.Round(100m * (year.Cases - before) / before, 1, MidpointRounding.AwayFromZero));
    }
}
