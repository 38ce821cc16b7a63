using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Reviews;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.CaseStories;

/// <summary>What became known since a moment, in the order it did.</summary>
/// <param name="Since">Left out where the case was never heard and no moment was given: then it is everything.</param>
/// <param name="Hearing">The day of the hearing that moment is of.</param>
/// <param name="Next">To send as after.</param>
public sealed record ChangesShown(Guid CaseId, DateTimeOffset? Since, DateOnly? Hearing, IReadOnlyList<ChangeShown> Changes, long? Next);

/// <param name="HappenedBefore">It had happened by then, and was not known.</param>
public sealed record ChangeShown(bool HappenedBefore, CaseStoryEntry Entry);

/// <summary>A page of a review's chronology.</summary>
public sealed record ChronologyShown(Guid CaseId, IReadOnlyList<ChronologyLine> Lines, IReadOnlyList<Redaction> Redactions, string? Next);

/// <summary>A decision, what whoever took it could see, and what came after.</summary>
/// <param name="Decider">The agency; empty where the service decided by rule, on all there was.</param>
/// <param name="Seen">The latest first, at most 100 of seenCount.</param>
/// <param name="Unseen">How many entries were on record and not open to it.</param>
/// <param name="After">In the order they were recorded, at most 100 of afterCount.</param>
public sealed record DecisionShown(
    CaseStoryEntry Decision, string Decider, IReadOnlyList<CaseStoryEntry> Seen, int SeenCount, int Unseen, IReadOnlyList<ChangeShown> After, int AfterCount, IReadOnlyList<FormerParty> Removed);

/// <summary>The reviews of a case.</summary>
internal static class GetCaseReviews
{
    private const string Purpose = "case-review";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "changes", "GetCaseChanges", "Read what became known since the last MARAC, or since a moment", Changes).Produces<ChangesShown>().ProducesProblem(400);
        Map(routes, "chronology", "GetCaseChronology", "Read the chronology for a review: every entry with source, author and delay", Chronology)
            .Produces<ChronologyShown>().ProducesProblem(400);
        Map(routes, "decisions/{eventId:guid}", "GetDecisionReplay", "Go back to a decision: what could be seen then, and what came after", Decision).Produces<DecisionShown>();
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string below, string name, string summary, Delegate handle) => routes
        .MapGet($"/cases/{{id:guid}}/{below}", handle).RequireAuthorization(Permission.CasesRead).WithName(name).WithTags("Case reviews").WithSummary(summary)
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Changes(Guid id, HttpContext http, CaseChangeReads changes, CancellationToken ct, string? since = null, long after = 0)
    {
        var moment = since is null ? null : TimelineQuestion.MomentOf(since);
        if ((since is not null && moment is null) || after < 0)
        {
            return GetCaseTimeline.Malformed([("since", "Since is a day such as 2022-05-31, or a moment such as 2022-05-31T12:00:00Z; after is the next of the page before")]);
        }

        return await changes.Read(http.Reader(Purpose), id, moment, after, ct) is { } found
            ? TypedResults.Ok(new ChangesShown(found.Case, found.Since, found.Hearing?.On, [.. found.Changes.Select(Show)], found.Next))
            : Problems.Unknown();
    }

    private static async Task<IResult> Chronology(Guid id, HttpContext http, CaseChronologies chronologies, CancellationToken ct, string? after = null, string? size = null)
    {
        var (asked, faults) = new TimelineQuestion { After = after, Size = size ?? $"{TimelineAsked.LargestSize}" }.Read(http.Viewer());
        if (faults.Count > 0)
        {
            return GetCaseTimeline.Malformed(faults);
        }

        return await chronologies.Read(http.Reader(Purpose), id, asked.After, asked.Size, ct) is { } found
            ? TypedResults.Ok(new ChronologyShown(found.Case, found.Lines, found.Redactions, found.Next?.ToString()))
            : Problems.Unknown();
    }

    private static async Task<IResult> Decision(Guid id, Guid eventId, HttpContext http, DecisionReplays replays, CancellationToken ct) =>
        await replays.Read(http.Reader(Purpose), id, eventId, ct) is { } found
            ? TypedResults.Ok(new DecisionShown(
                CaseStoryEntry.Of(found.Decision), found.Decider, [.. found.Seen.Select(CaseStoryEntry.Of)], found.SeenCount, found.Unseen, [.. found.After.Select(Show)], found.AfterCount, found.Removed))
            : Problems.Unknown();

    private static ChangeShown Show(CaseChange change) => new(change.HappenedBefore, CaseStoryEntry.Of(change.Entry));
}
