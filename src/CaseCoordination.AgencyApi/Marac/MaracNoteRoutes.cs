using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Marac;

/// <summary>The notes taken of a case at the meeting it is listed for, oldest first.</summary>
public sealed record MaracNotesShown(IReadOnlyList<NoteShown> Notes);

/// <summary>The working notes of whoever leads the meeting. A note is only ever added: no version has to be seen first.</summary>
internal static class MaracNoteRoutes
{
    private const string Path = "/marac/cases/{id:guid}/notes";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Read).RequireAuthorization(Permission.CasesRead).WithName("GetMaracNotes").WithTags("MARAC cases")
            .WithSummary("Read the notes of a case at its meeting; the coordinator's and the chair's")
            .Produces<MaracNotesShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPost(Path, Take).RequireAuthorization(Permission.CasesWrite).WithName("TakeMaracNote").WithTags("MARAC cases")
            .WithSummary("Add a note while the meeting is in session or its minutes are written")
            .Accepts<NoteForm>("application/json").Produces<ActedOn>(StatusCodes.Status201Created).RefusesAsAction();
    }

    private static async Task<IResult> Read(Guid id, HttpContext http, MaracCaseFiles files, MaracNotes notes, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        return await files.Read(reader, id, ct) is { } file && await notes.Read(reader, file, ct) is { } taken
            ? TypedResults.Ok(new MaracNotesShown(taken.Notes))
            : Problems.Unknown();
    }

    private static Task<IResult> Take(Guid id, HttpContext http, MaracNotes notes, MasterKey master, CancellationToken ct) => MatterDoor.Open<NoteForm>(
        http,
        master,
        (reader, form, request) => notes.Take(reader, id, form, request, ct),
        _ => $"marac/cases/{id}/notes",
        (_, answer) => ActedOn.Of(answer),
        ct);
}
