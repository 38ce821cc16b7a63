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
        routes.MapPost("/referrals/{id:guid}/consent", (Guid id, HttpContext http, ReferralLoop loop, Consents consents, MasterKey master, CancellationToken ct) =>
                Act<ConsentForm>(id, http, loop, consents, master, RecordConsent.Decide, ct))
            .RequireAuthorization(Permission.ReferralsWrite)
            .WithName("RecordConsent")
            .WithTags("Consent")
            .WithSummary("Record what the victim says now: given, refused, overridden or withdrawn")
            .WithDescription("Needs If-Match, so that a withdrawal rests on who was shown to hold the data. A withdrawal is sent to each of them.")
            .Accepts<ConsentForm>("application/json")
            .Produces<ConsentState>()
            .RefusesAsAction();
        routes.MapPost("/referrals/{id:guid}/consent/acknowledgements", (Guid id, HttpContext http, ReferralLoop loop, Consents consents, MasterKey master, CancellationToken ct) =>
                Act<WithdrawalAnswer>(
                    id, http, loop, consents, master, (answer, open, _) => AcknowledgeWithdrawalHandler.Decide(answer, open.State, open.By.Agency, open.Today), ct))
            .RequireAuthorization(Permission.ReferralsWrite)
            .WithName("AcknowledgeWithdrawal")
            .WithTags("Consent")
            .WithSummary("Acknowledge a withdrawal, and say whether your agency keeps what it holds")
            .Accepts<WithdrawalAnswer>("application/json")
            .Produces<ConsentState>()
            .RefusesAsAction();
    }

    private static Task<IResult> Act<T>(
        Guid id, HttpContext http, ReferralLoop loop, Consents consents, MasterKey master, Func<T, OpenMatter<Referral>, LoopRules, Decision> decide, CancellationToken ct) =>
        MatterDoor.Act<T>(
            http,
            master,
            (reader, form, seen, request) => loop.Act(reader, id, seen, request, (open, rules) => decide(form, open, rules), ct),
            async (reader, _) => await consents.Read(reader, id, ct),
            ct);
}
