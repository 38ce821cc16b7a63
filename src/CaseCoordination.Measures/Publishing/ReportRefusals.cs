using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Publishing;

/// <summary>Every "no" about reports.</summary>
public static class ReportRefusals
{
    public static readonly Refusal NotOpen = new("report-not-open", "Work on this quarter's report has not begun: open it first.");

    public static readonly Refusal Published = new("report-published", "The report is published and stays as it is; what changed since is said in a restatement.");

    public static readonly Refusal NotPublished = new("report-not-published", "The report is not published yet.");

    public static readonly Refusal NotSignedOff = new("report-not-signed-off", "Nobody has agreed to the report as it stands: the chair or the coordinator signs it off first.");

    public static readonly Refusal QuarterRunning = new("quarter-running", "The quarter is not over: its figures are published once it is.");

    public static readonly Refusal NothingToRestate = new("nothing-to-restate", "The figures are still as they were published.");

    public static Refusal NarrativeFaulty(IReadOnlyList<Fault> faults) =>
        new("narrative-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);
}
