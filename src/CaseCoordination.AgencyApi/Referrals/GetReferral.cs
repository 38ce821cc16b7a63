using System.Text.Json;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>A referral as a party sees it: where it stands, and of what was sent as much as their part in it needs.</summary>
public sealed record ReferralState(
    Guid Id,
    string Kind,
    string Status,
    string ReferringAgency,
    string AgencyReference,
    DateOnly MadeOn,
    IReadOnlyList<ServiceLoop> Services,
    IReadOnlyList<OpenQuestion> Questions,
    IReadOnlyList<Guid> SeeAlso,
    bool Open,
    Receipt Receipt,
    ReferralContent Content);

/// <summary>What was sent. A part left out was not sent, is withheld, or belongs to someone since erased.</summary>
/// <param name="Withheld">Kinds of detail held back from you that could be opened for a reason: see break-glass.</param>
public sealed record ReferralContent(
    IReadOnlyList<OpenedPerson> People, ConsentOnForm Consent, JsonElement? Details, string? Narrative, IReadOnlyList<FieldClass> Withheld);

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
        var reader = http.Reader("casework");
        if (await files.Find(reader, id, ct) is not { } found)
        {
            return Problems.Unknown();
        }

        var summary = found.Summary;
        var etag = SeenVersion.ETagOf(summary.Version);
        http.Response.Headers.ETag = etag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == etag))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var file = await files.Open(found.Standing.IsReferrer ? reader with { Purpose = "own-referral" } : reader, found, ct);
        return TypedResults.Ok(new ReferralState(
            summary.Id,
            summary.Kind,
            summary.Status,
            summary.ReferringAgency,
            summary.AgencyReference,
            summary.MadeOn,
            summary.Services,
            summary.Questions,
            summary.SeeAlso,
            summary.Open,
            new(summary.Position, summary.RecordedAt, file.Digest),
            new(file.People, file.Consent, file.Details, file.Narrative, file.Withheld)));
    }
}
