using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.CaseFiles;

/// <summary>What the coordinator does with a case; the chair writes notes and confirms what takes two.</summary>
internal static class ActOnCase
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<LinkForm>(routes, "links", "LinkCase", "Take in another case about the same person", form => form.Case, (form, _, file) => LinkFiles.Decide(form, file));
        Map<UnlinkForm>(routes, "unlinks", "UnlinkCase", "Give a linked case back its own people and matters", form => form.Case, (form, _, file) => UnlinkFiles.Decide(form, file));
        Map<FileRestrictionForm>(routes, "restrictions", "RestrictCase", "Restrict who may see a case, or lift that", _ => null, RestrictFile.Decide);
        Map<NoteForm>(routes, "notes", "WriteCaseNote", "Write a note, or one that corrects an earlier", _ => null, (form, _, file) => WriteNote.Decide(form, file));
        Map<AssignmentForm>(routes, "assignment", "AssignCase", "Say who has a case in hand", _ => null, (form, _, file) => AssignFile.Decide(form, file));
        Map<FileReviewForm>(routes, "review", "SetCaseReview", "Say by when somebody looks at a case again", _ => null, (form, _, file) => SetFileReview.Decide(form, file));
    }

    private static void Map<T>(
        IEndpointRouteBuilder routes, string below, string name, string summary, Func<T, Guid?> other, Func<T, IReadOnlySet<string>, FileAtHand, Decision> decide)
        where T : notnull => routes
        .MapPost($"/cases/{{id:guid}}/{below}", (Guid id, HttpContext http, CaseFileActions actions, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
            MatterDoor.Act<T>(
                http,
                master,
                async (reader, form, seen, request) =>
                {
                    var agencies = (await directory.Of(reader.Viewer.Partnership, ct)).Keys.ToHashSet();
                    return await actions.Act(reader, id, seen, request, other(form), file => decide(form, agencies, file), ct);
                },
                (_, answer) => ActedOn.Of(answer),
                ct))
        .RequireAuthorization(Permission.CaseFilesWrite).WithName(name).WithTags(GetCase.Tag).WithSummary(summary)
        .WithDescription("Needs If-Match with the ETag that was read.")
        .Accepts<T>("application/json").AnswersAsAction();
}
