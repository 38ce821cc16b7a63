using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Measures.Returns;
using CaseCoordination.Plan.Events;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Measures.Files;

/// <summary>Gathers what a report says; nothing personal is in any of them.</summary>
public sealed class ReportContents(IDocumentStore store, QuarterlyReports reports, QuarterlyReturns maracReturns)
{
    /// <summary>Null where there is nothing to say: the quarter is not measured here, or not published.</summary>
    public async Task<ReportContent?> Of(Viewer viewer, string kind, string edition, Quarter quarter, CancellationToken ct) => kind switch
    {
        "quarterly-report" => await Quarterly(viewer, edition, quarter, ct),
        "marac-dataset" => MaracDataset.Of(viewer.Partnership, await maracReturns.Read(viewer, quarter, ct)),
        "asb-case-reviews" => CaseReviewContent.Of(viewer.Partnership, await CaseReviews(viewer, new PlanYear(quarter.FinancialYear), ct)),
        _ => SafeAccommodationContent.Of(viewer.Partnership, await SafeAccommodation(viewer, quarter, ct)),
    };

    /// <summary>The yearly figures the relevant bodies publish.</summary>
    public async Task<CaseReviewReturn> CaseReviews(Viewer viewer, PlanYear year, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        List<object> events =
        [
            .. await session.All<CaseReviewRequested>(ct),
            .. await session.All<CaseReviewThresholdMet>(ct),
            .. await session.All<CaseReviewThresholdNotMet>(ct),
            .. await session.All<CaseReviewPanelHeld>(ct),
        ];
        return CaseReviewReturn.Of(year, events);
    }

    /// <summary>What the county's return asks of the district.</summary>
    public async Task<SafeAccommodationFeed> SafeAccommodation(Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var (from, to) = (new PlanYear(quarter.FinancialYear).StartsOn, quarter.EndsOn);
        var facts = await session.Query<Fact>().Where(fact => fact.Name.IsOneOf(SafeAccommodationFeed.Facts) && fact.OccurredOn >= from && fact.OccurredOn <= to).ToListAsync(ct);
        return SafeAccommodationFeed.Of(quarter, facts);
    }

    private async Task<ReportContent?> Quarterly(Viewer viewer, string edition, Quarter quarter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var year = new PlanYear(quarter.FinancialYear).Printed;
        var adopted = await session.All<ActionAdopted>(ct);
        IReadOnlyList<ActionAdopted> actions = [.. adopted.Where(action => action.Year == year)];
        if (edition == "public")
        {
            return PublicReport.Of(viewer.Partnership, await reports.Find(viewer, quarter, ct)) is { } shown ? QuarterlyContent.Of(shown, actions) : null;
        }

        return await reports.Read(viewer, quarter, ct) is { } read ? QuarterlyContent.Of(InternalEdition.Of(read), actions) : null;
    }
}
