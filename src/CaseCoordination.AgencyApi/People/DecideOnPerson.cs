using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.People;

/// <summary>Why a person is erased.</summary>
public sealed record ErasureForm
{
    /// <summary>retention-expired, right-to-erasure, filed-in-error or court-order.</summary>
    public string? Basis { get; init; }
}

/// <summary>Why a person's data is kept and not used; without a ground the restriction is lifted.</summary>
public sealed record RestrictionForm
{
    /// <summary>accuracy-contested, unlawful, needed-for-claims or objection-pending; null lifts it.</summary>
    public string? Ground { get; init; }
}

/// <summary>A legal hold; with <c>lifted</c> it ends.</summary>
public sealed record HoldForm
{
    /// <summary>domestic-homicide-review, litigation, public-inquiry, open-subject-access or criminal-proceedings.</summary>
    public string? Hold { get; init; }

    /// <summary>The other body's own reference; never a name.</summary>
    public string? Reference { get; init; }

    public bool Lifted { get; init; }
}

/// <summary>Until when a person's data is kept, and why.</summary>
public sealed record RetentionForm
{
    public DateOnly? Until { get; init; }

    /// <summary>ongoing-risk, child-in-household, case-reopened or research-with-approval.</summary>
    public string? Why { get; init; }
}

/// <summary>What the data protection officer decides. Each may be sent again: done twice it changes nothing.</summary>
internal static class DecideOnPerson
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<ErasureForm>(routes, "erasure", "ErasePerson", "Destroy a person's key: nothing about them can be read by anyone again",
            (form, by) => (subject, today) => ErasePerson.Decide(subject, form.Basis, by, today));
        Map<RestrictionForm>(routes, "restriction", "RestrictProcessing", "Keep a person's data and do not use it, or lift that",
            (form, by) => (subject, today) => form.Ground is null ? LiftRestriction.Decide(subject, by, today) : RestrictProcessing.Decide(subject, form.Ground, by, today));
        Map<HoldForm>(routes, "holds", "HoldData", "Place or lift a legal hold",
            (form, by) => (subject, today) => form.Lifted ? LiftHold.Decide(subject, form.Hold, form.Reference, by, today) : HoldData.Decide(subject, form.Hold, form.Reference, by, today));
        Map<RetentionForm>(routes, "retention", "KeepLonger", "Keep a person's data longer than the schedule says",
            (form, by) => (subject, today) => KeepLonger.Decide(subject, form.Until, form.Why, by, today));
    }

    private static void Map<T>(
        IEndpointRouteBuilder routes, string below, string name, string summary, Func<T, string, Func<SubjectRecord, DateOnly, Decision>> decide)
        where T : notnull => routes
        .MapPost($"/people/{{id:guid}}/{below}", async (Guid id, HttpContext http, SubjectRecords subjects, CancellationToken ct) =>
        {
            var (body, malformed) = await Body.Read<T>(http.Request, ct);
            if (body is null)
            {
                return malformed!;
            }

            return await subjects.Apply(http.Reader("data-subject-rights"), id, decide(body.Content, http.Viewer().Subject), ct) switch
            {
                null => Problems.Unknown(),
                { Refusal: { } refusal } => Problems.Of(422, refusal),
                { } done => TypedResults.Ok(PersonRecord.Of(done)),
            };
        })
        .RequireAuthorization(Permission.PrivacyWrite).WithName(name).WithTags("People").WithSummary(summary)
        .Accepts<T>("application/json").Produces<PersonRecord>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
}
