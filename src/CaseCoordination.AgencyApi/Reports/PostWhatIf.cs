using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Reports;

internal static class PostWhatIf
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/measures/what-if", Handle)
        .RequireAuthorization(Permission.ReportsWrite).WithName("TryMeasure").WithTags("Measures")
        .WithSummary("Try a measure on past quarters, beside the one in force; nothing is stored")
        .Accepts<DraftMeasure>("application/json").Produces<TriedDefinition>()
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, DefinitionTrials trials, CancellationToken ct)
    {
        var (body, problem) = await Body.Read<DraftMeasure>(http.Request, ct);
        if (body is null)
        {
            return problem!;
        }

        return body.Content.Check() is { Count: > 0 } faults
            ? Problems.Of(422, "definition-not-acceptable", "Nothing was tried. Mend the fields named and send it again.", faults)
            : TypedResults.Ok(await trials.Try(http.Viewer(), body.Content, ct));
    }
}
