using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Referrals.Tray;
using Marten;

namespace CaseCoordination.Referrals.Acting;

/// <summary>The door of the loop: gathers what a partnership agreed, and has the referral acted on by it.</summary>
public sealed class ReferralLoop(
    MatterActions matters, MatterReads reads, ServiceCatalogue catalogue, IDocumentStore store, WorkingDays days, TimeProvider clock)
{
    /// <returns>Null when the referral is not theirs, and when it is not there.</returns>
    public async Task<ActionAnswer?> Act(
        Reader by, Guid referralId, long seen, RequestIdentity request, Func<OpenMatter<Referral>, LoopRules, Decision> decide, CancellationToken ct)
    {
        var rules = await Rules(by.Viewer.Partnership, ct);
        return await matters.Act<Referral>(
            by, referralId, seen, request, open => decide(open, rules), @event => ReferralFollowing.Of(@event, rules.Contexts), ct);
    }

    /// <summary>Where it stands and what the viewer may say to it, with nothing personal opened; current to the last committed event.</summary>
    /// <returns>Null when the referral is not theirs, and when it is not there.</returns>
    public Task<AnswerableReferral?> Find(Reader by, Guid referralId, CancellationToken ct) => Find(by, referralId, null, ct);

    /// <inheritdoc cref="MatterReads.Find(Reader, Guid, Standing, CancellationToken)"/>
    public async Task<AnswerableReferral?> Find(Reader by, Guid referralId, Standing? asked, CancellationToken ct)
    {
        if (await reads.Find(by, referralId, asked, ct) is not { } found
            || found.Events.Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve) is not { } summary
            || found.Events.Select(e => e.Data).Aggregate((Referral?)null, ReferralFold.Evolve) is not { } referral)
        {
            return null;
        }

        return new(summary, AnswersOpen.Of(referral, found.Standing, by.Viewer, await Rules(by.Viewer.Partnership, ct))) { Found = found };
    }

    private async Task<LoopRules> Rules(string partnership, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        var table = await RoutingTable.Load(session, catalogue, days, clock.GetUtcNow(), ct);
        return new(table.Services, table.InForce?.AgencyOf() ?? new Dictionary<string, string>(), days);
    }
}
