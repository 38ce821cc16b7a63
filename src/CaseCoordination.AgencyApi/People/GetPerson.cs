using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.Disclosures;
using CaseCoordination.Cases.SubjectAccess;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.People;

/// <summary>What was decided about a person's data, and the matters that name them; ids only.</summary>
public sealed record PersonRecord(
    Guid PersonId,
    DateOnly? ErasedOn,
    string? ErasedFor,
    bool Restricted,
    IReadOnlyList<LegalHold> Holds,
    DateOnly? KeepUntil,
    IReadOnlyList<PersonNamed> Matters,
    IReadOnlyList<Guid> FreeTextToReview)
{
    /// <summary>
    /// A free text is sealed under the victim's key: once another person of the same matter is gone, someone reads what it
    /// still says of them.
    /// </summary>
    internal static PersonRecord Of(SubjectAnswer answer) => new(
        answer.Record.Id,
        answer.Record.ErasedOn,
        answer.Record.ErasedFor,
        answer.Record.Restricted,
        [.. answer.Record.Holds.OrderBy(hold => hold.Hold, StringComparer.Ordinal).ThenBy(hold => hold.Reference, StringComparer.Ordinal)],
        answer.Record.KeepUntil,
        answer.Matters,
        answer.Record.ErasedOn is null ? [] : [.. answer.Matters.Where(m => m is { Kind: "referral", Role: not "victim" }).Select(m => m.Matter)]);
}

/// <summary>People found, by id; whether they are one human is for a person to judge.</summary>
public sealed record PeopleFound(IReadOnlyList<PersonFound> People);

/// <summary>Referrals whose time has come by the schedule.</summary>
public sealed record ProposalList(IReadOnlyList<RetentionProposal> Proposals);

/// <summary>What the data protection officer reads.</summary>
internal static class GetPerson
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/people/lookups", LookUp)
            .RequireAuthorization(Permission.PrivacyRead).WithName("LookUpPeople").WithTags("People")
            .WithSummary("Find the people of a name and date of birth, by id")
            .WithDescription("A POST, since names have no place in an address; it changes nothing and is on record.")
            .Accepts<PersonSought>("application/json").Produces<PeopleFound>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        Map(routes, "", "GetPerson", "Read what was decided about a person's data", Record).Produces<PersonRecord>();
        Map(routes, "/subject-access", "GetSubjectAccess", "Gather everything held about a person, with third parties left out", Export).Produces<SubjectExport>();
        Map(routes, "/address-trace", "GetAddressTrace", "Follow a person's address to everyone it ever reached", Trace).Produces<AddressTrace>();
        routes.MapGet("/retention/proposals", async (HttpContext http, RetentionProposals proposals, CancellationToken ct) =>
                TypedResults.Ok(new ProposalList(await proposals.Read(http.Viewer(), ct))))
            .RequireAuthorization(Permission.PrivacyRead).WithName("ListRetentionProposals").WithTags("People")
            .WithSummary("List what the retention schedule would dispose of; nothing is disposed of by itself")
            .Produces<ProposalList>().ProducesProblem(404).ProducesProblem(503);
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string below, string name, string summary, Delegate handle) =>
        routes.MapGet($"/people/{{id:guid}}{below}", handle)
            .RequireAuthorization(Permission.PrivacyRead).WithName(name).WithTags("People").WithSummary(summary)
            .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> LookUp(HttpContext http, ReferralLookup lookup, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<PersonSought>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        return await lookup.FindPeople(http.Reader("data-subject-rights"), body.Content, ct) is { } found
            ? TypedResults.Ok(new PeopleFound(found))
            : Problems.Of(422, "nothing-to-look-by", "Nobody was looked up.", [new Fault("/familyName", "missing", "Send familyName with dateOfBirth.")]);
    }

    private static async Task<IResult> Record(Guid id, HttpContext http, SubjectRecords subjects, CancellationToken ct) =>
        await subjects.Find(http.Reader("data-subject-rights"), id, ct) is { } found ? TypedResults.Ok(PersonRecord.Of(found)) : Problems.Unknown();

    private static async Task<IResult> Export(Guid id, HttpContext http, SubjectAccess access, CancellationToken ct) =>
        await access.Export(http.Reader("subject-access"), id, ct) is { } export ? TypedResults.Ok(export) : Problems.Unknown();

    private static async Task<IResult> Trace(Guid id, HttpContext http, AddressTraces traces, CancellationToken ct) =>
        await traces.Follow(http.Reader("address-leak"), id, ct) is { } trace ? TypedResults.Ok(trace) : Problems.Unknown();
}
