using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>One page of a tray; <c>next</c> is the cursor of the page after, absent at the end.</summary>
public sealed record ReferralList(IReadOnlyList<ReferralListed> Referrals, long? Next);

/// <summary>A referral in a tray.</summary>
public sealed record ReferralListed(
    Guid Id, string Kind, string Status, string ReferringAgency, string AgencyReference, DateOnly MadeOn, long Position, DateTimeOffset RecordedAt)
{
    internal static ReferralListed Of(ReferralSummary r) =>
        new(r.Id, r.Kind, r.Status, r.ReferringAgency, r.AgencyReference, r.MadeOn, r.Position, r.RecordedAt);
}

internal static class ListReferrals
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/referrals", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("ListReferrals")
        .WithTags("Referrals")
        .WithSummary("List the referrals your agency sent or was sent")
        .WithDescription("Newest first. A referral just made may take a moment to appear here; reading it by id never lags.")
        .Produces<ReferralList>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(
        HttpContext http, ReferralTrays trays, CancellationToken ct, string? status = null, string? kind = null, long? after = null, int size = 50)
    {
        if (status is not null && !LoopStatus.All.Contains(status))
        {
            return Problems.Of(400, "query-malformed", $"status is one of: {string.Join(", ", LoopStatus.All)}.");
        }

        if (size is < 1 or > ReferralTrays.LargestPage || after is < 1)
        {
            return Problems.Of(400, "query-malformed", $"size is 1 to {ReferralTrays.LargestPage}; after is the next of the page before.");
        }

        var page = await trays.Read(http.Viewer(), new(status, kind, after, size), ct);
        return TypedResults.Ok(new ReferralList([.. page.Referrals.Select(ReferralListed.Of)], page.Next));
    }
}
