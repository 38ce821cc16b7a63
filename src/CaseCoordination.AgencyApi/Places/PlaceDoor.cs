using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Places;
using CaseCoordination.Places.Locations;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Places;

/// <summary>What a decision about a place may ask beside the form.</summary>
/// <param name="Agencies">Codes of the partnership's agencies.</param>
internal sealed record Around(PlaceArea? Area, IReadOnlySet<string> Agencies);

/// <summary>What every operation on a place, a thing or a venue has in common.</summary>
internal static class PlaceDoor
{
    public const string Tag = "Places";

    /// <summary>Starts a stream with what the body says.</summary>
    public static void Starts<TState, TForm>(this IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, Around, Starting, Decision> decide)
        where TState : class, IPlaceStream
        where TForm : notnull =>
        routes.MapPost(path, (HttpContext http, PlaceDesk desk, PlaceAreas areas, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
                MatterDoor.Open<TForm>(
                    http,
                    master,
                    async (reader, form, request) =>
                    {
                        var around = await Around(reader.Viewer, areas, directory, ct);
                        return await desk.Start<TState>(reader.Viewer, Guid.CreateVersion7(), request, starting => decide(form, around, starting), ct);
                    },
                    answer => $"{path[1..]}/{answer.Matter}",
                    (_, answer) => ActedOn.Of(answer),
                    ct))
            .Opens<TForm>(name, summary);

    /// <summary>Acts on what was read: the body's decision, held against the version seen.</summary>
    public static void Steps<TState, TForm>(this IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, Around, Acting<TState>, Decision> decide)
        where TState : class, IPlaceStream
        where TForm : notnull =>
        routes.MapPost(path, (Guid id, HttpContext http, PlaceDesk desk, PlaceAreas areas, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
                MatterDoor.Act<TForm>(
                    http,
                    master,
                    async (reader, form, seen, request) =>
                    {
                        var around = await Around(reader.Viewer, areas, directory, ct);
                        return await desk.Act<TState>(reader.Viewer, id, seen, request, acting => decide(form, around, acting), ct);
                    },
                    (_, answer) => ActedOn.Of(answer),
                    ct))
            .RequireAuthorization(Permission.PlacesWrite)
            .WithName(name).WithTags(Tag).WithSummary(summary)
            .WithDescription("Needs If-Match with the ETag that was read.")
            .Accepts<TForm>("application/json")
            .AnswersAsAction();

    /// <summary>What a POST that starts or adds to a stream says of itself.</summary>
    public static RouteHandlerBuilder Opens<TForm>(this RouteHandlerBuilder route, string name, string summary)
        where TForm : notnull => route
        .RequireAuthorization(Permission.PlacesWrite)
        .WithName(name).WithTags(Tag).WithSummary(summary)
        .Accepts<TForm>("application/json")
        .Produces<ActedOn>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string name, string summary) => route
        .RequireAuthorization(Permission.PlacesRead)
        .WithName(name).WithTags(Tag).WithSummary(summary)
        .Produces<T>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    public static async Task<Around> Around(Viewer viewer, PlaceAreas areas, AgencyDirectory directory, CancellationToken ct) =>
        new(areas.Of(viewer.Partnership), (await directory.Of(viewer.Partnership, ct)).Keys.ToHashSet());

    /// <summary>Shows a stream with the ETag to act on it.</summary>
    public static IResult Shown<T>(HttpContext http, T? state)
        where T : class, IPlaceStream
    {
        if (state is null)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(state.Seen);
        return TypedResults.Ok(state);
    }
}
