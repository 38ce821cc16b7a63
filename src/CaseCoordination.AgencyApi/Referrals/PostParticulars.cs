using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>Puts right who somebody named in a referral is.</summary>
internal static class PostParticulars
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/referrals/{id:guid}/particulars", Correct)
        .RequireAuthorization(Permission.ReferralsWrite).WithName("CorrectPerson").WithTags("Loop")
        .WithSummary("Put right who somebody named in your referral is: name, birth, numbers")
        .WithDescription(
            "Needs If-Match with the ETag that was read. Send the person's id and only the fields that were wrong; the referral shows them from then on, what was sent first "
            + "stays on record, and whom the person may be one with is compared anew. A reason is recorded as a correction of the first entry, and read where those are.")
        .Accepts<PersonCorrectionForm>("application/json").Produces<LoopState>().RefusesAsAction();

    private static Task<IResult> Correct(Guid id, HttpContext http, PersonCorrections corrections, ReferralFiles files, MasterKey master, CancellationToken ct) =>
        MatterDoor.Act<PersonCorrectionForm>(
            http,
            master,
            (reader, form, seen, request) => corrections.Correct(reader, id, seen, request, form, ct),
            async (reader, answer) => await files.Find(reader, id, answer.Standing, ct) is { } found ? LoopState.Of(found.Summary) : null,
            ct);
}
