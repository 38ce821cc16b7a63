using CaseCoordination.Agencies.Feed;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Feed;

/// <summary>A page of your agency's feed, oldest first; <c>next</c> is what to send as <c>after</c>, also when nothing was new.</summary>
public sealed record FeedShown(IReadOnlyList<FeedEntryShown> Entries, long Next);

/// <summary>What happened, as a pointer: what it says is read at the link, with your own rights.</summary>
public sealed record FeedEntryShown(
    long Position, Guid Id, string Type, Guid Matter, string Kind, string? Link, long Version, DateOnly? OccurredOn, DateTimeOffset RecordedAt);

internal static class GetFeed
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/feed", Handle)
        .RequireAuthorization(Permission.FeedRead)
        .WithName("ReadFeed")
        .WithTags("Feed")
        .WithSummary("Read what has happened in what your agency is party to, from where you left off")
        .WithDescription(
            "Positions are your agency's own: 1, 2, 3 without a gap, and never one before another you were given. Keep next, and ask again with it as "
            + "after; whoever was away for a week pages on until a page is empty. An agency that becomes party to a matter is given all that happened in it before, first.")
        .Produces<FeedShown>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, AgencyFeed feed, FeedTable table, CancellationToken ct, long after = 0, int limit = 100)
    {
        if (after < 0 || limit is < 1 or > AgencyFeed.LargestPage)
        {
            return Problems.Of(400, "query-malformed", $"limit is 1 to {AgencyFeed.LargestPage}; after is 0, or the next of the page before.");
        }

        var viewer = http.Viewer();
        var page = await feed.Read(viewer, after, limit, ct);
        return TypedResults.Ok(new FeedShown([.. page.Entries.Select(e => Show(e, table.LinkOf(viewer.Partnership, e.Kind, e.Matter)))], page.Next));
    }

    private static FeedEntryShown Show(FeedEntry e, string? link) =>
        new(e.Position, e.EventId, e.Type, e.Matter, e.Kind, link, e.Version, e.OccurredOn, e.RecordedAt);
}
