using System.Security.Cryptography;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>The answer to a referral taken in.</summary>
public sealed record ReferralTaken(Guid Id, string Kind, string Status, Receipt Receipt);

internal static class PostReferral
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/referrals", Handle)
        .RequireAuthorization(Permission.ReferralsWrite)
        .WithName("MakeReferral")
        .WithTags("Referrals")
        .WithSummary("Make a referral")
        .WithDescription("Answers 201 once the referral is durable. Sent again under the same Idempotency-Key and body it gets the same answer.")
        .Accepts<ReferralForm>("application/json")
        .Produces<ReferralTaken>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, ReferralIntake intake, MasterKey master, CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<ReferralForm>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        if (KindForms.DetailsOf(body.Content.Kind) is { } shape && Body.Part(body.Content.Details, shape, "/details") is { } malformed)
        {
            return malformed;
        }

        var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(body.Bytes))}";
        var answer = await intake.Receive(http.Viewer(), body.Content, digest, body.Request, ct);
        if (answer.Refusal is { } refusal)
        {
            var conflict = refusal.SubjectId is not null;
            return Problems.Of(conflict ? 409 : 422, refusal, conflict ? AddressOf(http, refusal.SubjectId!.Value) : null);
        }

        var receipt = answer.Receipt!;
        if (receipt.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return TypedResults.Created(
            AddressOf(http, receipt.ReferralId),
            new ReferralTaken(receipt.ReferralId, receipt.Kind, LoopStatus.Received, new(receipt.Position, receipt.RecordedAt, receipt.Digest)));
    }

    private static string AddressOf(HttpContext http, Guid referralId) => $"/api/v1/{http.Viewer().Partnership}/referrals/{referralId}";
}
