using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.CoordinatorUi.Pages.Reports;

/// <summary>The quarter a page is about, as its address names it.</summary>
public sealed record QuarterOfPage(Quarter Quarter)
{
    public PlanYear Year => new(Quarter.FinancialYear);

    /// <summary>As in an address: <c>Q1</c>.</summary>
    public string Number => $"Q{Quarter.Number}";

    /// <summary>As in a heading: <c>2022/23 Q1</c>.</summary>
    public string Title => $"{Year.Printed} {Number}";

    /// <summary>Null where the address names no quarter.</summary>
    public static QuarterOfPage? Of(string? year, string? quarter) =>
        PlanYear.Parse(year) is { } planYear && Quarter.Parse(planYear, quarter ?? "") is { } asked ? new(asked) : null;

    /// <summary>A form sent twice is done once.</summary>
    internal static RequestIdentity Request(Viewer by, MasterKey master, Guid key, object sent) =>
        new(by.Subject, $"page-{key:N}", master.Fingerprints(JsonSerializer.SerializeToUtf8Bytes(sent)));
}
