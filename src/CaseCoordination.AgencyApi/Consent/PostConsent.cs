using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Consent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Consent;

internal static class PostConsent
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/referrals/{id:guid}/consent", (Guid id, HttpContext http, MatterActions actions, Consents consents, MasterKey master, CancellationToken ct) =>
                Act<ConsentForm>(id, http, actions, consents, master, RecordConsent.Decide, ct))
            .RequireAuthorization(Permission.ReferralsWrite)
            .WithName("RecordConsent")
            .WithTags("Consent")
            .WithSummary("Record what the victim says now: given, refused, overridden or withdrawn")
            .WithDescription("Needs If-Match, so that a withdrawal rests on who was shown to hold the data. A withdrawal is sent to each of them.")
            .Accepts<ConsentForm>("application/json")
            .Produces<ConsentState>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);
        routes.MapPost("/referrals/{id:guid}/consent/acknowledgements", (Guid id, HttpContext http, MatterActions actions, Consents consents, MasterKey master, CancellationToken ct) =>
                Act<WithdrawalAnswer>(
                    id, http, actions, consents, master, (answer, open) => AcknowledgeWithdrawalHandler.Decide(answer, open.State, open.By.Agency, open.Today), ct))
            .RequireAuthorization(Permission.ReferralsWrite)
            .WithName("AcknowledgeWithdrawal")
            .WithTags("Consent")
            .WithSummary("Acknowledge a withdrawal, and say whether your agency keeps what it holds")
            .Accepts<WithdrawalAnswer>("application/json")
            .Produces<ConsentState>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);
    }

    private static async Task<IResult> Act<T>(
        Guid id, HttpContext http, MatterActions actions, Consents consents, MasterKey master, Func<T, OpenMatter<Referral>, Decision> decide, CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<T>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var (seen, unseen) = SeenVersion.Of(http);
        if (seen is null)
        {
            return unseen!;
        }

        var reader = http.Reader("casework");
        var answer = await actions.Act<Referral>(reader, id, seen.Value, body.Request, open => decide(body.Content, open), ReferralFollowing.Of, ct);
        switch (answer)
        {
            case null:
                return Problems.Unknown();
            case { Refusal: { } refusal }:
                return Problems.Of(refusal == MatterRefusals.MovedOn ? 412 : 422, refusal);
        }

        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(answer.Version);
        return TypedResults.Ok(await consents.Read(reader, id, ct));
    }
}
