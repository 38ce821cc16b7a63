using System.Text.Json;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;

namespace CaseCoordination.Stalking.Reading;

/// <summary>A case in a list: where it stands, and nothing of anyone.</summary>
/// <param name="Position">Where in the log it was opened: the cursor.</param>
/// <param name="SafeContact">How long what she agreed may be relied on, and nothing of what it was; null while nobody asked her.</param>
public sealed record StalkingSummary(
    Guid Id,
    Guid ReferralId,
    string Agency,
    string Status,
    bool Priority,
    DateOnly ReferredOn,
    DateOnly ContactDueOn,
    DateOnly? ReviewDueOn,
    bool Overdue,
    IReadOnlyList<string> Parties,
    long Position,
    bool Accepted = false,
    SafeContactHolds? SafeContact = null) : IListedMatter
{
    string IListedMatter.StandsAt => Status;
}

/// <param name="Since">The day she said it.</param>
/// <param name="Until">The last day it may be relied on; in the past once it is in doubt.</param>
public sealed record SafeContactHolds(DateOnly Since, DateOnly Until);

public static class StalkingSummaryFold
{
    public static StalkingSummary? Evolve(StalkingSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, StalkingCaseOpened x) => new(
            x.CaseId, x.ReferralId, x.Agency, Word(StalkingStatus.Received), Priority: false, x.ReferredOn, x.OpenedOn, null, Overdue: false, [x.Agency], e.Sequence),
        (null, _) => null,
        (_, StalkingReferralScreened x) => state with { Priority = x.Priority, ContactDueOn = x.ContactDueOn },
        (_, StalkingCaseAccepted) => state with { Accepted = true },
        (_, StalkingSafeContactAgreed x) => state.At(StalkingStatus.SafetyChecked) with { SafeContact = new(x.ConfirmedOn, x.ExpiresOn) },
        (_, StalkingSafeContactDoubted x) => state with { SafeContact = state.SafeContact is { } held ? held with { Until = x.DoubtedOn.AddDays(-1) } : null },
        (_, StalkingContactAttempted x) => state.At(x.Outcome == ContactOutcome.Reached ? StalkingStatus.Contacted : StalkingStatus.ContactFailed) with { Overdue = false },
        (_, StalkingVictimEngaged) => state.At(StalkingStatus.Engaged),
        (_, StalkingRiskAssessed x) => state.At(StalkingStatus.Assessed) with { Priority = x.Priority, ReviewDueOn = x.ReviewDueOn, Overdue = false },
        (_, StalkingSupportGiven) => state.At(StalkingStatus.Supporting),
        (_, StalkingCaseReviewed x) => state with
        {
            Status = state.Status == Word(StalkingStatus.ReviewDue) ? Word(StalkingStatus.Supporting) : state.Status,
            ReviewDueOn = x.NextReviewOn,
            Overdue = false,
        },
        (_, StalkingReviewOverdue) => state with { Status = Word(StalkingStatus.ReviewDue), Overdue = true },
        (_, StalkingContactOverdue) => state with { Overdue = true },
        (_, StalkingCaseClosed or StalkingReferralEnded) => state with { Status = Word(StalkingStatus.Closed), Overdue = false },
        _ => state,
    };

    /// <summary>As the API says it.</summary>
    public static string Word(StalkingStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    /// <summary>As in the case itself: on to a further place, never back.</summary>
    private static StalkingSummary At(this StalkingSummary state, StalkingStatus status) =>
        Enum.GetValues<StalkingStatus>().First(s => Word(s) == state.Status) < status ? state with { Status = Word(status) } : state;
}

public sealed partial class StalkingSummaryProjection : SingleStreamProjection<StalkingSummary, Guid>
{
    public StalkingSummaryProjection()
    {
        Name = "stalking-summary";
        Version = 2; // Raise it when the fold changes: Marten rebuilds beside the old one.
        FilterIncomingEventsOnStreamType(typeof(StalkingCase)); // It is not handed every other context's events.
    }

    public override StalkingSummary? Evolve(StalkingSummary? snapshot, Guid id, IEvent e) => StalkingSummaryFold.Evolve(snapshot, e);
}

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one, or null at the end.</summary>
public sealed record StalkingPage(IReadOnlyList<StalkingSummary> Cases, long? Next);

/// <summary>Lists the cases a viewer may see.</summary>
public sealed class StalkingCases(IDocumentStore store, NeedToKnow needToKnow)
{
    public const int PageSize = 50;

    /// <summary>What a list may be narrowed to.</summary>
    public static readonly IReadOnlyList<string> Statuses = [.. Enum.GetValues<StalkingStatus>().Select(StalkingSummaryFold.Word)];

    public async Task<StalkingPage> Read(Viewer viewer, string? status, long? after, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var cases = needToKnow.WhatMayBeSeenBy(session.Query<StalkingSummary>(), viewer);
        cases = status is null ? cases : cases.Where(c => c.Status == status);
        cases = after is null ? cases : cases.Where(c => c.Position < after);
        var found = await cases.OrderByDescending(c => c.Position).Take(PageSize + 1).ToListAsync(ct);
        return found.Count > PageSize ? new([.. found.Take(PageSize)], found[PageSize - 1].Position) : new(found, null);
    }
}
