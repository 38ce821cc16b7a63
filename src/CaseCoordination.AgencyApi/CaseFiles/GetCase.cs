using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.CaseFiles;

/// <summary>One person's case, by ids. An agency reads the matters it is party to; the rest of it is the coordinator's and the chair's.</summary>
/// <param name="LinkedInto">The case to read instead.</param>
/// <param name="Desk">What the coordinator keeps with it; left out for others.</param>
public sealed record CaseShown(Guid Id, Guid? LinkedInto, IReadOnlyList<PersonOfCase> People, IReadOnlyList<MatterOfCase> Matters, CaseDesk? Desk);

/// <summary>What the coordinator keeps with a case.</summary>
/// <param name="WaitingLinks">Links across the two sides that wait for a second person.</param>
public sealed record CaseDesk(
    string? AssignedTo, DateOnly? ReviewDueOn, CaseRestriction? Restriction, IReadOnlyList<WaitingLink> WaitingLinks, IReadOnlyList<ShownNote> Notes);

/// <summary>Who may still see a restricted case, besides the coordinator and the chair.</summary>
public sealed record CaseRestriction(IReadOnlyList<string> Agencies, string Ground);

/// <summary>A link proposed, and by which account.</summary>
public sealed record WaitingLink(Guid Case, string ProposedBy);

internal static class GetCase
{
    public const string Tag = "Cases";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{id:guid}", Read)
        .RequireAuthorization(Permission.CasesRead).WithName("GetCase").WithTags(Tag)
        .WithSummary("Read a case: everyone and everything linked into it")
        .WithDescription("A case is there as soon as a matter names its person. Version \"0\" says that nobody has acted on it.")
        .Produces<CaseShown>().ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseFileReads reads, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        if (await reads.Find(reader, id, ct) is not { } seen)
        {
            return Problems.Unknown();
        }

        await reads.Record(reader, seen, seen.File is null ? [FieldClass.Metadata] : [FieldClass.Metadata, FieldClass.Narrative], ct);
        http.Response.Headers.ETag = SeenVersion.ETagOf(seen.Version);
        var desk = seen.File is { } file
            ? new CaseDesk(
                file.AssignedTo,
                file.ReviewDueOn,
                file.RestrictedTo is { } agencies ? new(agencies, file.Ground!) : null,
                [.. file.Proposed.Select(link => new WaitingLink(link.Key, link.Value)).OrderBy(link => link.Case)],
                await reads.Notes(http.Viewer(), seen, ct))
            : null;
        return TypedResults.Ok(new CaseShown(seen.Id, seen.LinkedInto, seen.People, seen.Matters, desk));
    }
}
