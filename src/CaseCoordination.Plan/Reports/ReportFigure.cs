using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Reports;

/// <summary>A figure an agency worked out from its own register, such as how many different people it worked with.</summary>
public sealed record ReportedFigureForm
{
    /// <summary>The measure's code: <c>1.2</c>.</summary>
    public string? Measure { get; init; }

    /// <summary>First day of the period it is of.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last. It stands for this period only: a year's figure is reported as one, never added up.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Of which area it is; the partnership's own when it is left out.</summary>
    public string? Area { get; init; }

    public decimal? Value { get; init; }

    /// <summary>Of a rate: what is above the line.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Of a rate: what is below it.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>How it was counted, in a sentence; at most 500 characters.</summary>
    public string? Method { get; init; }
}

public static class ReportFigure
{
    public static Decision Decide(ReportedFigureForm form, Guid entryId, string agency, PriorityAction? action, ActivityKinds kinds, PlanYear year, DateOnly today)
    {
        if (Leads.MayNotRecord(action, agency) is { } refusal)
        {
            return refusal;
        }

        var faults = new List<Fault>();
        if (form.Measure is not { } code || !(code == action!.Number || (code.Length == action.Number.Length + 1 && code.StartsWith(action.Number, StringComparison.Ordinal) && char.IsAsciiLetterLower(code[^1]))))
        {
            faults.Add(new("/measure", "not-of-action", "Send the code of a measure of this action."));
        }

        CheckPeriod(form, year, today, faults);
        if (!kinds.Areas.Contains(form.Area ?? kinds.Areas[0]))
        {
            faults.Add(new("/area", "unknown-area", $"Send one of {string.Join(", ", kinds.Areas)}."));
        }

        if (form.Value is not (>= 0 and <= 1_000_000))
        {
            faults.Add(new("/value", "out-of-range", "Send a number from 0 to 1,000,000."));
        }

        if ((form.Numerator is null) != (form.Denominator is null) || form.Numerator < 0 || form.Denominator <= 0)
        {
            faults.Add(new("/denominator", "not-a-rate", "Send both parts of a rate, or neither; the lower one is more than 0."));
        }

        PersonalText.Check(faults, "/method", form.Method, 500, required: true);
        return faults.Count > 0
            ? PlanRefusals.EntryFaulty(faults)
            : Decision.Record(new FigureReported(
                action!.Id, entryId, action.Year, action.Number, agency, form.Measure!, form.From!.Value, form.To!.Value, form.Area ?? kinds.Areas[0], form.Value!.Value,
                form.Numerator, form.Denominator, form.Method!));
    }

    private static void CheckPeriod(ReportedFigureForm form, PlanYear year, DateOnly today, List<Fault> faults)
    {
        if (form.From is not { } from || form.To is not { } to || from >= to || to > today)
        {
            faults.Add(new("/from", "not-a-period", "Send the first and the last day of a period that is over."));
        }
        else if (from < year.StartsOn.AddYears(-1) || to > year.EndsOn)
        {
            faults.Add(new("/from", "outside-year", "Send a period of the plan's year, or of the year before to compare with."));
        }
    }
}
