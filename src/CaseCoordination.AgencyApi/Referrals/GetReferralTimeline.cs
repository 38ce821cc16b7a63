using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>A referral's own history, in the order it became known.</summary>
public sealed record ReferralHistory(Guid ReferralId, IReadOnlyList<HistoryEntry> Entries);

/// <summary>One entry: when it happened, when it was known, whose doing it is, and where in the log it stands.</summary>
public sealed record HistoryEntry(
    TimelineEntryKind Kind,
    string Title,
    string Line,
    DateOnly HappenedOn,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    string Agency,
    Guid EventId,
    Guid StreamId,
    long Version,
    long Position,
    IReadOnlyDictionary<string, string> Facts);

internal static class GetReferralTimeline
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/referrals/{id:guid}/timeline", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("GetReferralTimeline")
        .WithTags("Referrals")
        .WithSummary("Read a referral's history")
        .Produces<ReferralHistory>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(Guid id, HttpContext http, MatterTimelines timelines, CancellationToken ct) =>
        await timelines.Read(http.Reader("casework"), id, ct) is { } timeline
            ? TypedResults.Ok(Told(id, timeline))
            : Problems.Unknown();

    internal static ReferralHistory Told(Guid id, MatterTimeline timeline) => new(id, [.. timeline.Entries.Select(Show)]);

    private static HistoryEntry Show(TimelineEntry e) => new(
        e.Kind, TimelineWording.Title(e), TimelineWording.Sentence(e), e.HappenedOn, e.RecordedAt, e.RecordedBy, e.Agency, e.Id, e.StreamId, e.Version, e.Position, e.Facts);
}
