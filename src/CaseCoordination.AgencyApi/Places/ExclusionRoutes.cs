using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Places;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Places;

/// <summary>Exclusions of Pubwatch and the like, by the scheme's own numbers; read by need to know.</summary>
internal static class ExclusionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/places/exclusions", Propose).Opens<ExclusionForm>("ProposeExclusion", "Record that a scheme proposes to exclude somebody, by the scheme's own number");
        routes.MapGet("/places/exclusions", List).Reads<ExclusionPage>("ListExclusions", "List the exclusions your agency recorded, newest first");
        routes.MapGet("/places/exclusions/{id:guid}", Read).Reads<Exclusion>("GetExclusion", "Read an exclusion; that you did is on record");
        Step(routes, "notice", "ServeExclusionNotice", "Record that notice was served", ExclusionStep.NoticeServed);
        Step(routes, "entry-into-force", "EnforceExclusion", "Record that it came into force, until a day or for life", ExclusionStep.CameIntoForce);
        Step(routes, "appeal", "AppealExclusion", "Record that it was appealed", ExclusionStep.Appealed);
        Step(routes, "appeal-dismissal", "DismissExclusionAppeal", "Record that the appeal was dismissed", ExclusionStep.AppealDismissed);
        Step(routes, "lifting", "LiftExclusion", "Record that it was lifted", ExclusionStep.Lifted);
        Step(routes, "breaches", "BreachExclusion", "Record that it was breached", ExclusionStep.Breached);
    }

    private static void Step(IEndpointRouteBuilder routes, string path, string name, string summary, ExclusionStep step) => routes
        .MapPost($"/places/exclusions/{{id:guid}}/{path}", (Guid id, HttpContext http, MatterActions actions, MasterKey master, CancellationToken ct) =>
            MatterDoor.Act<ExclusionStepForm, Exclusion>(id, http, actions, master, (form, open) => MoveExclusion.Decide(step, form, open), PlaceFollowing.Of, ct))
        .RequireAuthorization(Permission.PlacesWrite)
        .WithName(name).WithTags(PlaceDoor.Tag).WithSummary(summary)
        .WithDescription("Needs If-Match with the ETag that was read.")
        .Accepts<ExclusionStepForm>("application/json")
        .AnswersAsAction();

    private static Task<IResult> Propose(HttpContext http, MatterActions actions, MasterKey master, CancellationToken ct) => MatterDoor.Open<ExclusionForm>(
        http,
        master,
        async (reader, form, request) =>
        {
            var id = Guid.CreateVersion7();
            return await actions.Open<Exclusion>(
                reader.Viewer, id, request, now => MoveExclusion.Propose(form, id, reader.Viewer, LondonDay.Of(now)), PlaceFollowing.Of, ct);
        },
        answer => $"places/exclusions/{answer.Matter}",
        (_, answer) => ActedOn.Of(answer),
        ct);

    private static async Task<IResult> List(HttpContext http, ExclusionReads reads, CancellationToken ct, long? after = null) =>
        after is < 1 ? Problems.Of(400, "query-malformed", "after is the next of the page before.") : TypedResults.Ok(await reads.Read(http.Viewer(), after, ct));

    private static async Task<IResult> Read(Guid id, HttpContext http, ExclusionReads reads, CancellationToken ct)
    {
        if (await reads.Find(http.Reader("casework"), id, ct) is not { } exclusion)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(exclusion.Seen);
        return TypedResults.Ok(exclusion);
    }
}
