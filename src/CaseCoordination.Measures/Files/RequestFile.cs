using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Files;

/// <summary>Holds what is asked for against what can be made.</summary>
public static class RequestFile
{
    public static Refusal? Check(ReportFileForm form)
    {
        var faults = new List<Fault>();
        OneOf(faults, "/kind", form.Kind, ReportFile.Kinds);
        OneOf(faults, "/edition", form.Edition, ReportFile.Editions);
        OneOf(faults, "/format", form.Format, [.. ReportFile.MediaTypes.Keys]);
        if (form is { Edition: "public", Kind: not (null or "quarterly-report") })
        {
            faults.Add(new("/edition", "internal-only", "There is a public edition of the quarterly report only."));
        }

        if (PlanYear.Parse(form.Year) is not { } year)
        {
            faults.Add(new("/year", "not-a-plan-year", "Send a plan year, such as 2022-23."));
        }
        else if (Quarter.Parse(year, form.Quarter ?? "") is null)
        {
            faults.Add(new("/quarter", "not-a-quarter", "Send Q1, Q2, Q3 or Q4."));
        }

        return faults.Count == 0 ? null : new("report-file-not-acceptable", "No file is made. Mend the fields named and send it again.", faults);
    }

    private static void OneOf(List<Fault> faults, string pointer, string? value, IReadOnlyList<string> allowed)
    {
        if (value is null || !allowed.Contains(value))
        {
            faults.Add(new(pointer, "not-on-the-list", $"Send one of {string.Join(", ", allowed)}."));
        }
    }
}
