using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Referrals.Tray;

/// <summary>A service that was asked and has said nothing for a time, or whose clock ran out.</summary>
/// <param name="SilentSince">The London day it was asked, or last said anything.</param>
/// <param name="WorkingDays">Working days since.</param>
/// <param name="RunOut">What was due and is not there: acknowledgement, answer, information, outcome.</param>
/// <param name="Escalated">True once the coordinator was asked to take it up.</param>
public sealed record SilentLoop(
    Guid ReferralId,
    string Kind,
    string ReferringAgency,
    string AgencyReference,
    string Service,
    string Agency,
    string Status,
    DateOnly SilentSince,
    int WorkingDays,
    IReadOnlyList<string> RunOut,
    bool Escalated);

/// <summary>Nothing falls silent unseen: every open loop with its silence, longest first, as far as the viewer may see it.</summary>
public sealed class SilentLoops(IDocumentStore store, NeedToKnow needToKnow, WorkingDays days, TimeProvider clock)
{
    public const int Most = 500;

    /// <param name="atLeast">Working days of silence from which a loop is listed; one whose clock ran out is listed anyway.</param>
    public async Task<IReadOnlyList<SilentLoop>> Read(Viewer viewer, int atLeast, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var open = await needToKnow.WhatMayBeSeenBy(session.Query<ReferralSummary>(), viewer)
            .Where(referral => referral.Open).OrderBy(referral => referral.Position).Take(Most).ToListAsync(ct);
        return Of(open, atLeast, LondonDay.Of(clock.GetUtcNow()), days);
    }

    public static IReadOnlyList<SilentLoop> Of(IEnumerable<ReferralSummary> referrals, int atLeast, DateOnly today, WorkingDays days) =>
    [
        .. from referral in referrals
           from loop in Loops(referral, today, days)
           where loop.WorkingDays >= atLeast || loop.RunOut.Count > 0
           orderby loop.WorkingDays descending, loop.ReferralId, loop.Service
           select loop,
    ];

    private static IEnumerable<SilentLoop> Loops(ReferralSummary referral, DateOnly today, WorkingDays days)
    {
        // Nobody was asked: the coordinator's own silence.
        if (referral.Services.Count == 0)
        {
            var since = LondonDay.Of(referral.RecordedAt);
            yield return new(
                referral.Id, referral.Kind, referral.ReferringAgency, referral.AgencyReference, "", "", referral.Status, since, days.Between(since, today), [], Escalated: false);
        }

        foreach (var loop in referral.Services.Where(loop => loop.Open))
        {
            var since = loop.HeardOn ?? loop.AskedOn ?? LondonDay.Of(referral.RecordedAt);
            yield return new(
                referral.Id,
                referral.Kind,
                referral.ReferringAgency,
                referral.AgencyReference,
                loop.Service,
                loop.Agency,
                loop.Status,
                since,
                days.Between(since, today),
                [.. loop.Clocks.Where(clock => clock.State is "overdue" or "escalated").Select(clock => clock.For)],
                loop.Clocks.Any(clock => clock.State == "escalated"));
        }
    }
}
