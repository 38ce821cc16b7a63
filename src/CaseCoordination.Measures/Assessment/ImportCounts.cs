using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.Assessment;

/// <summary>Takes recorded crime in, a file whole or not at all.</summary>
public static class ImportCounts
{
    private const int Most = 10_000_000;
    private const int MostFaultsTold = 100;

    public static readonly Rule PartsAddUp = new(
        "assessment-parts", "The parts of a row, which stand in brackets, add up to it wherever all of them are known; they are never added to anything else.",
        "Strategic assessment 2022/23: drug trafficking and drug possession add up to drug offences", Verified: true);

    public static Decision Decide(string csv, PlanYear year, StrategicAssessment? there, AssessmentTables tables, Viewer by, DateOnly today)
    {
        var assessment = there ?? StrategicAssessment.Empty(year);
        if (AssessmentRefusals.WhoMay(by, countsToo: true) is { } refusal || (refusal = AssessmentRefusals.Standing(assessment)) is not null)
        {
            return refusal;
        }

        var (rows, faults) = Read(csv, [], assessment, tables);
        return faults.Count > 0
            ? AssessmentRefusals.NotAcceptable([.. faults.Take(MostFaultsTold)])
            : Decision.Record(new CrimeCountsImported(assessment.Id, year.Printed, [.. InOrder(rows).Select(row => row.Count)], today, by.Agency));
    }

    /// <summary>What the file says of the assessment's districts and years, or every fault in it.</summary>
    /// <param name="besides">Columns it needs besides those of a count.</param>
    internal static (IReadOnlyCollection<(CrimeCount Count, CsvRow Row)> Rows, IReadOnlyList<Fault> Faults) Read(
        string csv, IReadOnlyList<string> besides, StrategicAssessment assessment, AssessmentTables tables)
    {
        var (table, faults) = CsvTable.Read(csv, ["district", "type", "year", "count", .. besides], ["position"]);
        if (table is null)
        {
            return ([], faults);
        }

        var (rows, wrong) = (new Dictionary<CountKey, (CrimeCount Count, CsvRow Row)>(), new List<Fault>());
        foreach (var row in table.Rows)
        {
            if (Read(row, assessment, tables, wrong) is { } count && !rows.TryAdd(CountKey.Of(count), (count, row)))
            {
                wrong.Add(row.Wrong("type", "doubled", "Send each district, type and year once."));
            }
        }

        if (table.Rows.Count == 0)
        {
            wrong.Add(new("/lines/2", "csv-empty", "Send a row at least."));
        }

        wrong.AddRange(wrong.Count > 0 ? [] : NotAddingUp(rows, assessment, tables));
        return (rows.Values, wrong);
    }

    internal static IEnumerable<(CrimeCount Count, CsvRow Row)> InOrder(IEnumerable<(CrimeCount Count, CsvRow Row)> rows) =>
        rows.OrderBy(row => row.Count.District, StringComparer.Ordinal).ThenBy(row => row.Count.Type, StringComparer.Ordinal).ThenBy(row => row.Count.Year);

    private static CrimeCount? Read(CsvRow row, StrategicAssessment assessment, AssessmentTables tables, List<Fault> wrong)
    {
        var before = wrong.Count;
        if (!tables.Districts.Any(district => district.Code == row["district"]))
        {
            wrong.Add(row.Wrong("district", "unknown-district", "Send the GSS code of an area of the county, such as E07000116."));
        }

        var isPopulation = row["type"] == AssessmentTables.Population;
        if (!isPopulation && !tables.Types.Any(type => type.Code == row["type"]))
        {
            wrong.Add(row.Wrong("type", "unknown-type", $"Send population or one of: {string.Join(", ", tables.Types.Select(type => type.Code))}."));
        }

        if (!int.TryParse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || (year != assessment.ThisYear && year != assessment.LastYear))
        {
            wrong.Add(row.Wrong("year", "not-its-year", $"Send {assessment.LastYear} or {assessment.ThisYear}: calendar years."));
        }

        if (!int.TryParse(row["count"], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) || count is < 0 or > Most)
        {
            wrong.Add(row.Wrong("count", "not-a-count", $"Send a whole number from 0 to {Most}."));
        }

        if (row["position"] is { } position && (isPopulation || !IsPosition(position, tables.Districts.Count)))
        {
            wrong.Add(row.Wrong("position", "not-a-position", $"Send 1 to {tables.Districts.Count}, with = before a tie, or -- where it is not available; a population has none."));
        }

        return wrong.Count > before ? null : new(row["district"]!, row["type"]!, year, count, row["position"] is CountyPosition.NotAvailable ? null : row["position"]);
    }

    private static bool IsPosition(string text, int areas) =>
        text == CountyPosition.NotAvailable
        || (int.TryParse(text.AsSpan(text[0] == '=' ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= areas);

    /// <summary>Held against what was here before as well, since a file may bring the parts and an earlier one the whole.</summary>
    private static IEnumerable<Fault> NotAddingUp(IReadOnlyDictionary<CountKey, (CrimeCount Count, CsvRow Row)> rows, StrategicAssessment assessment, AssessmentTables tables)
    {
        int? Known(CountKey key) => rows.TryGetValue(key, out var sent) ? sent.Count.Count : assessment.Count(key.District, key.Type, key.Year)?.Count;
        foreach (var whole in tables.Types.Where(type => type.PartOf is not null).GroupBy(type => type.PartOf!))
        {
            foreach (var (district, year) in rows.Keys.Where(key => key.Type == whole.Key || whole.Any(part => part.Code == key.Type)).Select(key => (key.District, key.Year)).Distinct())
            {
                var parts = whole.Select(part => new CountKey(district, part.Code, year)).ToList();
                if (Known(new(district, whole.Key, year)) is { } sum && parts.Sum(Known) is var added && parts.All(part => Known(part) is not null) && added != sum)
                {
                    var line = rows.First(row => row.Key.District == district && row.Key.Year == year && (row.Key.Type == whole.Key || parts.Contains(row.Key))).Value.Row;
                    yield return line.Wrong("count", "does-not-add-up", $"The parts of {whole.Key} add up to it: mend the whole or a part.");
                }
            }
        }
    }
}
