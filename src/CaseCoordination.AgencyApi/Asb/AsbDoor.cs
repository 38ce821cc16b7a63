using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Asb;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Asb;

/// <summary>Where in a matter somebody acts.</summary>
/// <param name="Agencies">Kind of each agency of the partnership, by code.</param>
/// <param name="Number">The intervention; 0 where the address names none.</param>
/// <param name="Breach">Its breach; 0 where the address names none.</param>
internal sealed record AsbPlace(IReadOnlyDictionary<string, string> Agencies, int Number, int Breach);

/// <summary>What every operation on a case or a case review has in common.</summary>
internal static class AsbDoor
{
    public const string Tag = "Anti-social behaviour";

    /// <summary>Acts on what was read: the body's decision, held against the version seen.</summary>
    public static void Act<TState, TForm>(
        this IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, AsbPlace, OpenMatter<TState>, Decision> decide)
        where TState : class, IMatter
        where TForm : notnull =>
        routes.MapPost(path, (Guid id, HttpContext http, MatterActions actions, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
                Handle(id, http, actions, directory, master, decide, ct))
            .RequireAuthorization(Permission.CasesWrite)
            .WithName(name)
            .WithTags(Tag)
            .WithSummary(summary)
            .WithDescription("Needs If-Match with the ETag that was read.")
            .Accepts<TForm>("application/json")
            .AnswersAsAction();

    /// <summary>What a POST that opens a stream says of itself.</summary>
    public static RouteHandlerBuilder Opens<TForm>(this RouteHandlerBuilder route, string name, string summary)
        where TForm : notnull => route
        .RequireAuthorization(Permission.CasesWrite)
        .WithName(name)
        .WithTags(Tag)
        .WithSummary(summary)
        .Accepts<TForm>("application/json")
        .Produces<ActedOn>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string name, string summary) => route
        .RequireAuthorization(Permission.CasesRead)
        .WithName(name)
        .WithTags(Tag)
        .WithSummary(summary)
        .Produces<T>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    /// <summary>Kind of each agency of the partnership, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Kinds(this AgencyDirectory directory, Viewer viewer, CancellationToken ct) =>
        (await directory.Of(viewer.Partnership, ct)).ToDictionary(agency => agency.Key, agency => agency.Value.Kind);

    private static Task<IResult> Handle<TState, TForm>(
        Guid id, HttpContext http, MatterActions actions, AgencyDirectory directory, MasterKey master, Func<TForm, AsbPlace, OpenMatter<TState>, Decision> decide, CancellationToken ct)
        where TState : class, IMatter => MatterDoor.Act<TForm>(
        http,
        master,
        async (reader, form, seen, request) =>
        {
            var place = new AsbPlace(await directory.Kinds(reader.Viewer, ct), InAddress(http, "number"), InAddress(http, "breach"));
            return await actions.Act<TState>(reader, id, seen, request, open => decide(form, place, open), AsbFollowing.Of, ct);
        },
        (_, answer) => ActedOn.Of(answer),
        ct);

    private static int InAddress(HttpContext http, string name) =>
        int.TryParse(http.GetRouteValue(name) as string, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
