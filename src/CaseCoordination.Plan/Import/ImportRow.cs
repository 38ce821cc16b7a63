using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Import;

/// <summary>A row of a file as the activity it is, or what is wrong in it.</summary>
internal sealed record ImportRow(int Row, string Action, ActivityForm Form, IReadOnlyList<RowFault> Faults)
{
    /// <summary>Columns every file has.</summary>
    public static readonly IReadOnlyList<string> Needed = ["action", "kind", "occurredOn", "agencyReference"];

    public static ImportRow Of(CsvRow sent, ActivityKinds kinds)
    {
        var faults = new List<RowFault>();
        var row = sent.Cells.Where(c => c.Value.Length > 0).ToDictionary();
        foreach (var needed in Needed.Where(column => !row.ContainsKey(column)))
        {
            faults.Add(new(needed, "missing", needed == "agencyReference" ? "Give each row a reference of your own: sent again, it is recorded once." : "Fill the cell."));
        }

        var kind = kinds.Find(row.GetValueOrDefault("kind"));
        if (kind is null && row.ContainsKey("kind"))
        {
            faults.Add(new("kind", "unknown-kind", "Send a kind the plan's kinds of activity list."));
        }

        DateOnly? day = null;
        if (row.TryGetValue("occurredOn", out var on))
        {
            day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            if (day is null)
            {
                faults.Add(new("occurredOn", "not-a-day", "Write the day as 2022-05-14."));
            }
        }

        var form = new ActivityForm
        {
            Kind = row.GetValueOrDefault("kind"),
            OccurredOn = day,
            AgencyReference = row.GetValueOrDefault("agencyReference"),
            Area = row.GetValueOrDefault("area"),
            Places = row.TryGetValue("places", out var places) ? places.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null,
            Quantities = kind is null ? null : Quantities(row, kind, faults),
            Codes = kind?.Choices.Where(f => row.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => row[f.Name]),
        };
        if (kind is not null)
        {
            faults.AddRange(row.Keys.Except(ImportTemplate.Common).Except(kind.Fields.Select(f => f.Name)).Where(c => c != ActivityKind.Engagement)
                .Select(column => new RowFault(column, "unknown-field", "The row's kind takes no such field: leave the cell empty.")));
        }

        return new(sent.Line, row.GetValueOrDefault("action", ""), form, faults);
    }

    private static Dictionary<string, decimal> Quantities(Dictionary<string, string> row, ActivityKind kind, List<RowFault> faults)
    {
        var numbers = new Dictionary<string, decimal>();
        foreach (var name in kind.Numbers.Select(f => f.Name).Append(ActivityKind.Engagement).Distinct().Where(row.ContainsKey))
        {
            if (decimal.TryParse(row[name], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                numbers[name] = value;
            }
            else
            {
                faults.Add(new(name, "not-a-number", "Write a number with digits and a full stop, without commas or units."));
                numbers[name] = 0; // Said once: the field is not missing besides.
            }
        }

        return numbers;
    }
}
