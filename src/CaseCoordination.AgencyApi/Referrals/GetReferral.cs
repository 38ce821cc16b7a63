using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>A referral as a party sees it. What was sent is shown to the agency that sent it; others see where it stands.</summary>
public sealed record ReferralState(
    Guid Id,
    string Kind,
    string Status,
    string ReferringAgency,
    string AgencyReference,
    DateOnly MadeOn,
    IReadOnlyList<ServiceLoop> Services,
    Receipt Receipt,
    ReferralContent? Content);

/// <summary>What was sent; null parts belong to people since erased.</summary>
public sealed record ReferralContent(IReadOnlyList<OpenedPerson> People, ConsentOnForm Consent, MaracDetails? Details, string? Narrative);

internal static class GetReferral
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/referrals/{id:guid}", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("GetReferral")
        .WithTags("Referrals")
        .WithSummary("Read a referral")
        .WithDescription("The ETag is the version; with If-None-Match an unchanged referral answers 304. Opening its content is on record.")
        .Produces<ReferralState>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(Guid id, HttpContext http, ReferralFiles files, CancellationToken ct)
    {
        var viewer = http.Viewer();
        if (await files.Find(viewer, id, ct) is not { } found)
        {
            return Problems.Unknown();
        }

        var summary = found.Summary;
        var etag = $"\"{summary.Version}\"";
        http.Response.Headers.ETag = etag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == etag))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var own = summary.ReferringAgency == viewer.Agency;
        var file = own ? await files.Open(viewer, found, "own-referral", http.TraceId(), ct) : null;
        return TypedResults.Ok(new ReferralState(
            summary.Id,
            summary.Kind,
            summary.Status,
            summary.ReferringAgency,
            summary.AgencyReference,
            summary.MadeOn,
            summary.Services,
            new(summary.Position, summary.RecordedAt, file?.Digest),
            file is null ? null : new(file.People, file.Consent, file.Details, file.Narrative)));
    }
}
