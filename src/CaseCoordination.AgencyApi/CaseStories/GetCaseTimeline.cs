using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Reviews;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.CaseStories;

/// <summary>A page of a case's story over all its matters.</summary>
/// <param name="Next">The cursor of the page after; left out at the end.</param>
/// <param name="Behind">True while something just recorded is not told here yet: ask again in a moment.</param>
public sealed record CaseStory(Guid CaseId, IReadOnlyList<CaseStoryEntry> Entries, string? Next, bool Behind);

/// <summary>
/// One entry: when it happened, when it was known, whose doing it is and where it comes from. A restricted one says that it
/// is there and who holds it, and leaves out the rest.
/// </summary>
/// <param name="HeldBy">Of a restricted entry: whom to ask.</param>
/// <param name="Delay">Days from when it happened to when it was known.</param>
/// <param name="Late">So many that it is marked.</param>
/// <param name="Hearing">The day of the hearing it led up to; left out after the last one.</param>
/// <param name="KnownBy">How the agency asked about knew it.</param>
/// <param name="Remarks">What corrects or contests it.</param>
public sealed record CaseStoryEntry(
    TimelineEntryKind? Kind,
    string? Title,
    string Line,
    DateOnly HappenedOn,
    DateTimeOffset RecordedAt,
    string? RecordedBy,
    string? Agency,
    Guid? EventId,
    Guid? StreamId,
    long? Version,
    bool Restricted,
    string? HeldBy,
    int Delay,
    bool Late,
    bool Warning,
    DateOnly? Hearing,
    KnownHow? KnownBy,
    IReadOnlyList<CaseStoryRemark> Remarks)
{
    internal static CaseStoryEntry Of(CaseEntry e) => e.Entry is { } entry
        ? new(
            entry.Kind, TimelineWording.Title(entry), TimelineWording.Sentence(entry), e.HappenedOn, e.RecordedAt, entry.RecordedBy, entry.Agency, entry.Id, entry.StreamId, entry.Version,
            false, null, e.Delay, e.Late, entry.IsWarning, e.Hearing?.On, e.Known, [.. e.Remarks.Select(CaseStoryRemark.Of)])
        : new(null, null, RestrictedWording.Sentence(e), e.HappenedOn, e.RecordedAt, null, null, null, null, null, true, e.HeldBy, e.Delay, e.Late, false, null, null, []);
}

/// <summary>A correction or a dispute beside the entry it concerns.</summary>
public sealed record CaseStoryRemark(TimelineEntryKind Kind, string Title, DateOnly HappenedOn, DateTimeOffset RecordedAt, string Agency, Guid EventId)
{
    internal static CaseStoryRemark Of(TimelineEntry e) => new(e.Kind, TimelineWording.Title(e), e.HappenedOn, e.RecordedAt, e.Agency, e.Id);
}

internal static class GetCaseTimeline
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{id:guid}/timeline", Read)
        .RequireAuthorization(Permission.CasesRead).WithName("GetCaseTimeline").WithTags("Case timelines")
        .WithSummary("Read the whole story of a case in the order it happened")
        .WithDescription(
            "asKnownAt: only what was recorded by then, of what was linked then. asKnownBy: only what that agency wrote, was handed or opened by then. "
            + "kind: referral, marac, stalking, isva, asb, case-file, or one kind of entry. agency, from and to narrow it further. order: oldest or newest first. "
            + "Something just recorded may take a moment to appear; behind says so.")
        .Produces<CaseStory>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Read(Guid id, [AsParameters] StoryQuery query, HttpContext http, CaseTimelines timelines, CancellationToken ct)
    {
        var (asked, faults) = query.AsQuestion().Read(http.Viewer());
        if (faults.Count > 0)
        {
            return Malformed(faults);
        }

        return await timelines.Read(http.Reader("case-review"), id, asked, ct) is { } page
            ? TypedResults.Ok(new CaseStory(page.Case, [.. page.Entries.Select(CaseStoryEntry.Of)], page.Next?.ToString(), page.Behind))
            : Problems.Unknown();
    }

    internal static IResult Malformed(IEnumerable<(string Field, string Message)> faults) =>
        Problems.Of(400, "query-malformed", "The question cannot be read.", [.. faults.Select(fault => new Fault($"/{fault.Field}", "malformed", $"{fault.Message}."))]);
}

/// <summary>What an address may ask of a case's story.</summary>
internal sealed record StoryQuery(
    string? AsKnownAt, string? AsKnownBy, string? Kind, string? Agency, string? From, string? To, string? After, string? Size, string? Order)
{
    public TimelineQuestion AsQuestion() => new()
    {
        AsKnownAt = AsKnownAt,
        AsKnownBy = AsKnownBy,
        Kind = Kind,
        Agency = Agency,
        From = From,
        To = To,
        After = After,
        Size = Size,
        Order = Order,
    };
}
