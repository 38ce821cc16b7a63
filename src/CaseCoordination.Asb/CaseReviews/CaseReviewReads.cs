using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one.</summary>
public sealed record CaseReviewPage(IReadOnlyList<CaseReviewSummary> Reviews, long? Next);

/// <summary>A case review the viewer may see. A part left out was not sent, is withheld, or is of someone since erased.</summary>
public sealed record CaseReviewFile(
    CaseReviewSummary Summary,
    bool OnBehalf,
    IReadOnlyList<ComplaintReport> Reports,
    int Qualifying,
    string Threshold,
    ReviewApplicant? Applicant,
    string? Account,
    IReadOnlyList<ShownRecommendation> Recommendations);

/// <summary>What an agency is asked to do.</summary>
public sealed record ShownRecommendation(int Number, string Agency, string? Text);

/// <summary>What the relevant bodies publish for a year (2014 Act s.104(9)).</summary>
public sealed record CaseReviewCounts(string Year, DateOnly From, DateOnly To, int Applications, int ThresholdNotMet, int ReviewsCarriedOut, int ReviewsWithRecommendations);

/// <summary>Reads case reviews by need to know, and counts them for whoever may read cases.</summary>
public sealed class CaseReviewReads(IDocumentStore store, NeedToKnow needToKnow, MatterReads matters, PersonKeys keys)
{
    public async Task<CaseReviewPage> List(Viewer viewer, string? status, long? after, int size, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var reviews = needToKnow.WhatMayBeSeenBy(session.Query<CaseReviewSummary>(), viewer);
        reviews = status is null ? reviews : reviews.Where(r => r.Status == status);
        reviews = after is null ? reviews : reviews.Where(r => r.Position < after);
        var found = await reviews.OrderByDescending(r => r.Position).Take(size + 1).ToListAsync(ct);
        return found.Count > size ? new([.. found.Take(size)], found[size - 1].Position) : new(found, null);
    }

    /// <summary>Null when it is not theirs, and when it is not there; on record either way.</summary>
    public async Task<CaseReviewFile?> Read(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found
            || found.Events[0].Data is not CaseReviewRequested asked
            || found.Events.Aggregate((CaseReviewSummary?)null, CaseReviewSummaryFold.Evolve) is not { } summary)
        {
            return null;
        }

        var standing = found.Standing;
        FieldClass[] opened = [FieldClass.Metadata, .. new[] { FieldClass.VictimIdentity, FieldClass.SafeContact, FieldClass.VictimAddress, FieldClass.Offending }.Where(standing.Shows)];
        await matters.Record(reader, id, standing, [asked.ApplicantId], opened, ct);
        var key = (await keys.Of([asked.ApplicantId], ct)).GetValueOrDefault(asked.ApplicantId);
        key = key is { Restricted: true } && standing.Glass is null ? null : key; // Kept and not used (UK GDPR Art 18(2)).
        var words = standing.Shows(FieldClass.Offending) ? key : null;
        var rule = ReviewThresholds.On(asked.RequestedOn);
        return new(
            summary,
            asked.OnBehalf,
            asked.Reports,
            rule.Qualifying(asked.Problem, asked.Reports, asked.RequestedOn),
            rule.Id,
            Shown(key?.Open<ReviewApplicant>(asked.Applicant), standing),
            asked.Account is { } account ? words?.Open(account) : null,
            [
                .. found.Events.Select(e => e.Data).OfType<CaseReviewPanelHeld>().SelectMany(panel => panel.Recommendations)
                    .Select(asks => new ShownRecommendation(asks.Number, asks.Agency, words?.Open(asks.Text))),
            ]);
    }

    /// <summary>The figures of a financial year; each step counts in the year it was taken.</summary>
    public async Task<CaseReviewCounts> Count(Viewer viewer, PlanYear year, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var (from, to) = (year.StartsOn, year.EndsOn);
        var reviews = session.Query<CaseReviewSummary>();
        return new(
            year.Printed,
            from,
            to,
            await reviews.Where(r => r.RequestedOn >= from && r.RequestedOn <= to).CountAsync(ct),
            await reviews.Where(r => r.NotMetOn >= from && r.NotMetOn <= to).CountAsync(ct),
            await reviews.Where(r => r.HeldOn >= from && r.HeldOn <= to).CountAsync(ct),
            await reviews.Where(r => r.HeldOn >= from && r.HeldOn <= to && r.Recommendations > 0).CountAsync(ct));
    }

    private static ReviewApplicant? Shown(ReviewApplicant? applicant, Standing standing) => applicant is null || !standing.Shows(FieldClass.VictimIdentity)
        ? null
        : applicant with
        {
            Telephone = standing.Shows(FieldClass.SafeContact) ? applicant.Telephone : null,
            Email = standing.Shows(FieldClass.SafeContact) ? applicant.Email : null,
            Address = standing.Shows(FieldClass.VictimAddress) ? applicant.Address : null,
        };
}
