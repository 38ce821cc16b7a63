using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Measures.Publishing;

/// <summary>Opens a quarter's report; opened again it is the same one.</summary>
public static class OpenReport
{
    public static Decision Decide(Quarter quarter, QuarterlyReport? report, string by, DateOnly today) => report is not null
        ? Decision.NothingToDo
        : Decision.Record(new ReportOpened(QuarterlyReport.IdFor(quarter), new PlanYear(quarter.FinancialYear).Printed, quarter.Number, by, today));
}

/// <summary>The chair or the coordinator agrees to what they read.</summary>
public static class SignOffReport
{
    public static readonly Rule Rule = new(
        "report-sign-off",
        "A report is published once the chair or the coordinator has signed it off, and any change after that takes the sign-off back.",
        "Proposal of this service: what is published is what somebody answered for",
        false);

    public static Decision Decide(QuarterlyReport? report, string by, long seen, DateOnly today) => report switch
    {
        null => ReportRefusals.NotOpen,
        { Published: not null } => ReportRefusals.Published,
        _ when report.Version != seen => MatterRefusals.MovedOn,
        { SignedOffBy: not null } => Decision.NothingToDo,
        _ => Decision.Record(new ReportSignedOff(report.Id, by, today)),
    };
}
