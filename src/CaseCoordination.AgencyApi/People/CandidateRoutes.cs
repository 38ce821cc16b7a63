using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.People;

/// <summary>One page of pairs that may be one human, the surest first; <c>next</c> is the cursor of the page after, absent at the end.</summary>
public sealed record CandidateList(IReadOnlyList<CandidateListed> Candidates, string? Next);

/// <summary>A pair, by ids: who they are is read one at a time.</summary>
/// <param name="Band">certain, likely or possible; too-little where one of the two was put right after it was decided.</param>
/// <param name="Doubt">twins or contradicted-identifier; left out where there is none.</param>
/// <param name="TakesTwo">Linking them would make a victim and an alleged perpetrator the same person.</param>
public sealed record CandidateListed(
    Guid Id, string Status, string Band, double Score, string? Doubt, bool TakesTwo, string? ProposedBy, CandidatePerson One, CandidatePerson Other, IReadOnlyList<MatchReason> Reasons)
{
    internal static CandidateListed Of(PairListed pair)
    {
        var c = pair.Candidate;
        return new(c.Id, pair.Status, c.Band, c.Score, c.Doubt, c.Across, pair.ProposedBy, new(c.One, c.OneCase, c.OneRole), new(c.Other, c.OtherCase, c.OtherRole), c.Reasons);
    }
}

public sealed record CandidatePerson(Guid PersonId, Guid CaseId, string Role);

/// <summary>A pair side by side.</summary>
/// <param name="Into">The case that takes the other in when they are linked.</param>
public sealed record CandidateShown(CandidateListed Candidate, PersonBeside One, PersonBeside Other, Guid Into, Guid Linked);

internal static class CandidateRoutes
{
    private static readonly HashSet<string> ToDo = [PairStatus.Open, PairStatus.Waiting];
    private static readonly string[] Statuses = [PairStatus.Open, PairStatus.Waiting, PairStatus.Linked, PairStatus.Apart];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/candidates", List)
            .RequireAuthorization(Permission.CaseFilesWrite).WithName("ListCandidates").WithTags("People")
            .WithSummary("List the pairs that may be one person, of all or of one case; nothing is linked by itself")
            .Produces<CandidateList>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/people/candidates/{id:guid}", Read)
            .RequireAuthorization(Permission.CaseFilesWrite).WithName("GetCandidate").WithTags("People")
            .WithSummary("Read a pair side by side, with the reasons")
            .Produces<CandidateShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/people/candidates/{id:guid}/decision", Settle)
            .RequireAuthorization(Permission.CaseFilesWrite).WithName("DecideCandidate").WithTags("People")
            .WithSummary("Say that a pair is one person, or two, or undo what was said")
            .WithDescription("Needs If-Match with the ETag that was read. A link across the two sides is proposed first; another person says the same to confirm it.")
            .Accepts<PairForm>("application/json").AnswersAsAction();
    }

    private static async Task<IResult> List(HttpContext http, Candidates candidates, CancellationToken ct, string? status = null, Guid? @case = null, string? after = null)
    {
        if ((status is not null && !Statuses.Contains(status)) || (after is not null && PairCursor.Parse(after) is null))
        {
            return Problems.Of(400, "query-malformed", $"status is one of: {string.Join(", ", Statuses)}; after is the next of the page before.");
        }

        var page = await candidates.List(http.Viewer(), status is null ? ToDo : new HashSet<string> { status }, @case, PairCursor.Parse(after), ct);
        return TypedResults.Ok(new CandidateList([.. page.Pairs.Select(CandidateListed.Of)], page.Next?.ToString()));
    }

    private static async Task<IResult> Read(Guid id, HttpContext http, Candidates candidates, CancellationToken ct)
    {
        if (await candidates.Read(http.Reader("casework"), id, ct) is not { } pair)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(pair.Pair.Version);
        return TypedResults.Ok(new CandidateShown(CandidateListed.Of(pair.Pair), pair.One, pair.Other, pair.Into, pair.Linked));
    }

    private static Task<IResult> Settle(Guid id, HttpContext http, PairActions pairs, MasterKey master, CancellationToken ct) => MatterDoor.Act<PairForm>(
        http,
        master,
        (reader, form, seen, request) => pairs.Settle(reader, id, seen, request, form, ct),
        (_, answer) => ActedOn.Of(answer),
        ct);
}
