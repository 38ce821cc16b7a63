using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.Assessment;

/// <summary>Puts counts of a published assessment right, each with its reason: all of them or none.</summary>
public static class RestateAssessment
{
    public static readonly IReadOnlyList<string> Columns = ["district", "type", "year", "count", "because", "position"];

    public static Decision Decide(string csv, StrategicAssessment? assessment, AssessmentTables tables, Viewer by, DateOnly today)
    {
        if (AssessmentRefusals.WhoMay(by) is { } refusal)
        {
            return refusal;
        }

        if (assessment?.PublishedOn is null)
        {
            return AssessmentRefusals.NotPublished;
        }

        var (sent, read) = ImportCounts.Read(csv, ["because"], assessment, tables);

        // A position nobody sends again stays what it was; -- takes it away.
        var rows = sent.Select(row => (Count: row.Row["position"] is null ? row.Count with { Position = Standing(row.Count, assessment)?.Position } : row.Count, row.Row)).ToList();
        List<Fault> faults = [.. read, .. rows.SelectMany(row => Check(row.Count, row.Row, assessment))];
        return faults.Count > 0
            ? AssessmentRefusals.NotAcceptable(faults)
            : Decision.Record(new AssessmentRestated(
                assessment.Id,
                assessment.Year.Printed,
                assessment.Restatements.Length + 1,
                [.. ImportCounts.InOrder(rows).Select(row => new RestatedCount(row.Count, Standing(row.Count, assessment)?.Count, row.Row["because"]!))],
                today,
                by.Agency));
    }

    private static IEnumerable<Fault> Check(CrimeCount count, CsvRow row, StrategicAssessment assessment)
    {
        if (row["because"] is not { Length: <= WriteAssessment.LongestText })
        {
            yield return row.Wrong("because", "not-a-text", $"Say why in one to {WriteAssessment.LongestText} characters.");
        }

        if (Standing(count, assessment) == count)
        {
            yield return row.Wrong("count", "unchanged", "It says that already: leave the row out.");
        }
    }

    private static CrimeCount? Standing(CrimeCount count, StrategicAssessment assessment) => assessment.Count(count.District, count.Type, count.Year);
}
