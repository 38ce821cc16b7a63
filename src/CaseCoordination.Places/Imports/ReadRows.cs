using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;

namespace CaseCoordination.Places.Imports;

/// <summary>What a file holds: an event for each row, under an id made of its reference; or every fault in it.</summary>
public sealed record RowsRead(IReadOnlyList<(Guid Id, object Event)> Rows, IReadOnlyList<Fault> Faults);

/// <summary>Reads StreetSafe's and the crash data's rows. A row is right or named; nobody's age or sex has a column.</summary>
public static class ReadRows
{
    private const string StreetSafeKind = "unsafe-place";

    public static RowsRead StreetSafe(string csv, PlaceArea? area, Starting starting) => Read(
        csv,
        ["reference", "occurredOn", "latitude", "longitude", "issues"],
        ["partOfDay", "accuracyM"],
        row => NamedId.From("streetsafe", row["reference"]!),
        (row, faults) =>
        {
            var (reference, on, location) = Common(row, area, starting.Today, faults);
            var issues = (row["issues"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var known = PlaceKinds.Find(StreetSafeKind)!.Issues;
            if (issues.Length == 0 || !issues.All(known.Contains))
            {
                faults.Add(row.Wrong("issues", "unknown-issue", $"Send one or more, with semicolons between: {string.Join("; ", known)}."));
            }

            if (row["partOfDay"] is { } part && !PlaceKinds.PartsOfDay.Contains(part))
            {
                faults.Add(row.Wrong("partOfDay", "unknown-part", $"Send one of: {string.Join(", ", PlaceKinds.PartsOfDay)}."));
            }

            return faults.Count > 0 || location is null
                ? null
                : new PlaceReportMade(
                    NamedId.From("streetsafe", reference),
                    StreetSafeKind,
                    [.. issues.Distinct().Order(StringComparer.Ordinal)],
                    location,
                    on,
                    row["partOfDay"] ?? "not-known",
                    "streetsafe",
                    starting.By.Agency,
                    reference,
                    ChildInvolved: false,
                    HighProfile: false,
                    starting.Today,
                    starting.WorkingDays.Add(starting.Today, MakeReport.WorkingDaysToAssess));
        });

    public static RowsRead Crashes(string csv, PlaceArea? area, Starting starting) => Read(
        csv,
        ["reference", "occurredOn", "latitude", "longitude", "severity", "casualties", "childCasualty"],
        ["accuracyM"],
        row => Crash.IdFor(row["reference"]!),
        (row, faults) =>
        {
            var (reference, on, location) = Common(row, area, starting.Today, faults);
            if (row["severity"] is not ("fatal" or "serious"))
            {
                faults.Add(row.Wrong("severity", "unknown-severity", "Send fatal or serious; a slight collision is no KSI."));
            }

            if (!int.TryParse(row["casualties"], NumberStyles.None, CultureInfo.InvariantCulture, out var casualties) || casualties is < 1 or > 500)
            {
                faults.Add(row.Wrong("casualties", "out-of-range", "Send how many were killed or seriously injured, 1 to 500."));
            }

            if (row["childCasualty"] is not ("yes" or "no"))
            {
                faults.Add(row.Wrong("childCasualty", "not-yes-or-no", "Send yes where one of them was under 16, else no."));
            }

            return faults.Count > 0 || location is null
                ? null
                : new CrashImported(Crash.IdFor(reference), reference, location, on, row["severity"]!, casualties, row["childCasualty"] == "yes", starting.Today, starting.By.Agency);
        });

    private static RowsRead Read(string csv, string[] needed, string[] optional, Func<CsvRow, Guid> idOf, Func<CsvRow, List<Fault>, object?> read)
    {
        var (table, shape) = CsvTable.Read(csv, needed, optional);
        if (table is null)
        {
            return new([], shape);
        }

        var (rows, wrong, seen) = (new List<(Guid, object)>(), new List<Fault>(), new HashSet<string>());
        foreach (var row in table.Rows)
        {
            var faults = new List<Fault>();
            var made = read(row, faults);
            if (row["reference"] is { } reference && !seen.Add(reference))
            {
                faults.Add(row.Wrong("reference", "doubled", "Send each reference once."));
            }

            wrong.AddRange(faults);
            if (faults.Count == 0 && made is not null)
            {
                rows.Add((idOf(row), made));
            }
        }

        return new(rows, table.Rows.Count == 0 ? [new("/lines/2", "csv-empty", "Send a row at least.")] : wrong);
    }

    private static (string Reference, DateOnly On, PlaceLocation? Location) Common(CsvRow row, PlaceArea? area, DateOnly today, List<Fault> faults)
    {
        if (row["reference"] is not { } reference || !References.IsOne(reference))
        {
            faults.Add(row.Wrong("reference", "not-a-reference", References.Mend));
        }

        if (!DateOnly.TryParseExact(row["occurredOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > today)
        {
            faults.Add(row.Wrong("occurredOn", "not-a-day", "Send the day as 2022-05-14, no later than today."));
        }

        var accuracy = row["accuracyM"] is null ? (int?)null : int.TryParse(row["accuracyM"], NumberStyles.None, CultureInfo.InvariantCulture, out var metres) ? metres : -1;
        var location = LocationRules.Read(
            new() { Latitude = Degrees(row["latitude"]), Longitude = Degrees(row["longitude"]), AccuracyM = accuracy }, area, $"/lines/{row.Line}", faults);
        return (row["reference"] ?? "", on, location);
    }

    private static decimal? Degrees(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180 ? degrees : null;
}
